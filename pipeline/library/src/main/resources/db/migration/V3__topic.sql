-- The topic library: one row per real act, party and organ. Columns follow schemas/avro; WarehouseColumnsIT proves it.

create table topic.penalty (
    act_id                       uuid primary key,
    party_id                     uuid,
    organ_id                     uuid,
    content_hash                 uuid not null,
    first_known                  timestamptz not null,
    changed_at                   timestamptz not null,
    withdrawn_at                 timestamptz,
    status                       text not null check (status in ('CURRENT', 'WITHDRAWN')),
    source_records               uuid[] not null,
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
comment on table topic.penalty is '行政处罚主题库。粒度：一项真实的行为一行，取各来源最新版本。';
comment on column topic.penalty.act_id is '行为标识';
comment on column topic.penalty.party_id is '相对人标识（topic.party）';
comment on column topic.penalty.organ_id is '执法主体标识（topic.organ）';
comment on column topic.penalty.content_hash is '规范内容的散列，等于所采信来源记录的散列';
comment on column topic.penalty.first_known is '本库首次得知该行为的时间';
comment on column topic.penalty.changed_at is '本行最近一次变化的时间';
comment on column topic.penalty.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.penalty.status is 'CURRENT 有效，WITHDRAWN 全部来源均已撤回或改作他项';
comment on column topic.penalty.source_records is '出处：陈述该行为的来源记录，所采信者在前';
comment on column topic.penalty.party_name is '行政相对人名称';
comment on column topic.penalty.party_category is '行政相对人类别';
comment on column topic.penalty.party_uscc is '统一社会信用代码';
comment on column topic.penalty.party_reg_no is '工商注册号';
comment on column topic.penalty.party_org_code is '组织机构代码';
comment on column topic.penalty.party_tax_no is '税务登记号';
comment on column topic.penalty.party_institution_no is '事业单位证书号';
comment on column topic.penalty.party_social_no is '社会组织登记证号';
comment on column topic.penalty.party_legal_rep is '法定代表人';
comment on column topic.penalty.party_legal_rep_id_type is '法定代表人证件类型';
comment on column topic.penalty.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.penalty.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column topic.penalty.party_id_type is '证件类型';
comment on column topic.penalty.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.penalty.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.penalty.party_minor is '相对人为未成年人';
comment on column topic.penalty.action_doc_no is '决定书文号';
comment on column topic.penalty.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.penalty.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.penalty.case_name is '案件名称';
comment on column topic.penalty.violation_type is '违法行为类型';
comment on column topic.penalty.violation_facts is '违法事实';
comment on column topic.penalty.item_basis is '处罚依据';
comment on column topic.penalty.penalty_kinds is '处罚类别';
comment on column topic.penalty.penalty_kinds_raw is '处罚类别（原文）';
comment on column topic.penalty.penalty_content is '处罚内容';
comment on column topic.penalty.fine_amount is '罚款金额';
comment on column topic.penalty.fine_amount_raw is '罚款金额（原值）';
comment on column topic.penalty.fine_amount_unit is '罚款金额原单位';
comment on column topic.penalty.confiscate_amount is '没收金额';
comment on column topic.penalty.confiscate_amount_raw is '没收金额（原值）';
comment on column topic.penalty.confiscate_amount_unit is '没收金额原单位';
comment on column topic.penalty.licence_affected is '暂扣或吊销证照名称及编号';
comment on column topic.penalty.action_date is '处罚决定日期';
comment on column topic.penalty.valid_to is '处罚有效期';
comment on column topic.penalty.long_term is '长期有效';
comment on column topic.penalty.publish_end is '公示截止期';
comment on column topic.penalty.act_state is '状态';
comment on column topic.penalty.subject_name is '执法主体名称';
comment on column topic.penalty.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.penalty.source_unit_name is '数据来源单位';
comment on column topic.penalty.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.penalty.area_code is '行政区划代码';
comment on column topic.penalty.remark is '备注';
comment on column topic.penalty.src_updated_at is '来源更新时间';

create table topic.permit (
    act_id                       uuid primary key,
    party_id                     uuid,
    organ_id                     uuid,
    content_hash                 uuid not null,
    first_known                  timestamptz not null,
    changed_at                   timestamptz not null,
    withdrawn_at                 timestamptz,
    status                       text not null check (status in ('CURRENT', 'WITHDRAWN')),
    source_records               uuid[] not null,
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
comment on table topic.permit is '行政许可主题库。粒度：一项真实的行为一行，取各来源最新版本。';
comment on column topic.permit.act_id is '行为标识';
comment on column topic.permit.party_id is '相对人标识（topic.party）';
comment on column topic.permit.organ_id is '执法主体标识（topic.organ）';
comment on column topic.permit.content_hash is '规范内容的散列，等于所采信来源记录的散列';
comment on column topic.permit.first_known is '本库首次得知该行为的时间';
comment on column topic.permit.changed_at is '本行最近一次变化的时间';
comment on column topic.permit.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.permit.status is 'CURRENT 有效，WITHDRAWN 全部来源均已撤回或改作他项';
comment on column topic.permit.source_records is '出处：陈述该行为的来源记录，所采信者在前';
comment on column topic.permit.party_name is '行政相对人名称';
comment on column topic.permit.party_category is '行政相对人类别';
comment on column topic.permit.party_uscc is '统一社会信用代码';
comment on column topic.permit.party_reg_no is '工商注册号';
comment on column topic.permit.party_org_code is '组织机构代码';
comment on column topic.permit.party_tax_no is '税务登记号';
comment on column topic.permit.party_institution_no is '事业单位证书号';
comment on column topic.permit.party_social_no is '社会组织登记证号';
comment on column topic.permit.party_legal_rep is '法定代表人';
comment on column topic.permit.party_legal_rep_id_type is '法定代表人证件类型';
comment on column topic.permit.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.permit.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column topic.permit.party_id_type is '证件类型';
comment on column topic.permit.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.permit.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.permit.party_minor is '相对人为未成年人';
comment on column topic.permit.action_doc_no is '决定书文号';
comment on column topic.permit.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.permit.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.permit.permit_doc_name is '许可决定文书名称';
comment on column topic.permit.permit_category is '许可类别';
comment on column topic.permit.permit_category_raw is '许可类别（原文）';
comment on column topic.permit.permit_certificate is '许可证书名称';
comment on column topic.permit.permit_no is '许可编号';
comment on column topic.permit.permit_content is '许可内容';
comment on column topic.permit.action_date is '许可决定日期';
comment on column topic.permit.valid_from is '有效期自';
comment on column topic.permit.valid_to is '有效期至';
comment on column topic.permit.long_term is '长期有效';
comment on column topic.permit.act_state is '当前状态';
comment on column topic.permit.subject_name is '执法主体名称';
comment on column topic.permit.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.permit.source_unit_name is '数据来源单位';
comment on column topic.permit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.permit.area_code is '行政区划代码';
comment on column topic.permit.remark is '备注';
comment on column topic.permit.src_updated_at is '来源更新时间';

create table topic.party (
    party_id           uuid primary key,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    pull_id            bigint not null,
    sequence           bigint not null,
    business_date      date not null,
    part               integer not null,
    party_name         text,
    party_category     text,
    party_uscc         text,
    party_reg_no       text,
    party_org_code     text,
    party_legal_rep    text,
    party_id_type      text,
    party_id_no_hash   uuid,
    party_id_no_masked text
);
comment on table topic.party is '行政相对人。粒度：一个真实的相对人一行，取最新一次行为中的说法。';
comment on column topic.party.party_id is '相对人标识';
comment on column topic.party.first_known is '本库首次得知的时间';
comment on column topic.party.changed_at is '本行最近一次变化的时间';
comment on column topic.party.pull_id is '所采信版本的采集';
comment on column topic.party.sequence is '所采信版本的行号';
comment on column topic.party.business_date is '所采信版本的业务日';
comment on column topic.party.part is '所采信版本的落地分片';
comment on column topic.party.party_name is '名称';
comment on column topic.party.party_category is '类别';
comment on column topic.party.party_uscc is '统一社会信用代码';
comment on column topic.party.party_reg_no is '工商注册号';
comment on column topic.party.party_org_code is '组织机构代码';
comment on column topic.party.party_legal_rep is '法定代表人';
comment on column topic.party.party_id_type is '证件类型';
comment on column topic.party.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.party.party_id_no_masked is '证件号码：脱敏形式';

create table topic.organ (
    organ_id      uuid primary key,
    first_known   timestamptz not null,
    changed_at    timestamptz not null,
    pull_id       bigint not null,
    sequence      bigint not null,
    business_date date not null,
    part          integer not null,
    subject_name  text,
    subject_uscc  text,
    area_code     text
);
comment on table topic.organ is '执法主体。粒度：一个真实的执法主体一行，取最新一次行为中的说法。';
comment on column topic.organ.organ_id is '执法主体标识';
comment on column topic.organ.first_known is '本库首次得知的时间';
comment on column topic.organ.changed_at is '本行最近一次变化的时间';
comment on column topic.organ.pull_id is '所采信版本的采集';
comment on column topic.organ.sequence is '所采信版本的行号';
comment on column topic.organ.business_date is '所采信版本的业务日';
comment on column topic.organ.part is '所采信版本的落地分片';
comment on column topic.organ.subject_name is '执法主体名称';
comment on column topic.organ.subject_uscc is '统一社会信用代码';
comment on column topic.organ.area_code is '行政区划代码';

create view topic.penalty_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       s.record_id = t.source_records[1] as preferred
from topic.penalty t
join source.penalty s on s.act_key = t.act_id;
comment on view topic.penalty_provenance is '行政处罚的出处。粒度：一项行为的一条来源记录一行；preferred 为所采信者。';

create view topic.permit_provenance as
select t.act_id, s.record_id, s.source, s.dataset, s.business_date, s.pull_id, s.part, s.sequence,
       s.content_hash, s.first_seen, s.last_seen, s.withdrawn_at,
       s.record_id = t.source_records[1] as preferred
from topic.permit t
join source.permit s on s.act_key = t.act_id;
comment on view topic.permit_provenance is '行政许可的出处。粒度：一项行为的一条来源记录一行；preferred 为所采信者。';
