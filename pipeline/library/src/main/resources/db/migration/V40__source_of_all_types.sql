-- The source layer of the other record types: what each source says now, one table per type, in the pattern of V2. Columns follow
-- schemas/avro; WarehouseColumnsIT proves it. Also the columns that registers add to topic.party and topic.organ; acts do not fill them.

create table source.coercion (
    record_id               uuid primary key,
    act_key                 uuid not null,
    party_key               uuid,
    organ_key               uuid,
    content_hash            uuid not null,
    raw_hash                uuid not null,
    first_seen              timestamptz not null default now(),
    last_seen               timestamptz not null default now(),
    withdrawn_at            timestamptz,
    pull_id                 bigint not null,
    sequence                bigint not null,
    business_date           date not null,
    part                    integer not null,
    source                  text not null,
    dataset                 text not null,
    mapping_version         text not null,
    flags                   text[] not null,
    party_name              text,
    party_category          text,
    party_uscc              text,
    party_reg_no            text,
    party_org_code          text,
    party_legal_rep         text,
    party_id_type           text,
    party_id_no_hash        uuid,
    party_id_no_masked      text,
    party_minor             boolean,
    party_reg_addr          text,
    party_op_addr           text,
    action_code             text,
    action_name             text,
    action_doc_no           text,
    action_doc_no_raw       text,
    action_doc_no_key       text,
    inspection_code         text,
    case_code               text,
    item_code               text,
    item_name               text,
    violation_facts         text,
    item_basis              text,
    coercion_kind           text,
    coercion_measures       text[],
    coercion_measures_raw   text,
    coercion_executions     text[],
    coercion_executions_raw text,
    action_object           text,
    action_content          text,
    coercion_result         text,
    coercion_amount         numeric(18, 6),
    coercion_amount_raw     text,
    coercion_amount_unit    text,
    action_date             date,
    start_date              date,
    extend_days             bigint,
    end_date                date,
    is_court_applied        boolean,
    court_apply_date        date,
    publish_date            date,
    publish_end             date,
    act_state               text,
    subject_name            text,
    subject_uscc            text,
    entrust_dept            text,
    entrust_dept_code       text,
    area_code               text,
    submitted_at            timestamptz,
    source_unit_name        text,
    source_unit_uscc        text,
    remark                  text,
    src_updated_at          timestamptz
);
comment on table source.coercion is '行政强制：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.coercion.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.coercion.act_key is '行为标识：同一行为在各来源相同';
comment on column source.coercion.party_key is '相对人标识';
comment on column source.coercion.organ_key is '执法主体标识';
comment on column source.coercion.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.coercion.raw_hash is '来源原始行的散列';
comment on column source.coercion.first_seen is '首次入库时间';
comment on column source.coercion.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.coercion.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.coercion.pull_id is '最近一次写入本行的采集';
comment on column source.coercion.sequence is '该行在原始文件中的行号';
comment on column source.coercion.business_date is '最近一次写入本行的业务日';
comment on column source.coercion.part is '该行所在的落地分片，从 0 起';
comment on column source.coercion.source is '来源';
comment on column source.coercion.dataset is '数据集';
comment on column source.coercion.mapping_version is '规范化该行所用映射的版本';
comment on column source.coercion.flags is '告警规则编号';
comment on column source.coercion.party_name is '行政相对人名称';
comment on column source.coercion.party_category is '行政相对人类别';
comment on column source.coercion.party_uscc is '统一社会信用代码';
comment on column source.coercion.party_reg_no is '工商注册号';
comment on column source.coercion.party_org_code is '组织机构代码';
comment on column source.coercion.party_legal_rep is '法定代表人';
comment on column source.coercion.party_id_type is '证件类型';
comment on column source.coercion.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.coercion.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.coercion.party_minor is '相对人为未成年人';
comment on column source.coercion.party_reg_addr is '注册地址';
comment on column source.coercion.party_op_addr is '经营地址';
comment on column source.coercion.action_code is '行为编号';
comment on column source.coercion.action_name is '行为名称';
comment on column source.coercion.action_doc_no is '强制决定书号';
comment on column source.coercion.action_doc_no_raw is '强制决定书号（原文）';
comment on column source.coercion.action_doc_no_key is '强制决定书号（比对键）';
comment on column source.coercion.inspection_code is '检查行为编号';
comment on column source.coercion.case_code is '案件编号';
comment on column source.coercion.item_code is '事项编码';
comment on column source.coercion.item_name is '事项名称';
comment on column source.coercion.violation_facts is '违法事实';
comment on column source.coercion.item_basis is '强制依据';
comment on column source.coercion.coercion_kind is '行政强制种类';
comment on column source.coercion.coercion_measures is '强制措施种类';
comment on column source.coercion.coercion_measures_raw is '强制措施种类（原文）';
comment on column source.coercion.coercion_executions is '强制执行方式';
comment on column source.coercion.coercion_executions_raw is '强制执行方式（原文）';
comment on column source.coercion.action_object is '标的';
comment on column source.coercion.action_content is '决定内容';
comment on column source.coercion.coercion_result is '强制结果';
comment on column source.coercion.coercion_amount is '强制执行金额';
comment on column source.coercion.coercion_amount_raw is '强制执行金额（原值）';
comment on column source.coercion.coercion_amount_unit is '强制执行金额原单位';
comment on column source.coercion.action_date is '决定日期';
comment on column source.coercion.start_date is '起始时间';
comment on column source.coercion.extend_days is '延长期限（天）';
comment on column source.coercion.end_date is '结束时间';
comment on column source.coercion.is_court_applied is '是否申请法院强制执行';
comment on column source.coercion.court_apply_date is '申请法院强制执行日期';
comment on column source.coercion.publish_date is '公示日期';
comment on column source.coercion.publish_end is '公示截止期';
comment on column source.coercion.act_state is '状态';
comment on column source.coercion.subject_name is '执法主体名称';
comment on column source.coercion.subject_uscc is '执法主体统一社会信用代码';
comment on column source.coercion.entrust_dept is '受委托部门';
comment on column source.coercion.entrust_dept_code is '受委托部门编码';
comment on column source.coercion.area_code is '行政区划代码';
comment on column source.coercion.submitted_at is '报送时间';
comment on column source.coercion.source_unit_name is '数据来源单位';
comment on column source.coercion.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.coercion.remark is '备注';
comment on column source.coercion.src_updated_at is '来源更新时间';
create index on source.coercion (act_key);

create table source.inspection (
    record_id          uuid primary key,
    act_key            uuid not null,
    party_key          uuid,
    organ_key          uuid,
    content_hash       uuid not null,
    raw_hash           uuid not null,
    first_seen         timestamptz not null default now(),
    last_seen          timestamptz not null default now(),
    withdrawn_at       timestamptz,
    pull_id            bigint not null,
    sequence           bigint not null,
    business_date      date not null,
    part               integer not null,
    source             text not null,
    dataset            text not null,
    mapping_version    text not null,
    flags              text[] not null,
    party_name         text,
    party_category     text,
    party_uscc         text,
    party_reg_no       text,
    party_org_code     text,
    party_legal_rep    text,
    party_id_type      text,
    party_id_no_hash   uuid,
    party_id_no_masked text,
    party_minor        boolean,
    party_reg_addr     text,
    party_op_addr      text,
    party_object_type  text,
    action_code        text,
    action_name        text,
    plan_code          text,
    task_code          text,
    visit_code         text,
    item_code          text,
    item_name          text,
    item_impl_code     text,
    item_basis         text,
    check_form         text,
    check_type         text,
    check_mode         text,
    check_results      text[],
    check_results_raw  text,
    check_result_list  text,
    check_is_passed    boolean,
    check_description  text,
    check_addr         text,
    is_joint           boolean,
    action_date        date,
    officer_names      text[],
    officer_cert_nos   text[],
    publish_date       date,
    publish_end        date,
    act_state          text,
    subject_name       text,
    subject_uscc       text,
    entrust_dept       text,
    entrust_dept_code  text,
    area_code          text,
    submitted_at       timestamptz,
    source_unit_name   text,
    source_unit_uscc   text,
    remark             text,
    src_updated_at     timestamptz
);
comment on table source.inspection is '行政检查：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.inspection.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.inspection.act_key is '行为标识：同一行为在各来源相同';
comment on column source.inspection.party_key is '相对人标识';
comment on column source.inspection.organ_key is '执法主体标识';
comment on column source.inspection.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.inspection.raw_hash is '来源原始行的散列';
comment on column source.inspection.first_seen is '首次入库时间';
comment on column source.inspection.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.inspection.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.inspection.pull_id is '最近一次写入本行的采集';
comment on column source.inspection.sequence is '该行在原始文件中的行号';
comment on column source.inspection.business_date is '最近一次写入本行的业务日';
comment on column source.inspection.part is '该行所在的落地分片，从 0 起';
comment on column source.inspection.source is '来源';
comment on column source.inspection.dataset is '数据集';
comment on column source.inspection.mapping_version is '规范化该行所用映射的版本';
comment on column source.inspection.flags is '告警规则编号';
comment on column source.inspection.party_name is '行政相对人名称';
comment on column source.inspection.party_category is '行政相对人类别';
comment on column source.inspection.party_uscc is '统一社会信用代码';
comment on column source.inspection.party_reg_no is '工商注册号';
comment on column source.inspection.party_org_code is '组织机构代码';
comment on column source.inspection.party_legal_rep is '法定代表人';
comment on column source.inspection.party_id_type is '证件类型';
comment on column source.inspection.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.inspection.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.inspection.party_minor is '相对人为未成年人';
comment on column source.inspection.party_reg_addr is '注册地址';
comment on column source.inspection.party_op_addr is '经营地址';
comment on column source.inspection.party_object_type is '监管对象类型';
comment on column source.inspection.action_code is '检查行为编号';
comment on column source.inspection.action_name is '检查行为名称';
comment on column source.inspection.plan_code is '抽查计划编号';
comment on column source.inspection.task_code is '抽查任务编号';
comment on column source.inspection.visit_code is '入企编号';
comment on column source.inspection.item_code is '事项编码';
comment on column source.inspection.item_name is '事项名称';
comment on column source.inspection.item_impl_code is '实施清单编码';
comment on column source.inspection.item_basis is '执法依据';
comment on column source.inspection.check_form is '检查形式';
comment on column source.inspection.check_type is '检查类别';
comment on column source.inspection.check_mode is '检查方式';
comment on column source.inspection.check_results is '检查结果';
comment on column source.inspection.check_results_raw is '检查结果（原文）';
comment on column source.inspection.check_result_list is '检查结果代码表';
comment on column source.inspection.check_is_passed is '检查是否合格';
comment on column source.inspection.check_description is '检查情况';
comment on column source.inspection.check_addr is '检查地点';
comment on column source.inspection.is_joint is '是否跨部门联合';
comment on column source.inspection.action_date is '检查日期';
comment on column source.inspection.officer_names is '执法人员';
comment on column source.inspection.officer_cert_nos is '执法人员证号';
comment on column source.inspection.publish_date is '公示日期';
comment on column source.inspection.publish_end is '公示截止期';
comment on column source.inspection.act_state is '状态';
comment on column source.inspection.subject_name is '执法主体名称';
comment on column source.inspection.subject_uscc is '执法主体统一社会信用代码';
comment on column source.inspection.entrust_dept is '受委托部门';
comment on column source.inspection.entrust_dept_code is '受委托部门编码';
comment on column source.inspection.area_code is '行政区划代码';
comment on column source.inspection.submitted_at is '报送时间';
comment on column source.inspection.source_unit_name is '数据来源单位';
comment on column source.inspection.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.inspection.remark is '备注';
comment on column source.inspection.src_updated_at is '来源更新时间';
create index on source.inspection (act_key);

