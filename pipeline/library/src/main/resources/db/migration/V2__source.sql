-- The source layer: what each source says now, one table per kind of act. Columns follow schemas/avro; WarehouseColumnsIT proves it.

create table source.penalty (
    record_id                    uuid primary key,
    act_key                      uuid not null,
    party_key                    uuid,
    organ_key                    uuid,
    content_hash                 uuid not null,
    raw_hash                     uuid not null,
    first_seen                   timestamptz not null default now(),
    last_seen                    timestamptz not null default now(),
    withdrawn_at                 timestamptz,
    pull_id                      bigint not null,
    sequence                     bigint not null,
    business_date                date not null,
    part                         integer not null,
    source                       text not null,
    dataset                      text not null,
    mapping_version              text not null,
    flags                        text[] not null,
    party_name                   text,
    party_category               text,
    party_uscc                   text,
    party_reg_no                 text,
    party_org_code               text,
    party_tax_no                 text,
    party_institution_no         text,
    party_social_no              text,
    party_legal_rep              text,
    party_legal_rep_id_type      text,
    party_legal_rep_id_no_hash   uuid,
    party_legal_rep_id_no_masked text,
    party_id_type                text,
    party_id_no_hash             uuid,
    party_id_no_masked           text,
    party_minor                  boolean,
    action_doc_no                text,
    action_doc_no_raw            text,
    action_doc_no_key            text,
    case_name                    text,
    violation_type               text,
    violation_facts              text,
    item_basis                   text,
    penalty_kinds                text[],
    penalty_kinds_raw            text,
    penalty_content              text,
    fine_amount                  numeric(18, 6),
    fine_amount_raw              text,
    fine_amount_unit             text,
    confiscate_amount            numeric(18, 6),
    confiscate_amount_raw        text,
    confiscate_amount_unit       text,
    licence_affected             text,
    action_date                  date,
    valid_to                     date,
    long_term                    boolean,
    publish_end                  date,
    act_state                    text,
    subject_name                 text,
    subject_uscc                 text,
    source_unit_name             text,
    source_unit_uscc             text,
    area_code                    text,
    remark                       text,
    src_updated_at               timestamptz
);
comment on table source.penalty is '行政处罚：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.penalty.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.penalty.act_key is '行为标识：同一行为在各来源相同';
comment on column source.penalty.party_key is '相对人标识';
comment on column source.penalty.organ_key is '执法主体标识';
comment on column source.penalty.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.penalty.raw_hash is '来源原始行的散列';
comment on column source.penalty.first_seen is '首次入库时间';
comment on column source.penalty.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.penalty.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.penalty.pull_id is '最近一次写入本行的采集';
comment on column source.penalty.sequence is '该行在原始文件中的行号';
comment on column source.penalty.business_date is '最近一次写入本行的业务日';
comment on column source.penalty.part is '该行所在的落地分片，从 0 起';
comment on column source.penalty.source is '来源';
comment on column source.penalty.dataset is '数据集';
comment on column source.penalty.mapping_version is '规范化该行所用映射的版本';
comment on column source.penalty.flags is '告警规则编号';
comment on column source.penalty.party_name is '行政相对人名称';
comment on column source.penalty.party_category is '行政相对人类别';
comment on column source.penalty.party_uscc is '统一社会信用代码';
comment on column source.penalty.party_reg_no is '工商注册号';
comment on column source.penalty.party_org_code is '组织机构代码';
comment on column source.penalty.party_tax_no is '税务登记号';
comment on column source.penalty.party_institution_no is '事业单位证书号';
comment on column source.penalty.party_social_no is '社会组织登记证号';
comment on column source.penalty.party_legal_rep is '法定代表人';
comment on column source.penalty.party_legal_rep_id_type is '法定代表人证件类型';
comment on column source.penalty.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.penalty.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column source.penalty.party_id_type is '证件类型';
comment on column source.penalty.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.penalty.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.penalty.party_minor is '相对人为未成年人';
comment on column source.penalty.action_doc_no is '决定书文号';
comment on column source.penalty.action_doc_no_raw is '决定书文号（原文）';
comment on column source.penalty.action_doc_no_key is '决定书文号（比对键）';
comment on column source.penalty.case_name is '案件名称';
comment on column source.penalty.violation_type is '违法行为类型';
comment on column source.penalty.violation_facts is '违法事实';
comment on column source.penalty.item_basis is '处罚依据';
comment on column source.penalty.penalty_kinds is '处罚类别';
comment on column source.penalty.penalty_kinds_raw is '处罚类别（原文）';
comment on column source.penalty.penalty_content is '处罚内容';
comment on column source.penalty.fine_amount is '罚款金额';
comment on column source.penalty.fine_amount_raw is '罚款金额（原值）';
comment on column source.penalty.fine_amount_unit is '罚款金额原单位';
comment on column source.penalty.confiscate_amount is '没收金额';
comment on column source.penalty.confiscate_amount_raw is '没收金额（原值）';
comment on column source.penalty.confiscate_amount_unit is '没收金额原单位';
comment on column source.penalty.licence_affected is '暂扣或吊销证照名称及编号';
comment on column source.penalty.action_date is '处罚决定日期';
comment on column source.penalty.valid_to is '处罚有效期';
comment on column source.penalty.long_term is '长期有效';
comment on column source.penalty.publish_end is '公示截止期';
comment on column source.penalty.act_state is '状态';
comment on column source.penalty.subject_name is '执法主体名称';
comment on column source.penalty.subject_uscc is '执法主体统一社会信用代码';
comment on column source.penalty.source_unit_name is '数据来源单位';
comment on column source.penalty.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.penalty.area_code is '行政区划代码';
comment on column source.penalty.remark is '备注';
comment on column source.penalty.src_updated_at is '来源更新时间';
create index on source.penalty (act_key);