create table source.levy (
    record_id             uuid primary key,
    act_key               uuid not null,
    party_key             uuid,
    organ_key             uuid,
    content_hash          uuid not null,
    raw_hash              uuid not null,
    first_seen            timestamptz not null default now(),
    last_seen             timestamptz not null default now(),
    withdrawn_at          timestamptz,
    pull_id               bigint not null,
    sequence              bigint not null,
    business_date         date not null,
    part                  integer not null,
    source                text not null,
    dataset               text not null,
    mapping_version       text not null,
    flags                 text[] not null,
    party_name            text,
    party_category        text,
    party_uscc            text,
    party_reg_no          text,
    party_org_code        text,
    party_legal_rep       text,
    party_id_type         text,
    party_id_no_hash      uuid,
    party_id_no_masked    text,
    party_minor           boolean,
    party_reg_addr        text,
    party_op_addr         text,
    party_tax_no          text,
    action_code           text,
    action_name           text,
    action_doc_no         text,
    action_doc_no_raw     text,
    action_doc_no_key     text,
    item_code             text,
    item_name             text,
    item_basis            text,
    levy_kind             text,
    levy_kind_raw         text,
    levy_standard         text,
    levy_due_amount       numeric(18, 6),
    levy_due_amount_raw   text,
    levy_due_amount_unit  text,
    levy_paid_amount      numeric(18, 6),
    levy_paid_amount_raw  text,
    levy_paid_amount_unit text,
    action_object         text,
    action_content        text,
    action_date           date,
    valid_from            date,
    valid_to              date,
    long_term             boolean,
    due_date              date,
    closed_date           date,
    publish_date          date,
    publish_end           date,
    act_state             text,
    subject_name          text,
    subject_uscc          text,
    entrust_dept          text,
    entrust_dept_code     text,
    area_code             text,
    submitted_at          timestamptz,
    source_unit_name      text,
    source_unit_uscc      text,
    remark                text,
    src_updated_at        timestamptz
);
comment on table source.levy is '行政征收征用：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.levy.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.levy.act_key is '行为标识：同一行为在各来源相同';
comment on column source.levy.party_key is '相对人标识';
comment on column source.levy.organ_key is '执法主体标识';
comment on column source.levy.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.levy.raw_hash is '来源原始行的散列';
comment on column source.levy.first_seen is '首次入库时间';
comment on column source.levy.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.levy.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.levy.pull_id is '最近一次写入本行的采集';
comment on column source.levy.sequence is '该行在原始文件中的行号';
comment on column source.levy.business_date is '最近一次写入本行的业务日';
comment on column source.levy.part is '该行所在的落地分片，从 0 起';
comment on column source.levy.source is '来源';
comment on column source.levy.dataset is '数据集';
comment on column source.levy.mapping_version is '规范化该行所用映射的版本';
comment on column source.levy.flags is '告警规则编号';
comment on column source.levy.party_name is '行政相对人名称';
comment on column source.levy.party_category is '行政相对人类别';
comment on column source.levy.party_uscc is '统一社会信用代码';
comment on column source.levy.party_reg_no is '工商注册号';
comment on column source.levy.party_org_code is '组织机构代码';
comment on column source.levy.party_legal_rep is '法定代表人';
comment on column source.levy.party_id_type is '证件类型';
comment on column source.levy.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.levy.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.levy.party_minor is '相对人为未成年人';
comment on column source.levy.party_reg_addr is '注册地址';
comment on column source.levy.party_op_addr is '经营地址';
comment on column source.levy.party_tax_no is '税务登记号';
comment on column source.levy.action_code is '行为编号';
comment on column source.levy.action_name is '行为名称';
comment on column source.levy.action_doc_no is '决定书文号';
comment on column source.levy.action_doc_no_raw is '决定书文号（原文）';
comment on column source.levy.action_doc_no_key is '决定书文号（比对键）';
comment on column source.levy.item_code is '事项编码';
comment on column source.levy.item_name is '事项名称';
comment on column source.levy.item_basis is '执法依据';
comment on column source.levy.levy_kind is '征收征用种类';
comment on column source.levy.levy_kind_raw is '征收征用种类（原文）';
comment on column source.levy.levy_standard is '征收标准';
comment on column source.levy.levy_due_amount is '应征金额';
comment on column source.levy.levy_due_amount_raw is '应征金额（原值）';
comment on column source.levy.levy_due_amount_unit is '应征金额原单位';
comment on column source.levy.levy_paid_amount is '实征金额';
comment on column source.levy.levy_paid_amount_raw is '实征金额（原值）';
comment on column source.levy.levy_paid_amount_unit is '实征金额原单位';
comment on column source.levy.action_object is '标的';
comment on column source.levy.action_content is '决定内容';
comment on column source.levy.action_date is '决定日期';
comment on column source.levy.valid_from is '期限自';
comment on column source.levy.valid_to is '期限至';
comment on column source.levy.long_term is '长期有效';
comment on column source.levy.due_date is '缴款期限';
comment on column source.levy.closed_date is '完成日期';
comment on column source.levy.publish_date is '公示日期';
comment on column source.levy.publish_end is '公示截止期';
comment on column source.levy.act_state is '状态';
comment on column source.levy.subject_name is '执法主体名称';
comment on column source.levy.subject_uscc is '执法主体统一社会信用代码';
comment on column source.levy.entrust_dept is '受委托部门';
comment on column source.levy.entrust_dept_code is '受委托部门编码';
comment on column source.levy.area_code is '行政区划代码';
comment on column source.levy.submitted_at is '报送时间';
comment on column source.levy.source_unit_name is '数据来源单位';
comment on column source.levy.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.levy.remark is '备注';
comment on column source.levy.src_updated_at is '来源更新时间';
create index on source.levy (act_key);

create table source.confirmation (
    record_id          uuid primary key,
    act_key            uuid not null,
    party_key          uuid,
    organ_key          uuid,
    content_hash       uuid not null,
    raw_hash           uuid not null,
    first_seen         timestamptz not null default now(),
    last_seen          timestamptz not null default now(),
    withdrawn_at       timestamptz,
    pull_id            bigint not null,
    sequence           bigint not null,
    business_date      date not null,
    part               integer not null,
    source             text not null,
    dataset            text not null,
    mapping_version    text not null,
    flags              text[] not null,
    party_name         text,
    party_category     text,
    party_uscc         text,
    party_reg_no       text,
    party_org_code     text,
    party_legal_rep    text,
    party_id_type      text,
    party_id_no_hash   uuid,
    party_id_no_masked text,
    party_minor        boolean,
    party_reg_addr     text,
    party_op_addr      text,
    action_code        text,
    action_name        text,
    action_doc_no      text,
    action_doc_no_raw  text,
    action_doc_no_key  text,
    item_code          text,
    item_name          text,
    item_basis         text,
    confirmation_kind  text,
    action_object      text,
    action_content     text,
    action_date        date,
    valid_from         date,
    valid_to           date,
    long_term          boolean,
    publish_date       date,
    publish_end        date,
    act_state          text,
    subject_name       text,
    subject_uscc       text,
    entrust_dept       text,
    entrust_dept_code  text,
    area_code          text,
    submitted_at       timestamptz,
    source_unit_name   text,
    source_unit_uscc   text,
    remark             text,
    src_updated_at     timestamptz
);
comment on table source.confirmation is '行政确认：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.confirmation.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.confirmation.act_key is '行为标识：同一行为在各来源相同';
comment on column source.confirmation.party_key is '相对人标识';
comment on column source.confirmation.organ_key is '执法主体标识';
comment on column source.confirmation.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.confirmation.raw_hash is '来源原始行的散列';
comment on column source.confirmation.first_seen is '首次入库时间';
comment on column source.confirmation.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.confirmation.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.confirmation.pull_id is '最近一次写入本行的采集';
comment on column source.confirmation.sequence is '该行在原始文件中的行号';
comment on column source.confirmation.business_date is '最近一次写入本行的业务日';
comment on column source.confirmation.part is '该行所在的落地分片，从 0 起';
comment on column source.confirmation.source is '来源';
comment on column source.confirmation.dataset is '数据集';
comment on column source.confirmation.mapping_version is '规范化该行所用映射的版本';
comment on column source.confirmation.flags is '告警规则编号';
comment on column source.confirmation.party_name is '行政相对人名称';
comment on column source.confirmation.party_category is '行政相对人类别';
comment on column source.confirmation.party_uscc is '统一社会信用代码';
comment on column source.confirmation.party_reg_no is '工商注册号';
comment on column source.confirmation.party_org_code is '组织机构代码';
comment on column source.confirmation.party_legal_rep is '法定代表人';
comment on column source.confirmation.party_id_type is '证件类型';
comment on column source.confirmation.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.confirmation.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.confirmation.party_minor is '相对人为未成年人';
comment on column source.confirmation.party_reg_addr is '注册地址';
comment on column source.confirmation.party_op_addr is '经营地址';
comment on column source.confirmation.action_code is '行为编号';
comment on column source.confirmation.action_name is '行为名称';
comment on column source.confirmation.action_doc_no is '决定书文号';
comment on column source.confirmation.action_doc_no_raw is '决定书文号（原文）';
comment on column source.confirmation.action_doc_no_key is '决定书文号（比对键）';
comment on column source.confirmation.item_code is '事项编码';
comment on column source.confirmation.item_name is '事项名称';
comment on column source.confirmation.item_basis is '执法依据';
comment on column source.confirmation.confirmation_kind is '确认种类';
comment on column source.confirmation.action_object is '标的';
comment on column source.confirmation.action_content is '决定内容';
comment on column source.confirmation.action_date is '决定日期';
comment on column source.confirmation.valid_from is '有效期自';
comment on column source.confirmation.valid_to is '有效期至';
comment on column source.confirmation.long_term is '长期有效';
comment on column source.confirmation.publish_date is '公示日期';
comment on column source.confirmation.publish_end is '公示截止期';
comment on column source.confirmation.act_state is '状态';
comment on column source.confirmation.subject_name is '执法主体名称';
comment on column source.confirmation.subject_uscc is '执法主体统一社会信用代码';
comment on column source.confirmation.entrust_dept is '受委托部门';
comment on column source.confirmation.entrust_dept_code is '受委托部门编码';
comment on column source.confirmation.area_code is '行政区划代码';
comment on column source.confirmation.submitted_at is '报送时间';
comment on column source.confirmation.source_unit_name is '数据来源单位';
comment on column source.confirmation.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.confirmation.remark is '备注';
comment on column source.confirmation.src_updated_at is '来源更新时间';
create index on source.confirmation (act_key);

create table source.benefit (
    record_id           uuid primary key,
    act_key             uuid not null,
    party_key           uuid,
    organ_key           uuid,
    content_hash        uuid not null,
    raw_hash            uuid not null,
    first_seen          timestamptz not null default now(),
    last_seen           timestamptz not null default now(),
    withdrawn_at        timestamptz,
    pull_id             bigint not null,
    sequence            bigint not null,
    business_date       date not null,
    part                integer not null,
    source              text not null,
    dataset             text not null,
    mapping_version     text not null,
    flags               text[] not null,
    party_name          text,
    party_category      text,
    party_uscc          text,
    party_reg_no        text,
    party_org_code      text,
    party_legal_rep     text,
    party_id_type       text,
    party_id_no_hash    uuid,
    party_id_no_masked  text,
    party_minor         boolean,
    party_reg_addr      text,
    party_op_addr       text,
    action_code         text,
    action_name         text,
    action_doc_no       text,
    action_doc_no_raw   text,
    action_doc_no_key   text,
    item_code           text,
    item_name           text,
    item_basis          text,
    benefit_kind        text,
    benefit_amount      numeric(18, 6),
    benefit_amount_raw  text,
    benefit_amount_unit text,
    action_object       text,
    action_content      text,
    action_date         date,
    valid_from          date,
    valid_to            date,
    long_term           boolean,
    publish_date        date,
    publish_end         date,
    act_state           text,
    subject_name        text,
    subject_uscc        text,
    entrust_dept        text,
    entrust_dept_code   text,
    area_code           text,
    submitted_at        timestamptz,
    source_unit_name    text,
    source_unit_uscc    text,
    remark              text,
    src_updated_at      timestamptz
);
comment on table source.benefit is '行政给付：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.benefit.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.benefit.act_key is '行为标识：同一行为在各来源相同';
comment on column source.benefit.party_key is '相对人标识';
comment on column source.benefit.organ_key is '执法主体标识';
comment on column source.benefit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.benefit.raw_hash is '来源原始行的散列';
comment on column source.benefit.first_seen is '首次入库时间';
comment on column source.benefit.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.benefit.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.benefit.pull_id is '最近一次写入本行的采集';
comment on column source.benefit.sequence is '该行在原始文件中的行号';
comment on column source.benefit.business_date is '最近一次写入本行的业务日';
comment on column source.benefit.part is '该行所在的落地分片，从 0 起';
comment on column source.benefit.source is '来源';
comment on column source.benefit.dataset is '数据集';
comment on column source.benefit.mapping_version is '规范化该行所用映射的版本';
comment on column source.benefit.flags is '告警规则编号';
comment on column source.benefit.party_name is '行政相对人名称';
comment on column source.benefit.party_category is '行政相对人类别';
comment on column source.benefit.party_uscc is '统一社会信用代码';
comment on column source.benefit.party_reg_no is '工商注册号';
comment on column source.benefit.party_org_code is '组织机构代码';
comment on column source.benefit.party_legal_rep is '法定代表人';
comment on column source.benefit.party_id_type is '证件类型';
comment on column source.benefit.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.benefit.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.benefit.party_minor is '相对人为未成年人';
comment on column source.benefit.party_reg_addr is '注册地址';
comment on column source.benefit.party_op_addr is '经营地址';
comment on column source.benefit.action_code is '行为编号';
comment on column source.benefit.action_name is '行为名称';
comment on column source.benefit.action_doc_no is '决定书文号';
comment on column source.benefit.action_doc_no_raw is '决定书文号（原文）';
comment on column source.benefit.action_doc_no_key is '决定书文号（比对键）';
comment on column source.benefit.item_code is '事项编码';
comment on column source.benefit.item_name is '事项名称';
comment on column source.benefit.item_basis is '执法依据';
comment on column source.benefit.benefit_kind is '给付种类';
comment on column source.benefit.benefit_amount is '给付金额';
comment on column source.benefit.benefit_amount_raw is '给付金额（原值）';
comment on column source.benefit.benefit_amount_unit is '给付金额原单位';
comment on column source.benefit.action_object is '标的';
comment on column source.benefit.action_content is '决定内容';
comment on column source.benefit.action_date is '决定日期';
comment on column source.benefit.valid_from is '有效期自';
comment on column source.benefit.valid_to is '有效期至';
comment on column source.benefit.long_term is '长期有效';
comment on column source.benefit.publish_date is '公示日期';
comment on column source.benefit.publish_end is '公示截止期';
comment on column source.benefit.act_state is '状态';
comment on column source.benefit.subject_name is '执法主体名称';
comment on column source.benefit.subject_uscc is '执法主体统一社会信用代码';
comment on column source.benefit.entrust_dept is '受委托部门';
comment on column source.benefit.entrust_dept_code is '受委托部门编码';
comment on column source.benefit.area_code is '行政区划代码';
comment on column source.benefit.submitted_at is '报送时间';
comment on column source.benefit.source_unit_name is '数据来源单位';
comment on column source.benefit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.benefit.remark is '备注';
comment on column source.benefit.src_updated_at is '来源更新时间';
create index on source.benefit (act_key);

create table source.organ (
    record_id            uuid primary key,
    act_key              uuid not null,
    party_key            uuid,
    organ_key            uuid,
    content_hash         uuid not null,
    raw_hash             uuid not null,
    first_seen           timestamptz not null default now(),
    last_seen            timestamptz not null default now(),
    withdrawn_at         timestamptz,
    pull_id              bigint not null,
    sequence             bigint not null,
    business_date        date not null,
    part                 integer not null,
    source               text not null,
    dataset              text not null,
    mapping_version      text not null,
    flags                text[] not null,
    subject_name         text,
    subject_uscc         text,
    area_code            text,
    subject_code         text,
    subject_org_code     text,
    subject_nature       text,
    subject_level        text,
    subject_field        text,
    subject_parent_name  text,
    subject_parent_code  text,
    subject_is_entrusted boolean,
    entrust_dept         text,
    entrust_dept_code    text,
    subject_legal_rep    text,
    subject_addr         text,
    subject_duty         text,
    subject_powers       text,
    subject_procedure    text,
    subject_remedy       text,
    subject_state        text,
    remark               text,
    src_updated_at       timestamptz
);
comment on table source.organ is '执法主体：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.organ.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.organ.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.organ.party_key is '相对人标识';
comment on column source.organ.organ_key is '执法主体标识';
comment on column source.organ.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.organ.raw_hash is '来源原始行的散列';
comment on column source.organ.first_seen is '首次入库时间';
comment on column source.organ.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.organ.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.organ.pull_id is '最近一次写入本行的采集';
comment on column source.organ.sequence is '该行在原始文件中的行号';
comment on column source.organ.business_date is '最近一次写入本行的业务日';
comment on column source.organ.part is '该行所在的落地分片，从 0 起';
comment on column source.organ.source is '来源';
comment on column source.organ.dataset is '数据集';
comment on column source.organ.mapping_version is '规范化该行所用映射的版本';
comment on column source.organ.flags is '告警规则编号';
comment on column source.organ.subject_name is '执法主体名称';
comment on column source.organ.subject_uscc is '统一社会信用代码';
comment on column source.organ.area_code is '行政区划代码';
comment on column source.organ.subject_code is '执法主体编码';
comment on column source.organ.subject_org_code is '执法主体组织机构代码';
comment on column source.organ.subject_nature is '主体性质';
comment on column source.organ.subject_level is '主体层级';
comment on column source.organ.subject_field is '执法领域';
comment on column source.organ.subject_parent_name is '上级主体名称';
comment on column source.organ.subject_parent_code is '上级主体编码';
comment on column source.organ.subject_is_entrusted is '是否受委托组织';
comment on column source.organ.entrust_dept is '受委托部门';
comment on column source.organ.entrust_dept_code is '受委托部门编码';
comment on column source.organ.subject_legal_rep is '执法主体法定代表人';
comment on column source.organ.subject_addr is '执法主体地址';
comment on column source.organ.subject_duty is '执法职责';
comment on column source.organ.subject_powers is '执法权限';
comment on column source.organ.subject_procedure is '执法程序';
comment on column source.organ.subject_remedy is '救济渠道';
comment on column source.organ.subject_state is '主体状态';
comment on column source.organ.remark is '备注';
comment on column source.organ.src_updated_at is '来源更新时间';

create table source.officer (
    record_id            uuid primary key,
    act_key              uuid not null,
    party_key            uuid,
    organ_key            uuid,
    content_hash         uuid not null,
    raw_hash             uuid not null,
    first_seen           timestamptz not null default now(),
    last_seen            timestamptz not null default now(),
    withdrawn_at         timestamptz,
    pull_id              bigint not null,
    sequence             bigint not null,
    business_date        date not null,
    part                 integer not null,
    source               text not null,
    dataset              text not null,
    mapping_version      text not null,
    flags                text[] not null,
    officer_name         text,
    officer_sex          text,
    officer_id_no_hash   uuid,
    officer_id_no_masked text,
    officer_cert_no      text,
    officer_dept_cert_no text,
    officer_cert_from    date,
    officer_cert_to      date,
    officer_type         text,
    officer_duty         text,
    officer_rank         text,
    officer_area         text,
    officer_enforce_type text,
    officer_state        text,
    subject_name         text,
    subject_uscc         text,
    subject_code         text,
    entrust_dept         text,
    entrust_dept_code    text,
    source_unit_name     text,
    source_unit_uscc     text,
    remark               text,
    src_updated_at       timestamptz
);
comment on table source.officer is '执法人员：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.officer.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.officer.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.officer.party_key is '相对人标识';
comment on column source.officer.organ_key is '执法主体标识';
comment on column source.officer.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.officer.raw_hash is '来源原始行的散列';
comment on column source.officer.first_seen is '首次入库时间';
comment on column source.officer.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.officer.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.officer.pull_id is '最近一次写入本行的采集';
comment on column source.officer.sequence is '该行在原始文件中的行号';
comment on column source.officer.business_date is '最近一次写入本行的业务日';
comment on column source.officer.part is '该行所在的落地分片，从 0 起';
comment on column source.officer.source is '来源';
comment on column source.officer.dataset is '数据集';
comment on column source.officer.mapping_version is '规范化该行所用映射的版本';
comment on column source.officer.flags is '告警规则编号';
comment on column source.officer.officer_name is '执法人员姓名';
comment on column source.officer.officer_sex is '性别';
comment on column source.officer.officer_id_no_hash is '公民身份号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.officer.officer_id_no_masked is '公民身份号码：脱敏形式';
comment on column source.officer.officer_cert_no is '行政执法证号';
comment on column source.officer.officer_dept_cert_no is '部门证件号';
comment on column source.officer.officer_cert_from is '证件发证日期';
comment on column source.officer.officer_cert_to is '证件有效截止日期';
comment on column source.officer.officer_type is '人员类型';
comment on column source.officer.officer_duty is '职务';
comment on column source.officer.officer_rank is '职级';
comment on column source.officer.officer_area is '执法区域';
comment on column source.officer.officer_enforce_type is '执法类型';
comment on column source.officer.officer_state is '人员状态';
comment on column source.officer.subject_name is '所属执法主体名称';
comment on column source.officer.subject_uscc is '执法主体统一社会信用代码';
comment on column source.officer.subject_code is '执法主体编码';
comment on column source.officer.entrust_dept is '受委托部门';
comment on column source.officer.entrust_dept_code is '受委托部门编码';
comment on column source.officer.source_unit_name is '数据来源单位';
comment on column source.officer.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.officer.remark is '备注';
comment on column source.officer.src_updated_at is '来源更新时间';