create table source.permit (
    record_id                    uuid primary key,
    act_key                      uuid not null,
    party_key                    uuid,
    organ_key                    uuid,
    content_hash                 uuid not null,
    raw_hash                     uuid not null,
    first_seen                   timestamptz not null default now(),
    last_seen                    timestamptz not null default now(),
    withdrawn_at                 timestamptz,
    pull_id                      bigint not null,
    sequence                     bigint not null,
    business_date                date not null,
    part                         integer not null,
    source                       text not null,
    dataset                      text not null,
    mapping_version              text not null,
    flags                        text[] not null,
    party_name                   text,
    party_category               text,
    party_uscc                   text,
    party_reg_no                 text,
    party_org_code               text,
    party_tax_no                 text,
    party_institution_no         text,
    party_social_no              text,
    party_legal_rep              text,
    party_legal_rep_id_type      text,
    party_legal_rep_id_no_hash   uuid,
    party_legal_rep_id_no_masked text,
    party_id_type                text,
    party_id_no_hash             uuid,
    party_id_no_masked           text,
    party_minor                  boolean,
    action_doc_no                text,
    action_doc_no_raw            text,
    action_doc_no_key            text,
    permit_doc_name              text,
    permit_category              text,
    permit_category_raw          text,
    permit_certificate           text,
    permit_no                    text,
    permit_content               text,
    action_date                  date,
    valid_from                   date,
    valid_to                     date,
    long_term                    boolean,
    act_state                    text,
    subject_name                 text,
    subject_uscc                 text,
    source_unit_name             text,
    source_unit_uscc             text,
    area_code                    text,
    remark                       text,
    src_updated_at               timestamptz
);
comment on table source.permit is '行政许可：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.permit.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.permit.act_key is '行为标识：同一行为在各来源相同';
comment on column source.permit.party_key is '相对人标识';
comment on column source.permit.organ_key is '执法主体标识';
comment on column source.permit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.permit.raw_hash is '来源原始行的散列';
comment on column source.permit.first_seen is '首次入库时间';
comment on column source.permit.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.permit.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.permit.pull_id is '最近一次写入本行的采集';
comment on column source.permit.sequence is '该行在原始文件中的行号';
comment on column source.permit.business_date is '最近一次写入本行的业务日';
comment on column source.permit.part is '该行所在的落地分片，从 0 起';
comment on column source.permit.source is '来源';
comment on column source.permit.dataset is '数据集';
comment on column source.permit.mapping_version is '规范化该行所用映射的版本';
comment on column source.permit.flags is '告警规则编号';
comment on column source.permit.party_name is '行政相对人名称';
comment on column source.permit.party_category is '行政相对人类别';
comment on column source.permit.party_uscc is '统一社会信用代码';
comment on column source.permit.party_reg_no is '工商注册号';
comment on column source.permit.party_org_code is '组织机构代码';
comment on column source.permit.party_tax_no is '税务登记号';
comment on column source.permit.party_institution_no is '事业单位证书号';
comment on column source.permit.party_social_no is '社会组织登记证号';
comment on column source.permit.party_legal_rep is '法定代表人';
comment on column source.permit.party_legal_rep_id_type is '法定代表人证件类型';
comment on column source.permit.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.permit.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column source.permit.party_id_type is '证件类型';
comment on column source.permit.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.permit.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.permit.party_minor is '相对人为未成年人';
comment on column source.permit.action_doc_no is '决定书文号';
comment on column source.permit.action_doc_no_raw is '决定书文号（原文）';
comment on column source.permit.action_doc_no_key is '决定书文号（比对键）';
comment on column source.permit.permit_doc_name is '许可决定文书名称';
comment on column source.permit.permit_category is '许可类别';
comment on column source.permit.permit_category_raw is '许可类别（原文）';
comment on column source.permit.permit_certificate is '许可证书名称';
comment on column source.permit.permit_no is '许可编号';
comment on column source.permit.permit_content is '许可内容';
comment on column source.permit.action_date is '许可决定日期';
comment on column source.permit.valid_from is '有效期自';
comment on column source.permit.valid_to is '有效期至';
comment on column source.permit.long_term is '长期有效';
comment on column source.permit.act_state is '当前状态';
comment on column source.permit.subject_name is '执法主体名称';
comment on column source.permit.subject_uscc is '执法主体统一社会信用代码';
comment on column source.permit.source_unit_name is '数据来源单位';
comment on column source.permit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.permit.area_code is '行政区划代码';
comment on column source.permit.remark is '备注';
comment on column source.permit.src_updated_at is '来源更新时间';
create index on source.permit (act_key);

create table restricted.person_identifier (
    record_id uuid not null,
    element   text not null,
    value     text not null,
    primary key (record_id, element)
);
comment on table restricted.person_identifier is '来源记录中的个人证件号码原值（仅限授权人员）。粒度：一条来源记录的一个要素。';
comment on column restricted.person_identifier.record_id is '来源记录标识';
comment on column restricted.person_identifier.element is '要素名称';
comment on column restricted.person_identifier.value is '原值';

-- A record whose correction names another act leaves its former act: resolve and publish must look at that one too.
alter table control.unresolved add column former_act_key uuid;
comment on column control.unresolved.former_act_key is '该记录改动前所属的行为；与 act_key 不同者才有值';
alter table control.unpublished add column former_act_key uuid;
comment on column control.unpublished.former_act_key is '该记录改动前所属的行为；与 act_key 不同者才有值';