create table source.item (
    record_id            uuid primary key,
    act_key              uuid not null,
    party_key            uuid,
    organ_key            uuid,
    content_hash         uuid not null,
    raw_hash             uuid not null,
    first_seen           timestamptz not null default now(),
    last_seen            timestamptz not null default now(),
    withdrawn_at         timestamptz,
    pull_id              bigint not null,
    sequence             bigint not null,
    business_date        date not null,
    part                 integer not null,
    source               text not null,
    dataset              text not null,
    mapping_version      text not null,
    flags                text[] not null,
    item_code            text,
    item_name            text,
    item_parent_code     text,
    item_impl_code       text,
    item_type            text,
    item_type_raw        text,
    item_basis           text,
    item_level           text,
    item_object          text,
    item_content         text,
    item_way             text,
    item_flow            text,
    item_result          text,
    item_permit_type     text,
    check_form           text,
    check_mode           text,
    check_ratio          text,
    item_check_frequency text,
    item_is_random       boolean,
    item_is_joint        boolean,
    item_joint_dept      text,
    item_is_sampling     boolean,
    item_is_criminal     boolean,
    item_version         text,
    item_version_date    date,
    valid_from           date,
    valid_to             date,
    long_term            boolean,
    item_state           text,
    subject_name         text,
    subject_uscc         text,
    entrust_dept         text,
    entrust_dept_code    text,
    area_code            text,
    source_unit_name     text,
    source_unit_uscc     text,
    remark               text,
    src_updated_at       timestamptz
);
comment on table source.item is '执法事项：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.item.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.item.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.item.party_key is '相对人标识';
comment on column source.item.organ_key is '执法主体标识';
comment on column source.item.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.item.raw_hash is '来源原始行的散列';
comment on column source.item.first_seen is '首次入库时间';
comment on column source.item.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.item.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.item.pull_id is '最近一次写入本行的采集';
comment on column source.item.sequence is '该行在原始文件中的行号';
comment on column source.item.business_date is '最近一次写入本行的业务日';
comment on column source.item.part is '该行所在的落地分片，从 0 起';
comment on column source.item.source is '来源';
comment on column source.item.dataset is '数据集';
comment on column source.item.mapping_version is '规范化该行所用映射的版本';
comment on column source.item.flags is '告警规则编号';
comment on column source.item.item_code is '事项编码';
comment on column source.item.item_name is '事项名称';
comment on column source.item.item_parent_code is '主项编码';
comment on column source.item.item_impl_code is '实施清单编码';
comment on column source.item.item_type is '职权类别';
comment on column source.item.item_type_raw is '职权类别（原文）';
comment on column source.item.item_basis is '设定依据';
comment on column source.item.item_level is '行使层级';
comment on column source.item.item_object is '监管对象';
comment on column source.item.item_content is '监管内容';
comment on column source.item.item_way is '监管方式';
comment on column source.item.item_flow is '监管流程';
comment on column source.item.item_result is '监管结果';
comment on column source.item.item_permit_type is '对应许可事项类型';
comment on column source.item.check_form is '检查形式';
comment on column source.item.check_mode is '检查方式';
comment on column source.item.check_ratio is '抽查比例';
comment on column source.item.item_check_frequency is '检查频次';
comment on column source.item.item_is_random is '是否纳入双随机';
comment on column source.item.item_is_joint is '是否协同';
comment on column source.item.item_joint_dept is '协同部门';
comment on column source.item.item_is_sampling is '是否抽检';
comment on column source.item.item_is_criminal is '是否涉刑';
comment on column source.item.item_version is '事项版本';
comment on column source.item.item_version_date is '事项版本日期';
comment on column source.item.valid_from is '生效日期';
comment on column source.item.valid_to is '取消日期';
comment on column source.item.long_term is '长期有效';
comment on column source.item.item_state is '事项状态';
comment on column source.item.subject_name is '实施主体名称';
comment on column source.item.subject_uscc is '执法主体统一社会信用代码';
comment on column source.item.entrust_dept is '受委托部门';
comment on column source.item.entrust_dept_code is '受委托部门编码';
comment on column source.item.area_code is '行政区划代码';
comment on column source.item.source_unit_name is '数据来源单位';
comment on column source.item.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.item.remark is '备注';
comment on column source.item.src_updated_at is '来源更新时间';

create table source.legal_basis (
    record_id        uuid primary key,
    act_key          uuid not null,
    party_key        uuid,
    organ_key        uuid,
    content_hash     uuid not null,
    raw_hash         uuid not null,
    first_seen       timestamptz not null default now(),
    last_seen        timestamptz not null default now(),
    withdrawn_at     timestamptz,
    pull_id          bigint not null,
    sequence         bigint not null,
    business_date    date not null,
    part             integer not null,
    source           text not null,
    dataset          text not null,
    mapping_version  text not null,
    flags            text[] not null,
    law_code         text,
    law_name         text,
    law_level        text,
    law_doc_no       text,
    law_issuer       text,
    law_article      text,
    law_paragraph    text,
    law_subparagraph text,
    law_text         text,
    valid_from       date,
    valid_to         date,
    item_code        text,
    item_name        text,
    subject_name     text,
    subject_uscc     text,
    area_code        text,
    source_unit_name text,
    source_unit_uscc text,
    remark           text,
    src_updated_at   timestamptz
);
comment on table source.legal_basis is '执法依据：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.legal_basis.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.legal_basis.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.legal_basis.party_key is '相对人标识';
comment on column source.legal_basis.organ_key is '执法主体标识';
comment on column source.legal_basis.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.legal_basis.raw_hash is '来源原始行的散列';
comment on column source.legal_basis.first_seen is '首次入库时间';
comment on column source.legal_basis.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.legal_basis.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.legal_basis.pull_id is '最近一次写入本行的采集';
comment on column source.legal_basis.sequence is '该行在原始文件中的行号';
comment on column source.legal_basis.business_date is '最近一次写入本行的业务日';
comment on column source.legal_basis.part is '该行所在的落地分片，从 0 起';
comment on column source.legal_basis.source is '来源';
comment on column source.legal_basis.dataset is '数据集';
comment on column source.legal_basis.mapping_version is '规范化该行所用映射的版本';
comment on column source.legal_basis.flags is '告警规则编号';
comment on column source.legal_basis.law_code is '依据编码';
comment on column source.legal_basis.law_name is '法律名称';
comment on column source.legal_basis.law_level is '效力层级';
comment on column source.legal_basis.law_doc_no is '法律文件文号';
comment on column source.legal_basis.law_issuer is '制定机关';
comment on column source.legal_basis.law_article is '条';
comment on column source.legal_basis.law_paragraph is '款';
comment on column source.legal_basis.law_subparagraph is '项';
comment on column source.legal_basis.law_text is '条文内容';
comment on column source.legal_basis.valid_from is '施行日期';
comment on column source.legal_basis.valid_to is '废止日期';
comment on column source.legal_basis.item_code is '事项编码';
comment on column source.legal_basis.item_name is '事项名称';
comment on column source.legal_basis.subject_name is '执法主体名称';
comment on column source.legal_basis.subject_uscc is '执法主体统一社会信用代码';
comment on column source.legal_basis.area_code is '行政区划代码';
comment on column source.legal_basis.source_unit_name is '数据来源单位';
comment on column source.legal_basis.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.legal_basis.remark is '备注';
comment on column source.legal_basis.src_updated_at is '来源更新时间';

create table source.discretion_tier (
    record_id            uuid primary key,
    act_key              uuid not null,
    party_key            uuid,
    organ_key            uuid,
    content_hash         uuid not null,
    raw_hash             uuid not null,
    first_seen           timestamptz not null default now(),
    last_seen            timestamptz not null default now(),
    withdrawn_at         timestamptz,
    pull_id              bigint not null,
    sequence             bigint not null,
    business_date        date not null,
    part                 integer not null,
    source               text not null,
    dataset              text not null,
    mapping_version      text not null,
    flags                text[] not null,
    discretion_id        text,
    discretion_ver       text,
    discretion_grade     text,
    discretion_grade_raw text,
    item_code            text,
    item_name            text,
    violation_type       text,
    item_basis           text,
    discretion_condition text,
    discretion_standard  text,
    penalty_kinds        text[],
    penalty_kinds_raw    text,
    fine_min_amount      numeric(18, 6),
    fine_min_amount_raw  text,
    fine_min_amount_unit text,
    fine_max_amount      numeric(18, 6),
    fine_max_amount_raw  text,
    fine_max_amount_unit text,
    valid_from           date,
    valid_to             date,
    subject_name         text,
    subject_uscc         text,
    area_code            text,
    source_unit_name     text,
    source_unit_uscc     text,
    remark               text,
    src_updated_at       timestamptz
);
comment on table source.discretion_tier is '裁量基准：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.discretion_tier.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.discretion_tier.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.discretion_tier.party_key is '相对人标识';
comment on column source.discretion_tier.organ_key is '执法主体标识';
comment on column source.discretion_tier.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.discretion_tier.raw_hash is '来源原始行的散列';
comment on column source.discretion_tier.first_seen is '首次入库时间';
comment on column source.discretion_tier.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.discretion_tier.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.discretion_tier.pull_id is '最近一次写入本行的采集';
comment on column source.discretion_tier.sequence is '该行在原始文件中的行号';
comment on column source.discretion_tier.business_date is '最近一次写入本行的业务日';
comment on column source.discretion_tier.part is '该行所在的落地分片，从 0 起';
comment on column source.discretion_tier.source is '来源';
comment on column source.discretion_tier.dataset is '数据集';
comment on column source.discretion_tier.mapping_version is '规范化该行所用映射的版本';
comment on column source.discretion_tier.flags is '告警规则编号';
comment on column source.discretion_tier.discretion_id is '裁量基准标识';
comment on column source.discretion_tier.discretion_ver is '裁量基准版本';
comment on column source.discretion_tier.discretion_grade is '裁量档次';
comment on column source.discretion_tier.discretion_grade_raw is '裁量档次（原文）';
comment on column source.discretion_tier.item_code is '事项编码';
comment on column source.discretion_tier.item_name is '事项名称';
comment on column source.discretion_tier.violation_type is '违法行为类型';
comment on column source.discretion_tier.item_basis is '执法依据';
comment on column source.discretion_tier.discretion_condition is '适用情形';
comment on column source.discretion_tier.discretion_standard is '裁量标准';
comment on column source.discretion_tier.penalty_kinds is '处罚类别';
comment on column source.discretion_tier.penalty_kinds_raw is '处罚类别（原文）';
comment on column source.discretion_tier.fine_min_amount is '罚款下限';
comment on column source.discretion_tier.fine_min_amount_raw is '罚款下限（原值）';
comment on column source.discretion_tier.fine_min_amount_unit is '罚款下限原单位';
comment on column source.discretion_tier.fine_max_amount is '罚款上限';
comment on column source.discretion_tier.fine_max_amount_raw is '罚款上限（原值）';
comment on column source.discretion_tier.fine_max_amount_unit is '罚款上限原单位';
comment on column source.discretion_tier.valid_from is '施行日期';
comment on column source.discretion_tier.valid_to is '废止日期';
comment on column source.discretion_tier.subject_name is '制定机关';
comment on column source.discretion_tier.subject_uscc is '执法主体统一社会信用代码';
comment on column source.discretion_tier.area_code is '行政区划代码';
comment on column source.discretion_tier.source_unit_name is '数据来源单位';
comment on column source.discretion_tier.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.discretion_tier.remark is '备注';
comment on column source.discretion_tier.src_updated_at is '来源更新时间';

create table source.party (
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
    party_legal_rep              text,
    party_id_type                text,
    party_id_no_hash             uuid,
    party_id_no_masked           text,
    party_tax_no                 text,
    party_institution_no         text,
    party_social_no              text,
    party_legal_rep_id_type      text,
    party_legal_rep_id_no_hash   uuid,
    party_legal_rep_id_no_masked text,
    party_reg_addr               text,
    party_op_addr                text,
    party_area                   text,
    party_industry               text,
    party_object_type            text,
    party_state                  text,
    party_established_date       date,
    remark                       text,
    src_updated_at               timestamptz
);
comment on table source.party is '行政相对人：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.party.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.party.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.party.party_key is '相对人标识';
comment on column source.party.organ_key is '执法主体标识';
comment on column source.party.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.party.raw_hash is '来源原始行的散列';
comment on column source.party.first_seen is '首次入库时间';
comment on column source.party.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.party.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.party.pull_id is '最近一次写入本行的采集';
comment on column source.party.sequence is '该行在原始文件中的行号';
comment on column source.party.business_date is '最近一次写入本行的业务日';
comment on column source.party.part is '该行所在的落地分片，从 0 起';
comment on column source.party.source is '来源';
comment on column source.party.dataset is '数据集';
comment on column source.party.mapping_version is '规范化该行所用映射的版本';
comment on column source.party.flags is '告警规则编号';
comment on column source.party.party_name is '名称';
comment on column source.party.party_category is '类别';
comment on column source.party.party_uscc is '统一社会信用代码';
comment on column source.party.party_reg_no is '工商注册号';
comment on column source.party.party_org_code is '组织机构代码';
comment on column source.party.party_legal_rep is '法定代表人';
comment on column source.party.party_id_type is '证件类型';
comment on column source.party.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.party.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.party.party_tax_no is '税务登记号';
comment on column source.party.party_institution_no is '事业单位证书号';
comment on column source.party.party_social_no is '社会组织登记证号';
comment on column source.party.party_legal_rep_id_type is '法定代表人证件类型';
comment on column source.party.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.party.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column source.party.party_reg_addr is '注册地址';
comment on column source.party.party_op_addr is '经营地址';
comment on column source.party.party_area is '相对人所在行政区划';
comment on column source.party.party_industry is '行业类别';
comment on column source.party.party_object_type is '监管对象类型';
comment on column source.party.party_state is '登记状态';
comment on column source.party.party_established_date is '成立日期';
comment on column source.party.remark is '备注';
comment on column source.party.src_updated_at is '来源更新时间';

create table source.published_list (
    record_id         uuid primary key,
    act_key           uuid not null,
    party_key         uuid,
    organ_key         uuid,
    content_hash      uuid not null,
    raw_hash          uuid not null,
    first_seen        timestamptz not null default now(),
    last_seen         timestamptz not null default now(),
    withdrawn_at      timestamptz,
    pull_id           bigint not null,
    sequence          bigint not null,
    business_date     date not null,
    part              integer not null,
    source            text not null,
    dataset           text not null,
    mapping_version   text not null,
    flags             text[] not null,
    list_code         text,
    list_name         text,
    list_kind         text,
    list_stage        text,
    list_content      text,
    subject_name      text,
    subject_uscc      text,
    area_code         text,
    item_code         text,
    item_name         text,
    item_type         text,
    action_name       text,
    action_doc_no     text,
    action_doc_no_raw text,
    action_doc_no_key text,
    party_name        text,
    party_category    text,
    action_date       date,
    publish_date      date,
    publish_end       date,
    publish_channel   text,
    withdraw_date     date,
    withdraw_reason   text,
    correction        text,
    source_unit_name  text,
    source_unit_uscc  text,
    remark            text,
    src_updated_at    timestamptz
);
comment on table source.published_list is '行政执法公示清单：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.published_list.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.published_list.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.published_list.party_key is '相对人标识';
comment on column source.published_list.organ_key is '执法主体标识';
comment on column source.published_list.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.published_list.raw_hash is '来源原始行的散列';
comment on column source.published_list.first_seen is '首次入库时间';
comment on column source.published_list.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.published_list.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.published_list.pull_id is '最近一次写入本行的采集';
comment on column source.published_list.sequence is '该行在原始文件中的行号';
comment on column source.published_list.business_date is '最近一次写入本行的业务日';
comment on column source.published_list.part is '该行所在的落地分片，从 0 起';
comment on column source.published_list.source is '来源';
comment on column source.published_list.dataset is '数据集';
comment on column source.published_list.mapping_version is '规范化该行所用映射的版本';
comment on column source.published_list.flags is '告警规则编号';
comment on column source.published_list.list_code is '公示条目编号';
comment on column source.published_list.list_name is '公示清单名称';
comment on column source.published_list.list_kind is '公示清单类别';
comment on column source.published_list.list_stage is '公示环节';
comment on column source.published_list.list_content is '公示内容';
comment on column source.published_list.subject_name is '执法主体名称';
comment on column source.published_list.subject_uscc is '执法主体统一社会信用代码';
comment on column source.published_list.area_code is '行政区划代码';
comment on column source.published_list.item_code is '事项编码';
comment on column source.published_list.item_name is '事项名称';
comment on column source.published_list.item_type is '行为类型';
comment on column source.published_list.action_name is '行为名称';
comment on column source.published_list.action_doc_no is '决定书文号';
comment on column source.published_list.action_doc_no_raw is '决定书文号（原文）';
comment on column source.published_list.action_doc_no_key is '决定书文号（比对键）';
comment on column source.published_list.party_name is '行政相对人名称';
comment on column source.published_list.party_category is '行政相对人类别';
comment on column source.published_list.action_date is '决定日期';
comment on column source.published_list.publish_date is '公示日期';
comment on column source.published_list.publish_end is '公示截止期';
comment on column source.published_list.publish_channel is '公示渠道';
comment on column source.published_list.withdraw_date is '撤回日期';
comment on column source.published_list.withdraw_reason is '撤回理由';
comment on column source.published_list.correction is '更正记录';
comment on column source.published_list.source_unit_name is '数据来源单位';
comment on column source.published_list.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.published_list.remark is '备注';
comment on column source.published_list.src_updated_at is '来源更新时间';

create table source.enforcement_case (
    record_id              uuid primary key,
    act_key                uuid not null,
    party_key              uuid,
    organ_key              uuid,
    content_hash           uuid not null,
    raw_hash               uuid not null,
    first_seen             timestamptz not null default now(),
    last_seen              timestamptz not null default now(),
    withdrawn_at           timestamptz,
    pull_id                bigint not null,
    sequence               bigint not null,
    business_date          date not null,
    part                   integer not null,
    source                 text not null,
    dataset                text not null,
    mapping_version        text not null,
    flags                  text[] not null,
    case_code              text,
    case_name              text,
    action_code            text,
    filing_no              text,
    filing_date            date,
    case_source            text,
    case_state             text,
    procedure              text,
    party_name             text,
    party_category         text,
    party_uscc             text,
    party_reg_no           text,
    party_org_code         text,
    party_legal_rep        text,
    party_id_type          text,
    party_id_no_hash       uuid,
    party_id_no_masked     text,
    party_minor            boolean,
    party_reg_addr         text,
    party_op_addr          text,
    inspection_code        text,
    violation_type         text,
    violation_facts        text,
    item_code              text,
    item_name              text,
    item_basis             text,
    discretion_id          text,
    discretion_ver         text,
    discretion_grade       text,
    officer_names          text[],
    officer_cert_nos       text[],
    survey_end_date        date,
    is_hearing             boolean,
    hearing_date           date,
    is_legal_review        boolean,
    legal_review_date      date,
    legal_review_opinion   text,
    is_collective          boolean,
    collective_date        date,
    collective_conclusion  text,
    is_major               boolean,
    is_criminal            boolean,
    is_criminal_transfer   boolean,
    transfer_date          date,
    transfer_organ         text,
    coercion_measures      text[],
    coercion_measures_raw  text,
    action_doc_no          text,
    action_doc_no_raw      text,
    action_doc_no_key      text,
    action_date            date,
    penalty_kinds          text[],
    penalty_kinds_raw      text,
    penalty_content        text,
    fine_amount            numeric(18, 6),
    fine_amount_raw        text,
    fine_amount_unit       text,
    confiscate_amount      numeric(18, 6),
    confiscate_amount_raw  text,
    confiscate_amount_unit text,
    licence_affected       text,
    detention_days         bigint,
    serve_date             date,
    serve_way              text,
    execution_way          text,
    execution_result       text,
    paid_amount            numeric(18, 6),
    paid_amount_raw        text,
    paid_amount_unit       text,
    is_extra_fine          boolean,
    is_court_applied       boolean,
    court_apply_date       date,
    reconsider_status      text,
    reconsider_result      text,
    lawsuit_status         text,
    lawsuit_result         text,
    is_no_penalty          boolean,
    other_handling         text,
    closed_date            date,
    closing_case           text,
    subject_name           text,
    subject_uscc           text,
    entrust_dept           text,
    entrust_dept_code      text,
    area_code              text,
    submitted_at           timestamptz,
    source_unit_name       text,
    source_unit_uscc       text,
    remark                 text,
    src_updated_at         timestamptz
);
comment on table source.enforcement_case is '执法案件：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.enforcement_case.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.enforcement_case.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.enforcement_case.party_key is '相对人标识';
comment on column source.enforcement_case.organ_key is '执法主体标识';
comment on column source.enforcement_case.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.enforcement_case.raw_hash is '来源原始行的散列';
comment on column source.enforcement_case.first_seen is '首次入库时间';
comment on column source.enforcement_case.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.enforcement_case.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.enforcement_case.pull_id is '最近一次写入本行的采集';
comment on column source.enforcement_case.sequence is '该行在原始文件中的行号';
comment on column source.enforcement_case.business_date is '最近一次写入本行的业务日';
comment on column source.enforcement_case.part is '该行所在的落地分片，从 0 起';
comment on column source.enforcement_case.source is '来源';
comment on column source.enforcement_case.dataset is '数据集';
comment on column source.enforcement_case.mapping_version is '规范化该行所用映射的版本';
comment on column source.enforcement_case.flags is '告警规则编号';
comment on column source.enforcement_case.case_code is '案件编号';
comment on column source.enforcement_case.case_name is '案件名称';
comment on column source.enforcement_case.action_code is '行为编号';
comment on column source.enforcement_case.filing_no is '立案文号';
comment on column source.enforcement_case.filing_date is '立案日期';
comment on column source.enforcement_case.case_source is '案件来源';
comment on column source.enforcement_case.case_state is '案件状态';
comment on column source.enforcement_case.procedure is '处罚程序';
comment on column source.enforcement_case.party_name is '行政相对人名称';
comment on column source.enforcement_case.party_category is '行政相对人类别';
comment on column source.enforcement_case.party_uscc is '统一社会信用代码';
comment on column source.enforcement_case.party_reg_no is '工商注册号';
comment on column source.enforcement_case.party_org_code is '组织机构代码';
comment on column source.enforcement_case.party_legal_rep is '法定代表人';
comment on column source.enforcement_case.party_id_type is '证件类型';
comment on column source.enforcement_case.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.enforcement_case.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.enforcement_case.party_minor is '相对人为未成年人';
comment on column source.enforcement_case.party_reg_addr is '注册地址';
comment on column source.enforcement_case.party_op_addr is '经营地址';
comment on column source.enforcement_case.inspection_code is '检查行为编号';
comment on column source.enforcement_case.violation_type is '违法行为类型';
comment on column source.enforcement_case.violation_facts is '违法事实';
comment on column source.enforcement_case.item_code is '事项编码';
comment on column source.enforcement_case.item_name is '事项名称';
comment on column source.enforcement_case.item_basis is '执法依据';
comment on column source.enforcement_case.discretion_id is '裁量基准标识';
comment on column source.enforcement_case.discretion_ver is '裁量基准版本';
comment on column source.enforcement_case.discretion_grade is '裁量档次';
comment on column source.enforcement_case.officer_names is '执法人员';
comment on column source.enforcement_case.officer_cert_nos is '执法人员证号';
comment on column source.enforcement_case.survey_end_date is '调查终结日期';
comment on column source.enforcement_case.is_hearing is '是否听证';
comment on column source.enforcement_case.hearing_date is '听证日期';
comment on column source.enforcement_case.is_legal_review is '是否法制审核';
comment on column source.enforcement_case.legal_review_date is '法制审核日期';
comment on column source.enforcement_case.legal_review_opinion is '法制审核意见';
comment on column source.enforcement_case.is_collective is '是否集体讨论';
comment on column source.enforcement_case.collective_date is '集体讨论日期';
comment on column source.enforcement_case.collective_conclusion is '集体讨论结论';
comment on column source.enforcement_case.is_major is '是否重大案件';
comment on column source.enforcement_case.is_criminal is '是否涉刑案件';
comment on column source.enforcement_case.is_criminal_transfer is '是否移送';
comment on column source.enforcement_case.transfer_date is '移送时间';
comment on column source.enforcement_case.transfer_organ is '移送机关';
comment on column source.enforcement_case.coercion_measures is '强制措施种类';
comment on column source.enforcement_case.coercion_measures_raw is '强制措施种类（原文）';
comment on column source.enforcement_case.action_doc_no is '决定书文号';
comment on column source.enforcement_case.action_doc_no_raw is '决定书文号（原文）';
comment on column source.enforcement_case.action_doc_no_key is '决定书文号（比对键）';
comment on column source.enforcement_case.action_date is '处罚决定日期';
comment on column source.enforcement_case.penalty_kinds is '处罚类别';
comment on column source.enforcement_case.penalty_kinds_raw is '处罚类别（原文）';
comment on column source.enforcement_case.penalty_content is '处罚内容';
comment on column source.enforcement_case.fine_amount is '罚款金额';
comment on column source.enforcement_case.fine_amount_raw is '罚款金额（原值）';
comment on column source.enforcement_case.fine_amount_unit is '罚款金额原单位';
comment on column source.enforcement_case.confiscate_amount is '没收金额';
comment on column source.enforcement_case.confiscate_amount_raw is '没收金额（原值）';
comment on column source.enforcement_case.confiscate_amount_unit is '没收金额原单位';
comment on column source.enforcement_case.licence_affected is '暂扣或吊销证照名称及编号';
comment on column source.enforcement_case.detention_days is '拘留天数';
comment on column source.enforcement_case.serve_date is '送达日期';
comment on column source.enforcement_case.serve_way is '送达方式';
comment on column source.enforcement_case.execution_way is '结案执行方式';
comment on column source.enforcement_case.execution_result is '结案执行结果';
comment on column source.enforcement_case.paid_amount is '实缴罚款金额';
comment on column source.enforcement_case.paid_amount_raw is '实缴罚款金额（原值）';
comment on column source.enforcement_case.paid_amount_unit is '实缴罚款金额原单位';
comment on column source.enforcement_case.is_extra_fine is '是否加处罚款';
comment on column source.enforcement_case.is_court_applied is '是否申请法院强制执行';
comment on column source.enforcement_case.court_apply_date is '申请法院强制执行日期';
comment on column source.enforcement_case.reconsider_status is '行政复议';
comment on column source.enforcement_case.reconsider_result is '行政复议结果';
comment on column source.enforcement_case.lawsuit_status is '行政诉讼';
comment on column source.enforcement_case.lawsuit_result is '行政诉讼结果';
comment on column source.enforcement_case.is_no_penalty is '是否不予行政处罚';
comment on column source.enforcement_case.other_handling is '其他处理情况';
comment on column source.enforcement_case.closed_date is '结案日期';
comment on column source.enforcement_case.closing_case is '结案情况';
comment on column source.enforcement_case.subject_name is '执法主体名称';
comment on column source.enforcement_case.subject_uscc is '执法主体统一社会信用代码';
comment on column source.enforcement_case.entrust_dept is '受委托部门';
comment on column source.enforcement_case.entrust_dept_code is '受委托部门编码';
comment on column source.enforcement_case.area_code is '行政区划代码';
comment on column source.enforcement_case.submitted_at is '报送时间';
comment on column source.enforcement_case.source_unit_name is '数据来源单位';
comment on column source.enforcement_case.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.enforcement_case.remark is '备注';
comment on column source.enforcement_case.src_updated_at is '来源更新时间';

create table source.inspection_plan (
    record_id        uuid primary key,
    act_key          uuid not null,
    party_key        uuid,
    organ_key        uuid,
    content_hash     uuid not null,
    raw_hash         uuid not null,
    first_seen       timestamptz not null default now(),
    last_seen        timestamptz not null default now(),
    withdrawn_at     timestamptz,
    pull_id          bigint not null,
    sequence         bigint not null,
    business_date    date not null,
    part             integer not null,
    source           text not null,
    dataset          text not null,
    mapping_version  text not null,
    flags            text[] not null,
    plan_code        text,
    plan_name        text,
    plan_year        bigint,
    random_type      text,
    is_joint         boolean,
    initiator_name   text,
    initiator_code   text,
    joint_depts      text[],
    item_code        text,
    item_name        text,
    check_form       text,
    check_mode       text,
    check_content    text,
    check_ratio      text,
    object_count     bigint,
    officer_count    bigint,
    start_date       date,
    end_date         date,
    publish_date     date,
    subject_name     text,
    subject_uscc     text,
    area_code        text,
    source_unit_name text,
    source_unit_uscc text,
    remark           text,
    src_updated_at   timestamptz
);
comment on table source.inspection_plan is '双随机抽查计划：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.inspection_plan.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.inspection_plan.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.inspection_plan.party_key is '相对人标识';
comment on column source.inspection_plan.organ_key is '执法主体标识';
comment on column source.inspection_plan.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.inspection_plan.raw_hash is '来源原始行的散列';
comment on column source.inspection_plan.first_seen is '首次入库时间';
comment on column source.inspection_plan.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.inspection_plan.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.inspection_plan.pull_id is '最近一次写入本行的采集';
comment on column source.inspection_plan.sequence is '该行在原始文件中的行号';
comment on column source.inspection_plan.business_date is '最近一次写入本行的业务日';
comment on column source.inspection_plan.part is '该行所在的落地分片，从 0 起';
comment on column source.inspection_plan.source is '来源';
comment on column source.inspection_plan.dataset is '数据集';
comment on column source.inspection_plan.mapping_version is '规范化该行所用映射的版本';
comment on column source.inspection_plan.flags is '告警规则编号';
comment on column source.inspection_plan.plan_code is '抽查计划编号';
comment on column source.inspection_plan.plan_name is '抽查计划名称';
comment on column source.inspection_plan.plan_year is '计划年度';
comment on column source.inspection_plan.random_type is '抽查类型';
comment on column source.inspection_plan.is_joint is '是否跨部门联合';
comment on column source.inspection_plan.initiator_name is '发起部门';
comment on column source.inspection_plan.initiator_code is '发起部门编码';
comment on column source.inspection_plan.joint_depts is '配合部门';
comment on column source.inspection_plan.item_code is '事项编码';
comment on column source.inspection_plan.item_name is '事项名称';
comment on column source.inspection_plan.check_form is '检查形式';
comment on column source.inspection_plan.check_mode is '检查方式';
comment on column source.inspection_plan.check_content is '检查内容';
comment on column source.inspection_plan.check_ratio is '抽查比例';
comment on column source.inspection_plan.object_count is '抽取对象数';
comment on column source.inspection_plan.officer_count is '抽取人员数';
comment on column source.inspection_plan.start_date is '计划开始日期';
comment on column source.inspection_plan.end_date is '计划结束日期';
comment on column source.inspection_plan.publish_date is '公示日期';
comment on column source.inspection_plan.subject_name is '计划制定机关';
comment on column source.inspection_plan.subject_uscc is '执法主体统一社会信用代码';
comment on column source.inspection_plan.area_code is '行政区划代码';
comment on column source.inspection_plan.source_unit_name is '数据来源单位';
comment on column source.inspection_plan.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.inspection_plan.remark is '备注';
comment on column source.inspection_plan.src_updated_at is '来源更新时间';

create table source.inspection_task (
    record_id         uuid primary key,
    act_key           uuid not null,
    party_key         uuid,
    organ_key         uuid,
    content_hash      uuid not null,
    raw_hash          uuid not null,
    first_seen        timestamptz not null default now(),
    last_seen         timestamptz not null default now(),
    withdrawn_at      timestamptz,
    pull_id           bigint not null,
    sequence          bigint not null,
    business_date     date not null,
    part              integer not null,
    source            text not null,
    dataset           text not null,
    mapping_version   text not null,
    flags             text[] not null,
    task_code         text,
    task_name         text,
    plan_code         text,
    plan_name         text,
    random_type       text,
    is_joint          boolean,
    initiator_name    text,
    initiator_code    text,
    joint_depts       text[],
    item_code         text,
    item_name         text,
    item_impl_code    text,
    object_industry   text,
    check_form        text,
    check_type        text,
    check_mode        text,
    check_content     text,
    check_requirement text,
    check_ratio       text,
    object_count      bigint,
    officer_count     bigint,
    officer_names     text[],
    officer_cert_nos  text[],
    avoidance         text,
    drawn_date        date,
    start_date        date,
    end_date          date,
    entered_date      date,
    publish_date      date,
    subject_name      text,
    subject_uscc      text,
    area_code         text,
    source_unit_name  text,
    source_unit_uscc  text,
    remark            text,
    src_updated_at    timestamptz
);
comment on table source.inspection_task is '双随机抽查任务：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.inspection_task.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.inspection_task.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.inspection_task.party_key is '相对人标识';
comment on column source.inspection_task.organ_key is '执法主体标识';
comment on column source.inspection_task.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.inspection_task.raw_hash is '来源原始行的散列';
comment on column source.inspection_task.first_seen is '首次入库时间';
comment on column source.inspection_task.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.inspection_task.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.inspection_task.pull_id is '最近一次写入本行的采集';
comment on column source.inspection_task.sequence is '该行在原始文件中的行号';
comment on column source.inspection_task.business_date is '最近一次写入本行的业务日';
comment on column source.inspection_task.part is '该行所在的落地分片，从 0 起';
comment on column source.inspection_task.source is '来源';
comment on column source.inspection_task.dataset is '数据集';
comment on column source.inspection_task.mapping_version is '规范化该行所用映射的版本';
comment on column source.inspection_task.flags is '告警规则编号';
comment on column source.inspection_task.task_code is '抽查任务编号';
comment on column source.inspection_task.task_name is '抽查任务名称';
comment on column source.inspection_task.plan_code is '抽查计划编号';
comment on column source.inspection_task.plan_name is '抽查计划名称';
comment on column source.inspection_task.random_type is '抽查类型';
comment on column source.inspection_task.is_joint is '是否跨部门联合';
comment on column source.inspection_task.initiator_name is '发起部门';
comment on column source.inspection_task.initiator_code is '发起部门编码';
comment on column source.inspection_task.joint_depts is '配合部门';
comment on column source.inspection_task.item_code is '事项编码';
comment on column source.inspection_task.item_name is '事项名称';
comment on column source.inspection_task.item_impl_code is '实施清单编码';
comment on column source.inspection_task.object_industry is '监管对象行业分类编码';
comment on column source.inspection_task.check_form is '检查形式';
comment on column source.inspection_task.check_type is '检查类别';
comment on column source.inspection_task.check_mode is '检查方式';
comment on column source.inspection_task.check_content is '检查内容';
comment on column source.inspection_task.check_requirement is '检查要求';
comment on column source.inspection_task.check_ratio is '抽查比例';
comment on column source.inspection_task.object_count is '抽取对象数';
comment on column source.inspection_task.officer_count is '抽取人员数';
comment on column source.inspection_task.officer_names is '执法人员';
comment on column source.inspection_task.officer_cert_nos is '执法人员证号';
comment on column source.inspection_task.avoidance is '回避情况';
comment on column source.inspection_task.drawn_date is '抽取日期';
comment on column source.inspection_task.start_date is '任务开始日期';
comment on column source.inspection_task.end_date is '任务结束日期';
comment on column source.inspection_task.entered_date is '录入日期';
comment on column source.inspection_task.publish_date is '公示日期';
comment on column source.inspection_task.subject_name is '检查机关';
comment on column source.inspection_task.subject_uscc is '执法主体统一社会信用代码';
comment on column source.inspection_task.area_code is '行政区划代码';
comment on column source.inspection_task.source_unit_name is '数据来源单位';
comment on column source.inspection_task.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.inspection_task.remark is '备注';
comment on column source.inspection_task.src_updated_at is '来源更新时间';

create table source.complaint (
    record_id                uuid primary key,
    act_key                  uuid not null,
    party_key                uuid,
    organ_key                uuid,
    content_hash             uuid not null,
    raw_hash                 uuid not null,
    first_seen               timestamptz not null default now(),
    last_seen                timestamptz not null default now(),
    withdrawn_at             timestamptz,
    pull_id                  bigint not null,
    sequence                 bigint not null,
    business_date            date not null,
    part                     integer not null,
    source                   text not null,
    dataset                  text not null,
    mapping_version          text not null,
    flags                    text[] not null,
    complaint_code           text,
    complaint_title          text,
    complaint_content        text,
    complaint_kind           text,
    complaint_channel        text,
    complainant_name         text,
    complainant_phone_hash   uuid,
    complainant_phone_masked text,
    party_name               text,
    party_uscc               text,
    party_op_addr            text,
    received_at              timestamptz,
    subject_name             text,
    subject_uscc             text,
    area_code                text,
    due_date                 date,
    reply_date               date,
    closed_date              date,
    handling_result          text,
    is_substantiated         boolean,
    satisfaction             text,
    case_code                text,
    source_unit_name         text,
    source_unit_uscc         text,
    remark                   text,
    src_updated_at           timestamptz
);
comment on table source.complaint is '投诉举报：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.complaint.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.complaint.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.complaint.party_key is '相对人标识';
comment on column source.complaint.organ_key is '执法主体标识';
comment on column source.complaint.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.complaint.raw_hash is '来源原始行的散列';
comment on column source.complaint.first_seen is '首次入库时间';
comment on column source.complaint.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.complaint.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.complaint.pull_id is '最近一次写入本行的采集';
comment on column source.complaint.sequence is '该行在原始文件中的行号';
comment on column source.complaint.business_date is '最近一次写入本行的业务日';
comment on column source.complaint.part is '该行所在的落地分片，从 0 起';
comment on column source.complaint.source is '来源';
comment on column source.complaint.dataset is '数据集';
comment on column source.complaint.mapping_version is '规范化该行所用映射的版本';
comment on column source.complaint.flags is '告警规则编号';
comment on column source.complaint.complaint_code is '工单编号';
comment on column source.complaint.complaint_title is '诉求标题';
comment on column source.complaint.complaint_content is '诉求内容';
comment on column source.complaint.complaint_kind is '诉求类别';
comment on column source.complaint.complaint_channel is '诉求渠道';
comment on column source.complaint.complainant_name is '诉求人姓名';
comment on column source.complaint.complainant_phone_hash is '诉求人电话：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.complaint.complainant_phone_masked is '诉求人电话：脱敏形式';
comment on column source.complaint.party_name is '被投诉对象名称';
comment on column source.complaint.party_uscc is '统一社会信用代码';
comment on column source.complaint.party_op_addr is '经营地址';
comment on column source.complaint.received_at is '受理时间';
comment on column source.complaint.subject_name is '承办单位';
comment on column source.complaint.subject_uscc is '执法主体统一社会信用代码';
comment on column source.complaint.area_code is '行政区划代码';
comment on column source.complaint.due_date is '办理期限';
comment on column source.complaint.reply_date is '答复日期';
comment on column source.complaint.closed_date is '办结日期';
comment on column source.complaint.handling_result is '办理结果';
comment on column source.complaint.is_substantiated is '是否属实';
comment on column source.complaint.satisfaction is '满意度';
comment on column source.complaint.case_code is '案件编号';
comment on column source.complaint.source_unit_name is '数据来源单位';
comment on column source.complaint.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.complaint.remark is '备注';
comment on column source.complaint.src_updated_at is '来源更新时间';

create table source.visit (
    record_id              uuid primary key,
    act_key                uuid not null,
    party_key              uuid,
    organ_key              uuid,
    content_hash           uuid not null,
    raw_hash               uuid not null,
    first_seen             timestamptz not null default now(),
    last_seen              timestamptz not null default now(),
    withdrawn_at           timestamptz,
    pull_id                bigint not null,
    sequence               bigint not null,
    business_date          date not null,
    part                   integer not null,
    source                 text not null,
    dataset                text not null,
    mapping_version        text not null,
    flags                  text[] not null,
    visit_code             text,
    visited_at             timestamptz,
    left_at                timestamptz,
    party_name             text,
    party_category         text,
    party_uscc             text,
    party_op_addr          text,
    subject_name           text,
    subject_uscc           text,
    area_code              text,
    officer_names          text[],
    officer_cert_nos       text[],
    visit_reason           text,
    visit_addr             text,
    item_code              text,
    item_name              text,
    plan_code              text,
    task_code              text,
    inspection_code        text,
    check_form             text,
    visit_is_scanned       boolean,
    visit_is_problem_found boolean,
    party_feedback         text,
    source_unit_name       text,
    source_unit_uscc       text,
    remark                 text,
    src_updated_at         timestamptz
);
comment on table source.visit is '亮码入企：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.visit.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.visit.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.visit.party_key is '相对人标识';
comment on column source.visit.organ_key is '执法主体标识';
comment on column source.visit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.visit.raw_hash is '来源原始行的散列';
comment on column source.visit.first_seen is '首次入库时间';
comment on column source.visit.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.visit.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.visit.pull_id is '最近一次写入本行的采集';
comment on column source.visit.sequence is '该行在原始文件中的行号';
comment on column source.visit.business_date is '最近一次写入本行的业务日';
comment on column source.visit.part is '该行所在的落地分片，从 0 起';
comment on column source.visit.source is '来源';
comment on column source.visit.dataset is '数据集';
comment on column source.visit.mapping_version is '规范化该行所用映射的版本';
comment on column source.visit.flags is '告警规则编号';
comment on column source.visit.visit_code is '入企编号';
comment on column source.visit.visited_at is '亮码时间';
comment on column source.visit.left_at is '离开时间';
comment on column source.visit.party_name is '行政相对人名称';
comment on column source.visit.party_category is '行政相对人类别';
comment on column source.visit.party_uscc is '统一社会信用代码';
comment on column source.visit.party_op_addr is '经营地址';
comment on column source.visit.subject_name is '执法主体名称';
comment on column source.visit.subject_uscc is '执法主体统一社会信用代码';
comment on column source.visit.area_code is '行政区划代码';
comment on column source.visit.officer_names is '执法人员';
comment on column source.visit.officer_cert_nos is '执法人员证号';
comment on column source.visit.visit_reason is '入企事由';
comment on column source.visit.visit_addr is '入企地点';
comment on column source.visit.item_code is '事项编码';
comment on column source.visit.item_name is '事项名称';
comment on column source.visit.plan_code is '抽查计划编号';
comment on column source.visit.task_code is '抽查任务编号';
comment on column source.visit.inspection_code is '检查行为编号';
comment on column source.visit.check_form is '检查形式';
comment on column source.visit.visit_is_scanned is '是否亮码';
comment on column source.visit.visit_is_problem_found is '是否发现问题';
comment on column source.visit.party_feedback is '企业评价';
comment on column source.visit.source_unit_name is '数据来源单位';
comment on column source.visit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.visit.remark is '备注';
comment on column source.visit.src_updated_at is '来源更新时间';

create table source.non_litigation (
    record_id                   uuid primary key,
    act_key                     uuid not null,
    party_key                   uuid,
    organ_key                   uuid,
    content_hash                uuid not null,
    raw_hash                    uuid not null,
    first_seen                  timestamptz not null default now(),
    last_seen                   timestamptz not null default now(),
    withdrawn_at                timestamptz,
    pull_id                     bigint not null,
    sequence                    bigint not null,
    business_date               date not null,
    part                        integer not null,
    source                      text not null,
    dataset                     text not null,
    mapping_version             text not null,
    flags                       text[] not null,
    execution_apply_no          text,
    execution_apply_date        date,
    action_doc_no               text,
    action_doc_no_raw           text,
    action_doc_no_key           text,
    action_date                 date,
    case_code                   text,
    party_name                  text,
    party_category              text,
    party_uscc                  text,
    party_reg_no                text,
    party_org_code              text,
    party_legal_rep             text,
    party_id_type               text,
    party_id_no_hash            uuid,
    party_id_no_masked          text,
    party_minor                 boolean,
    party_reg_addr              text,
    party_op_addr               text,
    subject_name                text,
    subject_uscc                text,
    area_code                   text,
    court_name                  text,
    court_case_no               text,
    court_accept_date           date,
    ruling_no                   text,
    ruling_date                 date,
    ruling_result               text,
    execution_apply_amount      numeric(18, 6),
    execution_apply_amount_raw  text,
    execution_apply_amount_unit text,
    execution_done_amount       numeric(18, 6),
    execution_done_amount_raw   text,
    execution_done_amount_unit  text,
    execution_state             text,
    closed_date                 date,
    procuratorate_name          text,
    procuratorate_doc_no        text,
    procuratorate_doc_date      date,
    source_unit_name            text,
    source_unit_uscc            text,
    remark                      text,
    src_updated_at              timestamptz
);
comment on table source.non_litigation is '非诉执行：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.non_litigation.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.non_litigation.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.non_litigation.party_key is '相对人标识';
comment on column source.non_litigation.organ_key is '执法主体标识';
comment on column source.non_litigation.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.non_litigation.raw_hash is '来源原始行的散列';
comment on column source.non_litigation.first_seen is '首次入库时间';
comment on column source.non_litigation.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.non_litigation.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.non_litigation.pull_id is '最近一次写入本行的采集';
comment on column source.non_litigation.sequence is '该行在原始文件中的行号';
comment on column source.non_litigation.business_date is '最近一次写入本行的业务日';
comment on column source.non_litigation.part is '该行所在的落地分片，从 0 起';
comment on column source.non_litigation.source is '来源';
comment on column source.non_litigation.dataset is '数据集';
comment on column source.non_litigation.mapping_version is '规范化该行所用映射的版本';
comment on column source.non_litigation.flags is '告警规则编号';
comment on column source.non_litigation.execution_apply_no is '强制执行申请书文号';
comment on column source.non_litigation.execution_apply_date is '申请执行日期';
comment on column source.non_litigation.action_doc_no is '原决定书文号';
comment on column source.non_litigation.action_doc_no_raw is '原决定书文号（原文）';
comment on column source.non_litigation.action_doc_no_key is '原决定书文号（比对键）';
comment on column source.non_litigation.action_date is '原决定日期';
comment on column source.non_litigation.case_code is '案件编号';
comment on column source.non_litigation.party_name is '行政相对人名称';
comment on column source.non_litigation.party_category is '行政相对人类别';
comment on column source.non_litigation.party_uscc is '统一社会信用代码';
comment on column source.non_litigation.party_reg_no is '工商注册号';
comment on column source.non_litigation.party_org_code is '组织机构代码';
comment on column source.non_litigation.party_legal_rep is '法定代表人';
comment on column source.non_litigation.party_id_type is '证件类型';
comment on column source.non_litigation.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column source.non_litigation.party_id_no_masked is '证件号码：脱敏形式';
comment on column source.non_litigation.party_minor is '相对人为未成年人';
comment on column source.non_litigation.party_reg_addr is '注册地址';
comment on column source.non_litigation.party_op_addr is '经营地址';
comment on column source.non_litigation.subject_name is '申请执行机关';
comment on column source.non_litigation.subject_uscc is '执法主体统一社会信用代码';
comment on column source.non_litigation.area_code is '行政区划代码';
comment on column source.non_litigation.court_name is '受理法院';
comment on column source.non_litigation.court_case_no is '法院案号';
comment on column source.non_litigation.court_accept_date is '法院受理日期';
comment on column source.non_litigation.ruling_no is '裁定书文号';
comment on column source.non_litigation.ruling_date is '裁定日期';
comment on column source.non_litigation.ruling_result is '裁定结果';
comment on column source.non_litigation.execution_apply_amount is '申请执行金额';
comment on column source.non_litigation.execution_apply_amount_raw is '申请执行金额（原值）';
comment on column source.non_litigation.execution_apply_amount_unit is '申请执行金额原单位';
comment on column source.non_litigation.execution_done_amount is '执行到位金额';
comment on column source.non_litigation.execution_done_amount_raw is '执行到位金额（原值）';
comment on column source.non_litigation.execution_done_amount_unit is '执行到位金额原单位';
comment on column source.non_litigation.execution_state is '执行状态';
comment on column source.non_litigation.closed_date is '结案日期';
comment on column source.non_litigation.procuratorate_name is '监督检察院';
comment on column source.non_litigation.procuratorate_doc_no is '检察建议文号';
comment on column source.non_litigation.procuratorate_doc_date is '检察建议日期';
comment on column source.non_litigation.source_unit_name is '数据来源单位';
comment on column source.non_litigation.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.non_litigation.remark is '备注';
comment on column source.non_litigation.src_updated_at is '来源更新时间';

create table source.case_review (
    record_id          uuid primary key,
    act_key            uuid not null,
    party_key          uuid,
    organ_key          uuid,
    content_hash       uuid not null,
    raw_hash           uuid not null,
    first_seen         timestamptz not null default now(),
    last_seen          timestamptz not null default now(),
    withdrawn_at       timestamptz,
    pull_id            bigint not null,
    sequence           bigint not null,
    business_date      date not null,
    part               integer not null,
    source             text not null,
    dataset            text not null,
    mapping_version    text not null,
    flags              text[] not null,
    review_code        text,
    review_name        text,
    review_date        date,
    review_unit_name   text,
    review_unit_uscc   text,
    reviewer_names     text[],
    case_code          text,
    case_name          text,
    action_doc_no      text,
    action_doc_no_raw  text,
    action_doc_no_key  text,
    item_type          text,
    subject_name       text,
    subject_uscc       text,
    area_code          text,
    review_score       text,
    review_grade       text,
    review_problems    text,
    supervise_doc_type text,
    supervise_doc_no   text,
    supervise_doc_date date,
    rectify_due        date,
    rectify_date       date,
    rectify_result     text,
    source_unit_name   text,
    source_unit_uscc   text,
    remark             text,
    src_updated_at     timestamptz
);
comment on table source.case_review is '案卷评查：各来源目前的说法。粒度：一个来源的一条记录一行。版本先后按（业务日, 采集, 分片, 行号），旧的不覆盖新的。';
comment on column source.case_review.record_id is '记录标识：来源、数据集、来源主键的散列，永不改变';
comment on column source.case_review.act_key is '记录所述对象的标识；跨来源归并之前即记录标识';
comment on column source.case_review.party_key is '相对人标识';
comment on column source.case_review.organ_key is '执法主体标识';
comment on column source.case_review.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column source.case_review.raw_hash is '来源原始行的散列';
comment on column source.case_review.first_seen is '首次入库时间';
comment on column source.case_review.last_seen is '最近一次因来源改动而写入本行的时间；未变化的行不改写';
comment on column source.case_review.withdrawn_at is '来源撤回该记录后入库的时间；空为有效';
comment on column source.case_review.pull_id is '最近一次写入本行的采集';
comment on column source.case_review.sequence is '该行在原始文件中的行号';
comment on column source.case_review.business_date is '最近一次写入本行的业务日';
comment on column source.case_review.part is '该行所在的落地分片，从 0 起';
comment on column source.case_review.source is '来源';
comment on column source.case_review.dataset is '数据集';
comment on column source.case_review.mapping_version is '规范化该行所用映射的版本';
comment on column source.case_review.flags is '告警规则编号';
comment on column source.case_review.review_code is '评查编号';
comment on column source.case_review.review_name is '评查批次名称';
comment on column source.case_review.review_date is '评查日期';
comment on column source.case_review.review_unit_name is '评查单位';
comment on column source.case_review.review_unit_uscc is '评查单位统一社会信用代码';
comment on column source.case_review.reviewer_names is '评查人员';
comment on column source.case_review.case_code is '案件编号';
comment on column source.case_review.case_name is '案件名称';
comment on column source.case_review.action_doc_no is '决定书文号';
comment on column source.case_review.action_doc_no_raw is '决定书文号（原文）';
comment on column source.case_review.action_doc_no_key is '决定书文号（比对键）';
comment on column source.case_review.item_type is '案卷类别';
comment on column source.case_review.subject_name is '被评查单位';
comment on column source.case_review.subject_uscc is '执法主体统一社会信用代码';
comment on column source.case_review.area_code is '行政区划代码';
comment on column source.case_review.review_score is '评查得分';
comment on column source.case_review.review_grade is '评查等次';
comment on column source.case_review.review_problems is '评查问题';
comment on column source.case_review.supervise_doc_type is '监督文书类型';
comment on column source.case_review.supervise_doc_no is '监督文书文号';
comment on column source.case_review.supervise_doc_date is '监督文书日期';
comment on column source.case_review.rectify_due is '整改期限';
comment on column source.case_review.rectify_date is '整改完成日期';
comment on column source.case_review.rectify_result is '整改结果';
comment on column source.case_review.source_unit_name is '数据来源单位';
comment on column source.case_review.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column source.case_review.remark is '备注';
comment on column source.case_review.src_updated_at is '来源更新时间';

alter table topic.party
    add column party_tax_no text,
    add column party_institution_no text,
    add column party_social_no text,
    add column party_legal_rep_id_type text,
    add column party_legal_rep_id_no_hash uuid,
    add column party_legal_rep_id_no_masked text,
    add column party_reg_addr text,
    add column party_op_addr text,
    add column party_area text,
    add column party_industry text,
    add column party_object_type text,
    add column party_state text,
    add column party_established_date date,
    add column remark text,
    add column src_updated_at timestamptz;
comment on column topic.party.party_tax_no is '税务登记号';
comment on column topic.party.party_institution_no is '事业单位证书号';
comment on column topic.party.party_social_no is '社会组织登记证号';
comment on column topic.party.party_legal_rep_id_type is '法定代表人证件类型';
comment on column topic.party.party_legal_rep_id_no_hash is '法定代表人证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.party.party_legal_rep_id_no_masked is '法定代表人证件号码：脱敏形式';
comment on column topic.party.party_reg_addr is '注册地址';
comment on column topic.party.party_op_addr is '经营地址';
comment on column topic.party.party_area is '相对人所在行政区划';
comment on column topic.party.party_industry is '行业类别';
comment on column topic.party.party_object_type is '监管对象类型';
comment on column topic.party.party_state is '登记状态';
comment on column topic.party.party_established_date is '成立日期';
comment on column topic.party.remark is '备注';
comment on column topic.party.src_updated_at is '来源更新时间';

alter table topic.organ
    add column subject_code text,
    add column subject_org_code text,
    add column subject_nature text,
    add column subject_level text,
    add column subject_field text,
    add column subject_parent_name text,
    add column subject_parent_code text,
    add column subject_is_entrusted boolean,
    add column entrust_dept text,
    add column entrust_dept_code text,
    add column subject_legal_rep text,
    add column subject_addr text,
    add column subject_duty text,
    add column subject_powers text,
    add column subject_procedure text,
    add column subject_remedy text,
    add column subject_state text,
    add column remark text,
    add column src_updated_at timestamptz;
comment on column topic.organ.subject_code is '执法主体编码';
comment on column topic.organ.subject_org_code is '执法主体组织机构代码';
comment on column topic.organ.subject_nature is '主体性质';
comment on column topic.organ.subject_level is '主体层级';
comment on column topic.organ.subject_field is '执法领域';
comment on column topic.organ.subject_parent_name is '上级主体名称';
comment on column topic.organ.subject_parent_code is '上级主体编码';
comment on column topic.organ.subject_is_entrusted is '是否受委托组织';
comment on column topic.organ.entrust_dept is '受委托部门';
comment on column topic.organ.entrust_dept_code is '受委托部门编码';
comment on column topic.organ.subject_legal_rep is '执法主体法定代表人';
comment on column topic.organ.subject_addr is '执法主体地址';
comment on column topic.organ.subject_duty is '执法职责';
comment on column topic.organ.subject_powers is '执法权限';
comment on column topic.organ.subject_procedure is '执法程序';
comment on column topic.organ.subject_remedy is '救济渠道';
comment on column topic.organ.subject_state is '主体状态';
comment on column topic.organ.remark is '备注';
comment on column topic.organ.src_updated_at is '来源更新时间';
