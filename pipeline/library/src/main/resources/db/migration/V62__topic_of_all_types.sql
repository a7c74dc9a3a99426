-- The topic layer of all record types: one row per real thing, what became of it, which records tell it, and how it stood before.
-- Columns follow schemas/avro; WarehouseColumnsIT proves it. docs/topic.md says what the own columns mean.

create table topic.coercion (
    act_id                  uuid primary key,
    party_id                uuid,
    organ_id                uuid,
    content_hash            uuid not null,
    first_known             timestamptz not null,
    changed_at              timestamptz not null,
    withdrawn_at            timestamptz,
    status                  text not null,
    source_records          uuid[] not null,
    status_reason           text,
    status_date             date,
    field_sources           jsonb,
    conflicts               text[],
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
    src_updated_at          timestamptz,
    constraint coercion_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.coercion is '行政强制主题库。粒度：一项真实的行政强制一行，逐项择优采信各来源。';
comment on column topic.coercion.act_id is '行为标识';
comment on column topic.coercion.party_id is '相对人标识（topic.party）';
comment on column topic.coercion.organ_id is '执法主体标识（topic.organ）';
comment on column topic.coercion.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.coercion.first_known is '本库首次得知的时间';
comment on column topic.coercion.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.coercion.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.coercion.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.coercion.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.coercion.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.coercion.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.coercion.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.coercion.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.coercion.party_name is '行政相对人名称';
comment on column topic.coercion.party_category is '行政相对人类别';
comment on column topic.coercion.party_uscc is '统一社会信用代码';
comment on column topic.coercion.party_reg_no is '工商注册号';
comment on column topic.coercion.party_org_code is '组织机构代码';
comment on column topic.coercion.party_legal_rep is '法定代表人';
comment on column topic.coercion.party_id_type is '证件类型';
comment on column topic.coercion.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.coercion.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.coercion.party_minor is '相对人为未成年人';
comment on column topic.coercion.party_reg_addr is '注册地址';
comment on column topic.coercion.party_op_addr is '经营地址';
comment on column topic.coercion.action_code is '行为编号';
comment on column topic.coercion.action_name is '行为名称';
comment on column topic.coercion.action_doc_no is '强制决定书号';
comment on column topic.coercion.action_doc_no_raw is '强制决定书号（原文）';
comment on column topic.coercion.action_doc_no_key is '强制决定书号（比对键）';
comment on column topic.coercion.inspection_code is '检查行为编号';
comment on column topic.coercion.case_code is '案件编号';
comment on column topic.coercion.item_code is '事项编码';
comment on column topic.coercion.item_name is '事项名称';
comment on column topic.coercion.violation_facts is '违法事实';
comment on column topic.coercion.item_basis is '强制依据';
comment on column topic.coercion.coercion_kind is '行政强制种类';
comment on column topic.coercion.coercion_measures is '强制措施种类';
comment on column topic.coercion.coercion_measures_raw is '强制措施种类（原文）';
comment on column topic.coercion.coercion_executions is '强制执行方式';
comment on column topic.coercion.coercion_executions_raw is '强制执行方式（原文）';
comment on column topic.coercion.action_object is '标的';
comment on column topic.coercion.action_content is '决定内容';
comment on column topic.coercion.coercion_result is '强制结果';
comment on column topic.coercion.coercion_amount is '强制执行金额';
comment on column topic.coercion.coercion_amount_raw is '强制执行金额（原值）';
comment on column topic.coercion.coercion_amount_unit is '强制执行金额原单位';
comment on column topic.coercion.action_date is '决定日期';
comment on column topic.coercion.start_date is '起始时间';
comment on column topic.coercion.extend_days is '延长期限（天）';
comment on column topic.coercion.end_date is '结束时间';
comment on column topic.coercion.is_court_applied is '是否申请法院强制执行';
comment on column topic.coercion.court_apply_date is '申请法院强制执行日期';
comment on column topic.coercion.publish_date is '公示日期';
comment on column topic.coercion.publish_end is '公示截止期';
comment on column topic.coercion.act_state is '状态';
comment on column topic.coercion.subject_name is '执法主体名称';
comment on column topic.coercion.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.coercion.entrust_dept is '受委托部门';
comment on column topic.coercion.entrust_dept_code is '受委托部门编码';
comment on column topic.coercion.area_code is '行政区划代码';
comment on column topic.coercion.submitted_at is '报送时间';
comment on column topic.coercion.source_unit_name is '数据来源单位';
comment on column topic.coercion.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.coercion.remark is '备注';
comment on column topic.coercion.src_updated_at is '来源更新时间';

create table topic.inspection (
    act_id             uuid primary key,
    party_id           uuid,
    organ_id           uuid,
    content_hash       uuid not null,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    withdrawn_at       timestamptz,
    status             text not null,
    source_records     uuid[] not null,
    status_reason      text,
    status_date        date,
    field_sources      jsonb,
    conflicts          text[],
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
    src_updated_at     timestamptz,
    constraint inspection_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.inspection is '行政检查主题库。粒度：一项真实的行政检查一行，逐项择优采信各来源。';
comment on column topic.inspection.act_id is '行为标识';
comment on column topic.inspection.party_id is '相对人标识（topic.party）';
comment on column topic.inspection.organ_id is '执法主体标识（topic.organ）';
comment on column topic.inspection.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.inspection.first_known is '本库首次得知的时间';
comment on column topic.inspection.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.inspection.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.inspection.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.inspection.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.inspection.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.inspection.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.inspection.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.inspection.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.inspection.party_name is '行政相对人名称';
comment on column topic.inspection.party_category is '行政相对人类别';
comment on column topic.inspection.party_uscc is '统一社会信用代码';
comment on column topic.inspection.party_reg_no is '工商注册号';
comment on column topic.inspection.party_org_code is '组织机构代码';
comment on column topic.inspection.party_legal_rep is '法定代表人';
comment on column topic.inspection.party_id_type is '证件类型';
comment on column topic.inspection.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.inspection.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.inspection.party_minor is '相对人为未成年人';
comment on column topic.inspection.party_reg_addr is '注册地址';
comment on column topic.inspection.party_op_addr is '经营地址';
comment on column topic.inspection.party_object_type is '监管对象类型';
comment on column topic.inspection.action_code is '检查行为编号';
comment on column topic.inspection.action_name is '检查行为名称';
comment on column topic.inspection.plan_code is '抽查计划编号';
comment on column topic.inspection.task_code is '抽查任务编号';
comment on column topic.inspection.visit_code is '入企编号';
comment on column topic.inspection.item_code is '事项编码';
comment on column topic.inspection.item_name is '事项名称';
comment on column topic.inspection.item_impl_code is '实施清单编码';
comment on column topic.inspection.item_basis is '执法依据';
comment on column topic.inspection.check_form is '检查形式';
comment on column topic.inspection.check_type is '检查类别';
comment on column topic.inspection.check_mode is '检查方式';
comment on column topic.inspection.check_results is '检查结果';
comment on column topic.inspection.check_results_raw is '检查结果（原文）';
comment on column topic.inspection.check_result_list is '检查结果代码表';
comment on column topic.inspection.check_is_passed is '检查是否合格';
comment on column topic.inspection.check_description is '检查情况';
comment on column topic.inspection.check_addr is '检查地点';
comment on column topic.inspection.is_joint is '是否跨部门联合';
comment on column topic.inspection.action_date is '检查日期';
comment on column topic.inspection.officer_names is '执法人员';
comment on column topic.inspection.officer_cert_nos is '执法人员证号';
comment on column topic.inspection.publish_date is '公示日期';
comment on column topic.inspection.publish_end is '公示截止期';
comment on column topic.inspection.act_state is '状态';
comment on column topic.inspection.subject_name is '执法主体名称';
comment on column topic.inspection.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.inspection.entrust_dept is '受委托部门';
comment on column topic.inspection.entrust_dept_code is '受委托部门编码';
comment on column topic.inspection.area_code is '行政区划代码';
comment on column topic.inspection.submitted_at is '报送时间';
comment on column topic.inspection.source_unit_name is '数据来源单位';
comment on column topic.inspection.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.inspection.remark is '备注';
comment on column topic.inspection.src_updated_at is '来源更新时间';

create table topic.levy (
    act_id                uuid primary key,
    party_id              uuid,
    organ_id              uuid,
    content_hash          uuid not null,
    first_known           timestamptz not null,
    changed_at            timestamptz not null,
    withdrawn_at          timestamptz,
    status                text not null,
    source_records        uuid[] not null,
    status_reason         text,
    status_date           date,
    field_sources         jsonb,
    conflicts             text[],
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
    src_updated_at        timestamptz,
    constraint levy_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.levy is '行政征收征用主题库。粒度：一项真实的行政征收征用一行，逐项择优采信各来源。';
comment on column topic.levy.act_id is '行为标识';
comment on column topic.levy.party_id is '相对人标识（topic.party）';
comment on column topic.levy.organ_id is '执法主体标识（topic.organ）';
comment on column topic.levy.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.levy.first_known is '本库首次得知的时间';
comment on column topic.levy.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.levy.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.levy.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.levy.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.levy.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.levy.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.levy.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.levy.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.levy.party_name is '行政相对人名称';
comment on column topic.levy.party_category is '行政相对人类别';
comment on column topic.levy.party_uscc is '统一社会信用代码';
comment on column topic.levy.party_reg_no is '工商注册号';
comment on column topic.levy.party_org_code is '组织机构代码';
comment on column topic.levy.party_legal_rep is '法定代表人';
comment on column topic.levy.party_id_type is '证件类型';
comment on column topic.levy.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.levy.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.levy.party_minor is '相对人为未成年人';
comment on column topic.levy.party_reg_addr is '注册地址';
comment on column topic.levy.party_op_addr is '经营地址';
comment on column topic.levy.party_tax_no is '税务登记号';
comment on column topic.levy.action_code is '行为编号';
comment on column topic.levy.action_name is '行为名称';
comment on column topic.levy.action_doc_no is '决定书文号';
comment on column topic.levy.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.levy.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.levy.item_code is '事项编码';
comment on column topic.levy.item_name is '事项名称';
comment on column topic.levy.item_basis is '执法依据';
comment on column topic.levy.levy_kind is '征收征用种类';
comment on column topic.levy.levy_kind_raw is '征收征用种类（原文）';
comment on column topic.levy.levy_standard is '征收标准';
comment on column topic.levy.levy_due_amount is '应征金额';
comment on column topic.levy.levy_due_amount_raw is '应征金额（原值）';
comment on column topic.levy.levy_due_amount_unit is '应征金额原单位';
comment on column topic.levy.levy_paid_amount is '实征金额';
comment on column topic.levy.levy_paid_amount_raw is '实征金额（原值）';
comment on column topic.levy.levy_paid_amount_unit is '实征金额原单位';
comment on column topic.levy.action_object is '标的';
comment on column topic.levy.action_content is '决定内容';
comment on column topic.levy.action_date is '决定日期';
comment on column topic.levy.valid_from is '期限自';
comment on column topic.levy.valid_to is '期限至';
comment on column topic.levy.long_term is '长期有效';
comment on column topic.levy.due_date is '缴款期限';
comment on column topic.levy.closed_date is '完成日期';
comment on column topic.levy.publish_date is '公示日期';
comment on column topic.levy.publish_end is '公示截止期';
comment on column topic.levy.act_state is '状态';
comment on column topic.levy.subject_name is '执法主体名称';
comment on column topic.levy.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.levy.entrust_dept is '受委托部门';
comment on column topic.levy.entrust_dept_code is '受委托部门编码';
comment on column topic.levy.area_code is '行政区划代码';
comment on column topic.levy.submitted_at is '报送时间';
comment on column topic.levy.source_unit_name is '数据来源单位';
comment on column topic.levy.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.levy.remark is '备注';
comment on column topic.levy.src_updated_at is '来源更新时间';

create table topic.confirmation (
    act_id             uuid primary key,
    party_id           uuid,
    organ_id           uuid,
    content_hash       uuid not null,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    withdrawn_at       timestamptz,
    status             text not null,
    source_records     uuid[] not null,
    status_reason      text,
    status_date        date,
    field_sources      jsonb,
    conflicts          text[],
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
    src_updated_at     timestamptz,
    constraint confirmation_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.confirmation is '行政确认主题库。粒度：一项真实的行政确认一行，逐项择优采信各来源。';
comment on column topic.confirmation.act_id is '行为标识';
comment on column topic.confirmation.party_id is '相对人标识（topic.party）';
comment on column topic.confirmation.organ_id is '执法主体标识（topic.organ）';
comment on column topic.confirmation.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.confirmation.first_known is '本库首次得知的时间';
comment on column topic.confirmation.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.confirmation.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.confirmation.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.confirmation.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.confirmation.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.confirmation.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.confirmation.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.confirmation.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.confirmation.party_name is '行政相对人名称';
comment on column topic.confirmation.party_category is '行政相对人类别';
comment on column topic.confirmation.party_uscc is '统一社会信用代码';
comment on column topic.confirmation.party_reg_no is '工商注册号';
comment on column topic.confirmation.party_org_code is '组织机构代码';
comment on column topic.confirmation.party_legal_rep is '法定代表人';
comment on column topic.confirmation.party_id_type is '证件类型';
comment on column topic.confirmation.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.confirmation.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.confirmation.party_minor is '相对人为未成年人';
comment on column topic.confirmation.party_reg_addr is '注册地址';
comment on column topic.confirmation.party_op_addr is '经营地址';
comment on column topic.confirmation.action_code is '行为编号';
comment on column topic.confirmation.action_name is '行为名称';
comment on column topic.confirmation.action_doc_no is '决定书文号';
comment on column topic.confirmation.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.confirmation.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.confirmation.item_code is '事项编码';
comment on column topic.confirmation.item_name is '事项名称';
comment on column topic.confirmation.item_basis is '执法依据';
comment on column topic.confirmation.confirmation_kind is '确认种类';
comment on column topic.confirmation.action_object is '标的';
comment on column topic.confirmation.action_content is '决定内容';
comment on column topic.confirmation.action_date is '决定日期';
comment on column topic.confirmation.valid_from is '有效期自';
comment on column topic.confirmation.valid_to is '有效期至';
comment on column topic.confirmation.long_term is '长期有效';
comment on column topic.confirmation.publish_date is '公示日期';
comment on column topic.confirmation.publish_end is '公示截止期';
comment on column topic.confirmation.act_state is '状态';
comment on column topic.confirmation.subject_name is '执法主体名称';
comment on column topic.confirmation.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.confirmation.entrust_dept is '受委托部门';
comment on column topic.confirmation.entrust_dept_code is '受委托部门编码';
comment on column topic.confirmation.area_code is '行政区划代码';
comment on column topic.confirmation.submitted_at is '报送时间';
comment on column topic.confirmation.source_unit_name is '数据来源单位';
comment on column topic.confirmation.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.confirmation.remark is '备注';
comment on column topic.confirmation.src_updated_at is '来源更新时间';

create table topic.benefit (
    act_id              uuid primary key,
    party_id            uuid,
    organ_id            uuid,
    content_hash        uuid not null,
    first_known         timestamptz not null,
    changed_at          timestamptz not null,
    withdrawn_at        timestamptz,
    status              text not null,
    source_records      uuid[] not null,
    status_reason       text,
    status_date         date,
    field_sources       jsonb,
    conflicts           text[],
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
    src_updated_at      timestamptz,
    constraint benefit_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.benefit is '行政给付主题库。粒度：一项真实的行政给付一行，逐项择优采信各来源。';
comment on column topic.benefit.act_id is '行为标识';
comment on column topic.benefit.party_id is '相对人标识（topic.party）';
comment on column topic.benefit.organ_id is '执法主体标识（topic.organ）';
comment on column topic.benefit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.benefit.first_known is '本库首次得知的时间';
comment on column topic.benefit.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.benefit.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.benefit.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.benefit.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.benefit.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.benefit.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.benefit.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.benefit.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.benefit.party_name is '行政相对人名称';
comment on column topic.benefit.party_category is '行政相对人类别';
comment on column topic.benefit.party_uscc is '统一社会信用代码';
comment on column topic.benefit.party_reg_no is '工商注册号';
comment on column topic.benefit.party_org_code is '组织机构代码';
comment on column topic.benefit.party_legal_rep is '法定代表人';
comment on column topic.benefit.party_id_type is '证件类型';
comment on column topic.benefit.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.benefit.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.benefit.party_minor is '相对人为未成年人';
comment on column topic.benefit.party_reg_addr is '注册地址';
comment on column topic.benefit.party_op_addr is '经营地址';
comment on column topic.benefit.action_code is '行为编号';
comment on column topic.benefit.action_name is '行为名称';
comment on column topic.benefit.action_doc_no is '决定书文号';
comment on column topic.benefit.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.benefit.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.benefit.item_code is '事项编码';
comment on column topic.benefit.item_name is '事项名称';
comment on column topic.benefit.item_basis is '执法依据';
comment on column topic.benefit.benefit_kind is '给付种类';
comment on column topic.benefit.benefit_amount is '给付金额';
comment on column topic.benefit.benefit_amount_raw is '给付金额（原值）';
comment on column topic.benefit.benefit_amount_unit is '给付金额原单位';
comment on column topic.benefit.action_object is '标的';
comment on column topic.benefit.action_content is '决定内容';
comment on column topic.benefit.action_date is '决定日期';
comment on column topic.benefit.valid_from is '有效期自';
comment on column topic.benefit.valid_to is '有效期至';
comment on column topic.benefit.long_term is '长期有效';
comment on column topic.benefit.publish_date is '公示日期';
comment on column topic.benefit.publish_end is '公示截止期';
comment on column topic.benefit.act_state is '状态';
comment on column topic.benefit.subject_name is '执法主体名称';
comment on column topic.benefit.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.benefit.entrust_dept is '受委托部门';
comment on column topic.benefit.entrust_dept_code is '受委托部门编码';
comment on column topic.benefit.area_code is '行政区划代码';
comment on column topic.benefit.submitted_at is '报送时间';
comment on column topic.benefit.source_unit_name is '数据来源单位';
comment on column topic.benefit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.benefit.remark is '备注';
comment on column topic.benefit.src_updated_at is '来源更新时间';

create table topic.officer (
    officer_id           uuid primary key,
    party_id             uuid,
    organ_id             uuid,
    content_hash         uuid not null,
    first_known          timestamptz not null,
    changed_at           timestamptz not null,
    withdrawn_at         timestamptz,
    status               text not null,
    source_records       uuid[] not null,
    status_reason        text,
    status_date          date,
    field_sources        jsonb,
    conflicts            text[],
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
    src_updated_at       timestamptz,
    constraint officer_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.officer is '执法人员主题库。粒度：一项真实的执法人员一行，逐项择优采信各来源。';
comment on column topic.officer.officer_id is '执法人员标识';
comment on column topic.officer.party_id is '相对人标识（topic.party）';
comment on column topic.officer.organ_id is '执法主体标识（topic.organ）';
comment on column topic.officer.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.officer.first_known is '本库首次得知的时间';
comment on column topic.officer.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.officer.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.officer.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.officer.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.officer.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.officer.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.officer.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.officer.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.officer.officer_name is '执法人员姓名';
comment on column topic.officer.officer_sex is '性别';
comment on column topic.officer.officer_id_no_hash is '公民身份号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.officer.officer_id_no_masked is '公民身份号码：脱敏形式';
comment on column topic.officer.officer_cert_no is '行政执法证号';
comment on column topic.officer.officer_dept_cert_no is '部门证件号';
comment on column topic.officer.officer_cert_from is '证件发证日期';
comment on column topic.officer.officer_cert_to is '证件有效截止日期';
comment on column topic.officer.officer_type is '人员类型';
comment on column topic.officer.officer_duty is '职务';
comment on column topic.officer.officer_rank is '职级';
comment on column topic.officer.officer_area is '执法区域';
comment on column topic.officer.officer_enforce_type is '执法类型';
comment on column topic.officer.officer_state is '人员状态';
comment on column topic.officer.subject_name is '所属执法主体名称';
comment on column topic.officer.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.officer.subject_code is '执法主体编码';
comment on column topic.officer.entrust_dept is '受委托部门';
comment on column topic.officer.entrust_dept_code is '受委托部门编码';
comment on column topic.officer.source_unit_name is '数据来源单位';
comment on column topic.officer.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.officer.remark is '备注';
comment on column topic.officer.src_updated_at is '来源更新时间';

create table topic.item (
    item_id              uuid primary key,
    party_id             uuid,
    organ_id             uuid,
    content_hash         uuid not null,
    first_known          timestamptz not null,
    changed_at           timestamptz not null,
    withdrawn_at         timestamptz,
    status               text not null,
    source_records       uuid[] not null,
    status_reason        text,
    status_date          date,
    field_sources        jsonb,
    conflicts            text[],
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
    src_updated_at       timestamptz,
    constraint item_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.item is '执法事项主题库。粒度：一项真实的执法事项一行，逐项择优采信各来源。';
comment on column topic.item.item_id is '执法事项标识';
comment on column topic.item.party_id is '相对人标识（topic.party）';
comment on column topic.item.organ_id is '执法主体标识（topic.organ）';
comment on column topic.item.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.item.first_known is '本库首次得知的时间';
comment on column topic.item.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.item.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.item.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.item.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.item.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.item.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.item.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.item.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.item.item_code is '事项编码';
comment on column topic.item.item_name is '事项名称';
comment on column topic.item.item_parent_code is '主项编码';
comment on column topic.item.item_impl_code is '实施清单编码';
comment on column topic.item.item_type is '职权类别';
comment on column topic.item.item_type_raw is '职权类别（原文）';
comment on column topic.item.item_basis is '设定依据';
comment on column topic.item.item_level is '行使层级';
comment on column topic.item.item_object is '监管对象';
comment on column topic.item.item_content is '监管内容';
comment on column topic.item.item_way is '监管方式';
comment on column topic.item.item_flow is '监管流程';
comment on column topic.item.item_result is '监管结果';
comment on column topic.item.item_permit_type is '对应许可事项类型';
comment on column topic.item.check_form is '检查形式';
comment on column topic.item.check_mode is '检查方式';
comment on column topic.item.check_ratio is '抽查比例';
comment on column topic.item.item_check_frequency is '检查频次';
comment on column topic.item.item_is_random is '是否纳入双随机';
comment on column topic.item.item_is_joint is '是否协同';
comment on column topic.item.item_joint_dept is '协同部门';
comment on column topic.item.item_is_sampling is '是否抽检';
comment on column topic.item.item_is_criminal is '是否涉刑';
comment on column topic.item.item_version is '事项版本';
comment on column topic.item.item_version_date is '事项版本日期';
comment on column topic.item.valid_from is '生效日期';
comment on column topic.item.valid_to is '取消日期';
comment on column topic.item.long_term is '长期有效';
comment on column topic.item.item_state is '事项状态';
comment on column topic.item.subject_name is '实施主体名称';
comment on column topic.item.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.item.entrust_dept is '受委托部门';
comment on column topic.item.entrust_dept_code is '受委托部门编码';
comment on column topic.item.area_code is '行政区划代码';
comment on column topic.item.source_unit_name is '数据来源单位';
comment on column topic.item.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.item.remark is '备注';
comment on column topic.item.src_updated_at is '来源更新时间';

create table topic.legal_basis (
    legal_basis_id   uuid primary key,
    party_id         uuid,
    organ_id         uuid,
    content_hash     uuid not null,
    first_known      timestamptz not null,
    changed_at       timestamptz not null,
    withdrawn_at     timestamptz,
    status           text not null,
    source_records   uuid[] not null,
    status_reason    text,
    status_date      date,
    field_sources    jsonb,
    conflicts        text[],
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
    src_updated_at   timestamptz,
    constraint legal_basis_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.legal_basis is '执法依据主题库。粒度：一项真实的执法依据一行，逐项择优采信各来源。';
comment on column topic.legal_basis.legal_basis_id is '执法依据标识';
comment on column topic.legal_basis.party_id is '相对人标识（topic.party）';
comment on column topic.legal_basis.organ_id is '执法主体标识（topic.organ）';
comment on column topic.legal_basis.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.legal_basis.first_known is '本库首次得知的时间';
comment on column topic.legal_basis.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.legal_basis.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.legal_basis.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.legal_basis.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.legal_basis.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.legal_basis.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.legal_basis.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.legal_basis.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.legal_basis.law_code is '依据编码';
comment on column topic.legal_basis.law_name is '法律名称';
comment on column topic.legal_basis.law_level is '效力层级';
comment on column topic.legal_basis.law_doc_no is '法律文件文号';
comment on column topic.legal_basis.law_issuer is '制定机关';
comment on column topic.legal_basis.law_article is '条';
comment on column topic.legal_basis.law_paragraph is '款';
comment on column topic.legal_basis.law_subparagraph is '项';
comment on column topic.legal_basis.law_text is '条文内容';
comment on column topic.legal_basis.valid_from is '施行日期';
comment on column topic.legal_basis.valid_to is '废止日期';
comment on column topic.legal_basis.item_code is '事项编码';
comment on column topic.legal_basis.item_name is '事项名称';
comment on column topic.legal_basis.subject_name is '执法主体名称';
comment on column topic.legal_basis.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.legal_basis.area_code is '行政区划代码';
comment on column topic.legal_basis.source_unit_name is '数据来源单位';
comment on column topic.legal_basis.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.legal_basis.remark is '备注';
comment on column topic.legal_basis.src_updated_at is '来源更新时间';

create table topic.discretion_tier (
    discretion_tier_id   uuid primary key,
    party_id             uuid,
    organ_id             uuid,
    content_hash         uuid not null,
    first_known          timestamptz not null,
    changed_at           timestamptz not null,
    withdrawn_at         timestamptz,
    status               text not null,
    source_records       uuid[] not null,
    status_reason        text,
    status_date          date,
    field_sources        jsonb,
    conflicts            text[],
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
    src_updated_at       timestamptz,
    constraint discretion_tier_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.discretion_tier is '裁量基准主题库。粒度：一项真实的裁量基准一行，逐项择优采信各来源。';
comment on column topic.discretion_tier.discretion_tier_id is '裁量基准标识';
comment on column topic.discretion_tier.party_id is '相对人标识（topic.party）';
comment on column topic.discretion_tier.organ_id is '执法主体标识（topic.organ）';
comment on column topic.discretion_tier.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.discretion_tier.first_known is '本库首次得知的时间';
comment on column topic.discretion_tier.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.discretion_tier.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.discretion_tier.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.discretion_tier.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.discretion_tier.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.discretion_tier.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.discretion_tier.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.discretion_tier.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.discretion_tier.discretion_id is '裁量基准标识';
comment on column topic.discretion_tier.discretion_ver is '裁量基准版本';
comment on column topic.discretion_tier.discretion_grade is '裁量档次';
comment on column topic.discretion_tier.discretion_grade_raw is '裁量档次（原文）';
comment on column topic.discretion_tier.item_code is '事项编码';
comment on column topic.discretion_tier.item_name is '事项名称';
comment on column topic.discretion_tier.violation_type is '违法行为类型';
comment on column topic.discretion_tier.item_basis is '执法依据';
comment on column topic.discretion_tier.discretion_condition is '适用情形';
comment on column topic.discretion_tier.discretion_standard is '裁量标准';
comment on column topic.discretion_tier.penalty_kinds is '处罚类别';
comment on column topic.discretion_tier.penalty_kinds_raw is '处罚类别（原文）';
comment on column topic.discretion_tier.fine_min_amount is '罚款下限';
comment on column topic.discretion_tier.fine_min_amount_raw is '罚款下限（原值）';
comment on column topic.discretion_tier.fine_min_amount_unit is '罚款下限原单位';
comment on column topic.discretion_tier.fine_max_amount is '罚款上限';
comment on column topic.discretion_tier.fine_max_amount_raw is '罚款上限（原值）';
comment on column topic.discretion_tier.fine_max_amount_unit is '罚款上限原单位';
comment on column topic.discretion_tier.valid_from is '施行日期';
comment on column topic.discretion_tier.valid_to is '废止日期';
comment on column topic.discretion_tier.subject_name is '制定机关';
comment on column topic.discretion_tier.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.discretion_tier.area_code is '行政区划代码';
comment on column topic.discretion_tier.source_unit_name is '数据来源单位';
comment on column topic.discretion_tier.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.discretion_tier.remark is '备注';
comment on column topic.discretion_tier.src_updated_at is '来源更新时间';

create table topic.published_list (
    published_list_id uuid primary key,
    party_id          uuid,
    organ_id          uuid,
    content_hash      uuid not null,
    first_known       timestamptz not null,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    status            text not null,
    source_records    uuid[] not null,
    status_reason     text,
    status_date       date,
    field_sources     jsonb,
    conflicts         text[],
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
    src_updated_at    timestamptz,
    constraint published_list_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.published_list is '行政执法公示清单主题库。粒度：一项真实的行政执法公示清单一行，逐项择优采信各来源。';
comment on column topic.published_list.published_list_id is '行政执法公示清单标识';
comment on column topic.published_list.party_id is '相对人标识（topic.party）';
comment on column topic.published_list.organ_id is '执法主体标识（topic.organ）';
comment on column topic.published_list.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.published_list.first_known is '本库首次得知的时间';
comment on column topic.published_list.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.published_list.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.published_list.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.published_list.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.published_list.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.published_list.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.published_list.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.published_list.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.published_list.list_code is '公示条目编号';
comment on column topic.published_list.list_name is '公示清单名称';
comment on column topic.published_list.list_kind is '公示清单类别';
comment on column topic.published_list.list_stage is '公示环节';
comment on column topic.published_list.list_content is '公示内容';
comment on column topic.published_list.subject_name is '执法主体名称';
comment on column topic.published_list.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.published_list.area_code is '行政区划代码';
comment on column topic.published_list.item_code is '事项编码';
comment on column topic.published_list.item_name is '事项名称';
comment on column topic.published_list.item_type is '行为类型';
comment on column topic.published_list.action_name is '行为名称';
comment on column topic.published_list.action_doc_no is '决定书文号';
comment on column topic.published_list.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.published_list.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.published_list.party_name is '行政相对人名称';
comment on column topic.published_list.party_category is '行政相对人类别';
comment on column topic.published_list.action_date is '决定日期';
comment on column topic.published_list.publish_date is '公示日期';
comment on column topic.published_list.publish_end is '公示截止期';
comment on column topic.published_list.publish_channel is '公示渠道';
comment on column topic.published_list.withdraw_date is '撤回日期';
comment on column topic.published_list.withdraw_reason is '撤回理由';
comment on column topic.published_list.correction is '更正记录';
comment on column topic.published_list.source_unit_name is '数据来源单位';
comment on column topic.published_list.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.published_list.remark is '备注';
comment on column topic.published_list.src_updated_at is '来源更新时间';

create table topic.enforcement_case (
    enforcement_case_id    uuid primary key,
    party_id               uuid,
    organ_id               uuid,
    content_hash           uuid not null,
    first_known            timestamptz not null,
    changed_at             timestamptz not null,
    withdrawn_at           timestamptz,
    status                 text not null,
    source_records         uuid[] not null,
    status_reason          text,
    status_date            date,
    field_sources          jsonb,
    conflicts              text[],
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
    src_updated_at         timestamptz,
    constraint enforcement_case_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.enforcement_case is '执法案件主题库。粒度：一项真实的执法案件一行，逐项择优采信各来源。';
comment on column topic.enforcement_case.enforcement_case_id is '执法案件标识';
comment on column topic.enforcement_case.party_id is '相对人标识（topic.party）';
comment on column topic.enforcement_case.organ_id is '执法主体标识（topic.organ）';
comment on column topic.enforcement_case.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.enforcement_case.first_known is '本库首次得知的时间';
comment on column topic.enforcement_case.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.enforcement_case.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.enforcement_case.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.enforcement_case.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.enforcement_case.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.enforcement_case.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.enforcement_case.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.enforcement_case.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.enforcement_case.case_code is '案件编号';
comment on column topic.enforcement_case.case_name is '案件名称';
comment on column topic.enforcement_case.action_code is '行为编号';
comment on column topic.enforcement_case.filing_no is '立案文号';
comment on column topic.enforcement_case.filing_date is '立案日期';
comment on column topic.enforcement_case.case_source is '案件来源';
comment on column topic.enforcement_case.case_state is '案件状态';
comment on column topic.enforcement_case.procedure is '处罚程序';
comment on column topic.enforcement_case.party_name is '行政相对人名称';
comment on column topic.enforcement_case.party_category is '行政相对人类别';
comment on column topic.enforcement_case.party_uscc is '统一社会信用代码';
comment on column topic.enforcement_case.party_reg_no is '工商注册号';
comment on column topic.enforcement_case.party_org_code is '组织机构代码';
comment on column topic.enforcement_case.party_legal_rep is '法定代表人';
comment on column topic.enforcement_case.party_id_type is '证件类型';
comment on column topic.enforcement_case.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.enforcement_case.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.enforcement_case.party_minor is '相对人为未成年人';
comment on column topic.enforcement_case.party_reg_addr is '注册地址';
comment on column topic.enforcement_case.party_op_addr is '经营地址';
comment on column topic.enforcement_case.inspection_code is '检查行为编号';
comment on column topic.enforcement_case.violation_type is '违法行为类型';
comment on column topic.enforcement_case.violation_facts is '违法事实';
comment on column topic.enforcement_case.item_code is '事项编码';
comment on column topic.enforcement_case.item_name is '事项名称';
comment on column topic.enforcement_case.item_basis is '执法依据';
comment on column topic.enforcement_case.discretion_id is '裁量基准标识';
comment on column topic.enforcement_case.discretion_ver is '裁量基准版本';
comment on column topic.enforcement_case.discretion_grade is '裁量档次';
comment on column topic.enforcement_case.officer_names is '执法人员';
comment on column topic.enforcement_case.officer_cert_nos is '执法人员证号';
comment on column topic.enforcement_case.survey_end_date is '调查终结日期';
comment on column topic.enforcement_case.is_hearing is '是否听证';
comment on column topic.enforcement_case.hearing_date is '听证日期';
comment on column topic.enforcement_case.is_legal_review is '是否法制审核';
comment on column topic.enforcement_case.legal_review_date is '法制审核日期';
comment on column topic.enforcement_case.legal_review_opinion is '法制审核意见';
comment on column topic.enforcement_case.is_collective is '是否集体讨论';
comment on column topic.enforcement_case.collective_date is '集体讨论日期';
comment on column topic.enforcement_case.collective_conclusion is '集体讨论结论';
comment on column topic.enforcement_case.is_major is '是否重大案件';
comment on column topic.enforcement_case.is_criminal is '是否涉刑案件';
comment on column topic.enforcement_case.is_criminal_transfer is '是否移送';
comment on column topic.enforcement_case.transfer_date is '移送时间';
comment on column topic.enforcement_case.transfer_organ is '移送机关';
comment on column topic.enforcement_case.coercion_measures is '强制措施种类';
comment on column topic.enforcement_case.coercion_measures_raw is '强制措施种类（原文）';
comment on column topic.enforcement_case.action_doc_no is '决定书文号';
comment on column topic.enforcement_case.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.enforcement_case.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.enforcement_case.action_date is '处罚决定日期';
comment on column topic.enforcement_case.penalty_kinds is '处罚类别';
comment on column topic.enforcement_case.penalty_kinds_raw is '处罚类别（原文）';
comment on column topic.enforcement_case.penalty_content is '处罚内容';
comment on column topic.enforcement_case.fine_amount is '罚款金额';
comment on column topic.enforcement_case.fine_amount_raw is '罚款金额（原值）';
comment on column topic.enforcement_case.fine_amount_unit is '罚款金额原单位';
comment on column topic.enforcement_case.confiscate_amount is '没收金额';
comment on column topic.enforcement_case.confiscate_amount_raw is '没收金额（原值）';
comment on column topic.enforcement_case.confiscate_amount_unit is '没收金额原单位';
comment on column topic.enforcement_case.licence_affected is '暂扣或吊销证照名称及编号';
comment on column topic.enforcement_case.detention_days is '拘留天数';
comment on column topic.enforcement_case.serve_date is '送达日期';
comment on column topic.enforcement_case.serve_way is '送达方式';
comment on column topic.enforcement_case.execution_way is '结案执行方式';
comment on column topic.enforcement_case.execution_result is '结案执行结果';
comment on column topic.enforcement_case.paid_amount is '实缴罚款金额';
comment on column topic.enforcement_case.paid_amount_raw is '实缴罚款金额（原值）';
comment on column topic.enforcement_case.paid_amount_unit is '实缴罚款金额原单位';
comment on column topic.enforcement_case.is_extra_fine is '是否加处罚款';
comment on column topic.enforcement_case.is_court_applied is '是否申请法院强制执行';
comment on column topic.enforcement_case.court_apply_date is '申请法院强制执行日期';
comment on column topic.enforcement_case.reconsider_status is '行政复议';
comment on column topic.enforcement_case.reconsider_result is '行政复议结果';
comment on column topic.enforcement_case.lawsuit_status is '行政诉讼';
comment on column topic.enforcement_case.lawsuit_result is '行政诉讼结果';
comment on column topic.enforcement_case.is_no_penalty is '是否不予行政处罚';
comment on column topic.enforcement_case.other_handling is '其他处理情况';
comment on column topic.enforcement_case.closed_date is '结案日期';
comment on column topic.enforcement_case.closing_case is '结案情况';
comment on column topic.enforcement_case.subject_name is '执法主体名称';
comment on column topic.enforcement_case.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.enforcement_case.entrust_dept is '受委托部门';
comment on column topic.enforcement_case.entrust_dept_code is '受委托部门编码';
comment on column topic.enforcement_case.area_code is '行政区划代码';
comment on column topic.enforcement_case.submitted_at is '报送时间';
comment on column topic.enforcement_case.source_unit_name is '数据来源单位';
comment on column topic.enforcement_case.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.enforcement_case.remark is '备注';
comment on column topic.enforcement_case.src_updated_at is '来源更新时间';

create table topic.inspection_plan (
    inspection_plan_id uuid primary key,
    party_id           uuid,
    organ_id           uuid,
    content_hash       uuid not null,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    withdrawn_at       timestamptz,
    status             text not null,
    source_records     uuid[] not null,
    status_reason      text,
    status_date        date,
    field_sources      jsonb,
    conflicts          text[],
    plan_code          text,
    plan_name          text,
    plan_year          bigint,
    random_type        text,
    is_joint           boolean,
    initiator_name     text,
    initiator_code     text,
    joint_depts        text[],
    item_code          text,
    item_name          text,
    check_form         text,
    check_mode         text,
    check_content      text,
    check_ratio        text,
    object_count       bigint,
    officer_count      bigint,
    start_date         date,
    end_date           date,
    publish_date       date,
    subject_name       text,
    subject_uscc       text,
    area_code          text,
    source_unit_name   text,
    source_unit_uscc   text,
    remark             text,
    src_updated_at     timestamptz,
    constraint inspection_plan_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.inspection_plan is '双随机抽查计划主题库。粒度：一项真实的双随机抽查计划一行，逐项择优采信各来源。';
comment on column topic.inspection_plan.inspection_plan_id is '双随机抽查计划标识';
comment on column topic.inspection_plan.party_id is '相对人标识（topic.party）';
comment on column topic.inspection_plan.organ_id is '执法主体标识（topic.organ）';
comment on column topic.inspection_plan.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.inspection_plan.first_known is '本库首次得知的时间';
comment on column topic.inspection_plan.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.inspection_plan.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.inspection_plan.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.inspection_plan.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.inspection_plan.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.inspection_plan.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.inspection_plan.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.inspection_plan.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.inspection_plan.plan_code is '抽查计划编号';
comment on column topic.inspection_plan.plan_name is '抽查计划名称';
comment on column topic.inspection_plan.plan_year is '计划年度';
comment on column topic.inspection_plan.random_type is '抽查类型';
comment on column topic.inspection_plan.is_joint is '是否跨部门联合';
comment on column topic.inspection_plan.initiator_name is '发起部门';
comment on column topic.inspection_plan.initiator_code is '发起部门编码';
comment on column topic.inspection_plan.joint_depts is '配合部门';
comment on column topic.inspection_plan.item_code is '事项编码';
comment on column topic.inspection_plan.item_name is '事项名称';
comment on column topic.inspection_plan.check_form is '检查形式';
comment on column topic.inspection_plan.check_mode is '检查方式';
comment on column topic.inspection_plan.check_content is '检查内容';
comment on column topic.inspection_plan.check_ratio is '抽查比例';
comment on column topic.inspection_plan.object_count is '抽取对象数';
comment on column topic.inspection_plan.officer_count is '抽取人员数';
comment on column topic.inspection_plan.start_date is '计划开始日期';
comment on column topic.inspection_plan.end_date is '计划结束日期';
comment on column topic.inspection_plan.publish_date is '公示日期';
comment on column topic.inspection_plan.subject_name is '计划制定机关';
comment on column topic.inspection_plan.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.inspection_plan.area_code is '行政区划代码';
comment on column topic.inspection_plan.source_unit_name is '数据来源单位';
comment on column topic.inspection_plan.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.inspection_plan.remark is '备注';
comment on column topic.inspection_plan.src_updated_at is '来源更新时间';

create table topic.inspection_task (
    inspection_task_id uuid primary key,
    party_id           uuid,
    organ_id           uuid,
    content_hash       uuid not null,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    withdrawn_at       timestamptz,
    status             text not null,
    source_records     uuid[] not null,
    status_reason      text,
    status_date        date,
    field_sources      jsonb,
    conflicts          text[],
    task_code          text,
    task_name          text,
    plan_code          text,
    plan_name          text,
    random_type        text,
    is_joint           boolean,
    initiator_name     text,
    initiator_code     text,
    joint_depts        text[],
    item_code          text,
    item_name          text,
    item_impl_code     text,
    object_industry    text,
    check_form         text,
    check_type         text,
    check_mode         text,
    check_content      text,
    check_requirement  text,
    check_ratio        text,
    object_count       bigint,
    officer_count      bigint,
    officer_names      text[],
    officer_cert_nos   text[],
    avoidance          text,
    drawn_date         date,
    start_date         date,
    end_date           date,
    entered_date       date,
    publish_date       date,
    subject_name       text,
    subject_uscc       text,
    area_code          text,
    source_unit_name   text,
    source_unit_uscc   text,
    remark             text,
    src_updated_at     timestamptz,
    constraint inspection_task_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.inspection_task is '双随机抽查任务主题库。粒度：一项真实的双随机抽查任务一行，逐项择优采信各来源。';
comment on column topic.inspection_task.inspection_task_id is '双随机抽查任务标识';
comment on column topic.inspection_task.party_id is '相对人标识（topic.party）';
comment on column topic.inspection_task.organ_id is '执法主体标识（topic.organ）';
comment on column topic.inspection_task.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.inspection_task.first_known is '本库首次得知的时间';
comment on column topic.inspection_task.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.inspection_task.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.inspection_task.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.inspection_task.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.inspection_task.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.inspection_task.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.inspection_task.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.inspection_task.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.inspection_task.task_code is '抽查任务编号';
comment on column topic.inspection_task.task_name is '抽查任务名称';
comment on column topic.inspection_task.plan_code is '抽查计划编号';
comment on column topic.inspection_task.plan_name is '抽查计划名称';
comment on column topic.inspection_task.random_type is '抽查类型';
comment on column topic.inspection_task.is_joint is '是否跨部门联合';
comment on column topic.inspection_task.initiator_name is '发起部门';
comment on column topic.inspection_task.initiator_code is '发起部门编码';
comment on column topic.inspection_task.joint_depts is '配合部门';
comment on column topic.inspection_task.item_code is '事项编码';
comment on column topic.inspection_task.item_name is '事项名称';
comment on column topic.inspection_task.item_impl_code is '实施清单编码';
comment on column topic.inspection_task.object_industry is '监管对象行业分类编码';
comment on column topic.inspection_task.check_form is '检查形式';
comment on column topic.inspection_task.check_type is '检查类别';
comment on column topic.inspection_task.check_mode is '检查方式';
comment on column topic.inspection_task.check_content is '检查内容';
comment on column topic.inspection_task.check_requirement is '检查要求';
comment on column topic.inspection_task.check_ratio is '抽查比例';
comment on column topic.inspection_task.object_count is '抽取对象数';
comment on column topic.inspection_task.officer_count is '抽取人员数';
comment on column topic.inspection_task.officer_names is '执法人员';
comment on column topic.inspection_task.officer_cert_nos is '执法人员证号';
comment on column topic.inspection_task.avoidance is '回避情况';
comment on column topic.inspection_task.drawn_date is '抽取日期';
comment on column topic.inspection_task.start_date is '任务开始日期';
comment on column topic.inspection_task.end_date is '任务结束日期';
comment on column topic.inspection_task.entered_date is '录入日期';
comment on column topic.inspection_task.publish_date is '公示日期';
comment on column topic.inspection_task.subject_name is '检查机关';
comment on column topic.inspection_task.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.inspection_task.area_code is '行政区划代码';
comment on column topic.inspection_task.source_unit_name is '数据来源单位';
comment on column topic.inspection_task.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.inspection_task.remark is '备注';
comment on column topic.inspection_task.src_updated_at is '来源更新时间';

create table topic.complaint (
    complaint_id             uuid primary key,
    party_id                 uuid,
    organ_id                 uuid,
    content_hash             uuid not null,
    first_known              timestamptz not null,
    changed_at               timestamptz not null,
    withdrawn_at             timestamptz,
    status                   text not null,
    source_records           uuid[] not null,
    status_reason            text,
    status_date              date,
    field_sources            jsonb,
    conflicts                text[],
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
    src_updated_at           timestamptz,
    constraint complaint_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.complaint is '投诉举报主题库。粒度：一项真实的投诉举报一行，逐项择优采信各来源。';
comment on column topic.complaint.complaint_id is '投诉举报标识';
comment on column topic.complaint.party_id is '相对人标识（topic.party）';
comment on column topic.complaint.organ_id is '执法主体标识（topic.organ）';
comment on column topic.complaint.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.complaint.first_known is '本库首次得知的时间';
comment on column topic.complaint.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.complaint.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.complaint.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.complaint.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.complaint.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.complaint.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.complaint.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.complaint.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.complaint.complaint_code is '工单编号';
comment on column topic.complaint.complaint_title is '诉求标题';
comment on column topic.complaint.complaint_content is '诉求内容';
comment on column topic.complaint.complaint_kind is '诉求类别';
comment on column topic.complaint.complaint_channel is '诉求渠道';
comment on column topic.complaint.complainant_name is '诉求人姓名';
comment on column topic.complaint.complainant_phone_hash is '诉求人电话：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.complaint.complainant_phone_masked is '诉求人电话：脱敏形式';
comment on column topic.complaint.party_name is '被投诉对象名称';
comment on column topic.complaint.party_uscc is '统一社会信用代码';
comment on column topic.complaint.party_op_addr is '经营地址';
comment on column topic.complaint.received_at is '受理时间';
comment on column topic.complaint.subject_name is '承办单位';
comment on column topic.complaint.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.complaint.area_code is '行政区划代码';
comment on column topic.complaint.due_date is '办理期限';
comment on column topic.complaint.reply_date is '答复日期';
comment on column topic.complaint.closed_date is '办结日期';
comment on column topic.complaint.handling_result is '办理结果';
comment on column topic.complaint.is_substantiated is '是否属实';
comment on column topic.complaint.satisfaction is '满意度';
comment on column topic.complaint.case_code is '案件编号';
comment on column topic.complaint.source_unit_name is '数据来源单位';
comment on column topic.complaint.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.complaint.remark is '备注';
comment on column topic.complaint.src_updated_at is '来源更新时间';

create table topic.visit (
    visit_id               uuid primary key,
    party_id               uuid,
    organ_id               uuid,
    content_hash           uuid not null,
    first_known            timestamptz not null,
    changed_at             timestamptz not null,
    withdrawn_at           timestamptz,
    status                 text not null,
    source_records         uuid[] not null,
    status_reason          text,
    status_date            date,
    field_sources          jsonb,
    conflicts              text[],
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
    src_updated_at         timestamptz,
    constraint visit_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.visit is '亮码入企主题库。粒度：一项真实的亮码入企一行，逐项择优采信各来源。';
comment on column topic.visit.visit_id is '亮码入企标识';
comment on column topic.visit.party_id is '相对人标识（topic.party）';
comment on column topic.visit.organ_id is '执法主体标识（topic.organ）';
comment on column topic.visit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.visit.first_known is '本库首次得知的时间';
comment on column topic.visit.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.visit.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.visit.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.visit.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.visit.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.visit.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.visit.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.visit.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.visit.visit_code is '入企编号';
comment on column topic.visit.visited_at is '亮码时间';
comment on column topic.visit.left_at is '离开时间';
comment on column topic.visit.party_name is '行政相对人名称';
comment on column topic.visit.party_category is '行政相对人类别';
comment on column topic.visit.party_uscc is '统一社会信用代码';
comment on column topic.visit.party_op_addr is '经营地址';
comment on column topic.visit.subject_name is '执法主体名称';
comment on column topic.visit.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.visit.area_code is '行政区划代码';
comment on column topic.visit.officer_names is '执法人员';
comment on column topic.visit.officer_cert_nos is '执法人员证号';
comment on column topic.visit.visit_reason is '入企事由';
comment on column topic.visit.visit_addr is '入企地点';
comment on column topic.visit.item_code is '事项编码';
comment on column topic.visit.item_name is '事项名称';
comment on column topic.visit.plan_code is '抽查计划编号';
comment on column topic.visit.task_code is '抽查任务编号';
comment on column topic.visit.inspection_code is '检查行为编号';
comment on column topic.visit.check_form is '检查形式';
comment on column topic.visit.visit_is_scanned is '是否亮码';
comment on column topic.visit.visit_is_problem_found is '是否发现问题';
comment on column topic.visit.party_feedback is '企业评价';
comment on column topic.visit.source_unit_name is '数据来源单位';
comment on column topic.visit.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.visit.remark is '备注';
comment on column topic.visit.src_updated_at is '来源更新时间';

create table topic.non_litigation (
    non_litigation_id           uuid primary key,
    party_id                    uuid,
    organ_id                    uuid,
    content_hash                uuid not null,
    first_known                 timestamptz not null,
    changed_at                  timestamptz not null,
    withdrawn_at                timestamptz,
    status                      text not null,
    source_records              uuid[] not null,
    status_reason               text,
    status_date                 date,
    field_sources               jsonb,
    conflicts                   text[],
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
    src_updated_at              timestamptz,
    constraint non_litigation_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.non_litigation is '非诉执行主题库。粒度：一项真实的非诉执行一行，逐项择优采信各来源。';
comment on column topic.non_litigation.non_litigation_id is '非诉执行标识';
comment on column topic.non_litigation.party_id is '相对人标识（topic.party）';
comment on column topic.non_litigation.organ_id is '执法主体标识（topic.organ）';
comment on column topic.non_litigation.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.non_litigation.first_known is '本库首次得知的时间';
comment on column topic.non_litigation.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.non_litigation.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.non_litigation.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.non_litigation.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.non_litigation.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.non_litigation.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.non_litigation.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.non_litigation.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.non_litigation.execution_apply_no is '强制执行申请书文号';
comment on column topic.non_litigation.execution_apply_date is '申请执行日期';
comment on column topic.non_litigation.action_doc_no is '原决定书文号';
comment on column topic.non_litigation.action_doc_no_raw is '原决定书文号（原文）';
comment on column topic.non_litigation.action_doc_no_key is '原决定书文号（比对键）';
comment on column topic.non_litigation.action_date is '原决定日期';
comment on column topic.non_litigation.case_code is '案件编号';
comment on column topic.non_litigation.party_name is '行政相对人名称';
comment on column topic.non_litigation.party_category is '行政相对人类别';
comment on column topic.non_litigation.party_uscc is '统一社会信用代码';
comment on column topic.non_litigation.party_reg_no is '工商注册号';
comment on column topic.non_litigation.party_org_code is '组织机构代码';
comment on column topic.non_litigation.party_legal_rep is '法定代表人';
comment on column topic.non_litigation.party_id_type is '证件类型';
comment on column topic.non_litigation.party_id_no_hash is '证件号码：密钥散列（原值仅在 restricted.person_identifier）';
comment on column topic.non_litigation.party_id_no_masked is '证件号码：脱敏形式';
comment on column topic.non_litigation.party_minor is '相对人为未成年人';
comment on column topic.non_litigation.party_reg_addr is '注册地址';
comment on column topic.non_litigation.party_op_addr is '经营地址';
comment on column topic.non_litigation.subject_name is '申请执行机关';
comment on column topic.non_litigation.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.non_litigation.area_code is '行政区划代码';
comment on column topic.non_litigation.court_name is '受理法院';
comment on column topic.non_litigation.court_case_no is '法院案号';
comment on column topic.non_litigation.court_accept_date is '法院受理日期';
comment on column topic.non_litigation.ruling_no is '裁定书文号';
comment on column topic.non_litigation.ruling_date is '裁定日期';
comment on column topic.non_litigation.ruling_result is '裁定结果';
comment on column topic.non_litigation.execution_apply_amount is '申请执行金额';
comment on column topic.non_litigation.execution_apply_amount_raw is '申请执行金额（原值）';
comment on column topic.non_litigation.execution_apply_amount_unit is '申请执行金额原单位';
comment on column topic.non_litigation.execution_done_amount is '执行到位金额';
comment on column topic.non_litigation.execution_done_amount_raw is '执行到位金额（原值）';
comment on column topic.non_litigation.execution_done_amount_unit is '执行到位金额原单位';
comment on column topic.non_litigation.execution_state is '执行状态';
comment on column topic.non_litigation.closed_date is '结案日期';
comment on column topic.non_litigation.procuratorate_name is '监督检察院';
comment on column topic.non_litigation.procuratorate_doc_no is '检察建议文号';
comment on column topic.non_litigation.procuratorate_doc_date is '检察建议日期';
comment on column topic.non_litigation.source_unit_name is '数据来源单位';
comment on column topic.non_litigation.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.non_litigation.remark is '备注';
comment on column topic.non_litigation.src_updated_at is '来源更新时间';

create table topic.case_review (
    case_review_id     uuid primary key,
    party_id           uuid,
    organ_id           uuid,
    content_hash       uuid not null,
    first_known        timestamptz not null,
    changed_at         timestamptz not null,
    withdrawn_at       timestamptz,
    status             text not null,
    source_records     uuid[] not null,
    status_reason      text,
    status_date        date,
    field_sources      jsonb,
    conflicts          text[],
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
    src_updated_at     timestamptz,
    constraint case_review_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN'))
);
comment on table topic.case_review is '案卷评查主题库。粒度：一项真实的案卷评查一行，逐项择优采信各来源。';
comment on column topic.case_review.case_review_id is '案卷评查标识';
comment on column topic.case_review.party_id is '相对人标识（topic.party）';
comment on column topic.case_review.organ_id is '执法主体标识（topic.organ）';
comment on column topic.case_review.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.case_review.first_known is '本库首次得知的时间';
comment on column topic.case_review.changed_at is '本行最近一次变化的时间，即本版本得知的时间';
comment on column topic.case_review.withdrawn_at is '全部来源均已撤回的时间；空为有效';
comment on column topic.case_review.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.case_review.source_records is '出处：陈述该项的来源记录，所采信者在前';
comment on column topic.case_review.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.case_review.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.case_review.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.case_review.conflicts is '各来源说法不一的数据元；空为没有分歧';
comment on column topic.case_review.review_code is '评查编号';
comment on column topic.case_review.review_name is '评查批次名称';
comment on column topic.case_review.review_date is '评查日期';
comment on column topic.case_review.review_unit_name is '评查单位';
comment on column topic.case_review.review_unit_uscc is '评查单位统一社会信用代码';
comment on column topic.case_review.reviewer_names is '评查人员';
comment on column topic.case_review.case_code is '案件编号';
comment on column topic.case_review.case_name is '案件名称';
comment on column topic.case_review.action_doc_no is '决定书文号';
comment on column topic.case_review.action_doc_no_raw is '决定书文号（原文）';
comment on column topic.case_review.action_doc_no_key is '决定书文号（比对键）';
comment on column topic.case_review.item_type is '案卷类别';
comment on column topic.case_review.subject_name is '被评查单位';
comment on column topic.case_review.subject_uscc is '执法主体统一社会信用代码';
comment on column topic.case_review.area_code is '行政区划代码';
comment on column topic.case_review.review_score is '评查得分';
comment on column topic.case_review.review_grade is '评查等次';
comment on column topic.case_review.review_problems is '评查问题';
comment on column topic.case_review.supervise_doc_type is '监督文书类型';
comment on column topic.case_review.supervise_doc_no is '监督文书文号';
comment on column topic.case_review.supervise_doc_date is '监督文书日期';
comment on column topic.case_review.rectify_due is '整改期限';
comment on column topic.case_review.rectify_date is '整改完成日期';
comment on column topic.case_review.rectify_result is '整改结果';
comment on column topic.case_review.source_unit_name is '数据来源单位';
comment on column topic.case_review.source_unit_uscc is '数据来源单位统一社会信用代码';
comment on column topic.case_review.remark is '备注';
comment on column topic.case_review.src_updated_at is '来源更新时间';

alter table topic.penalty drop constraint penalty_status_check,
    add constraint penalty_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN')),
    add column status_reason text,
    add column status_date date,
    add column field_sources jsonb,
    add column conflicts text[];
comment on table topic.penalty is '行政处罚主题库。粒度：一项真实的行政处罚一行，逐项择优采信各来源。';
comment on column topic.penalty.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.penalty.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.penalty.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.penalty.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.penalty.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.penalty.conflicts is '各来源说法不一的数据元；空为没有分歧';

alter table topic.permit drop constraint permit_status_check,
    add constraint permit_status_check check (status in ('CURRENT', 'REVOKED', 'CHANGED', 'ILLEGAL', 'REPAIRED', 'WITHDRAWN')),
    add column status_reason text,
    add column status_date date,
    add column field_sources jsonb,
    add column conflicts text[];
comment on table topic.permit is '行政许可主题库。粒度：一项真实的行政许可一行，逐项择优采信各来源。';
comment on column topic.permit.status is 'CURRENT 有效，REVOKED 撤销，CHANGED 变更，ILLEGAL 确认违法或无效，REPAIRED 信用修复，WITHDRAWN 来源撤回、消失、改作他项或并入他行';
comment on column topic.permit.content_hash is '规范内容的散列，见 docs/hashes.md';
comment on column topic.permit.status_reason is '状态的缘由：STATE 来源所报状态，DELETED 来源撤回，GONE 全量采集中已不见，RENAMED 来源改作他项，MERGED 并入他行；有效者为空';
comment on column topic.permit.status_date is '状态成立之日：来源所报状态的日期，没有则为得知该状态的业务日；有效者为空';
comment on column topic.permit.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.permit.conflicts is '各来源说法不一的数据元；空为没有分歧';

alter table topic.party
    add column content_hash uuid,
    add column withdrawn_at timestamptz,
    add column status text not null default 'CURRENT',
    add column status_reason text,
    add column status_date date,
    add column origin smallint not null default 1,
    add column source_records uuid[],
    add column field_sources jsonb,
    add column conflicts text[],
    add constraint party_status_check check (status in ('CURRENT', 'WITHDRAWN'));
comment on column topic.party.content_hash is '规范内容的散列，见 docs/hashes.md；尚未算出为空';
comment on column topic.party.withdrawn_at is '全部登记来源均已撤回、已并入他行或再无来源提及的时间；空为有效';
comment on column topic.party.status_date is '状态成立之日：得知该状态的业务日；有效者为空';
comment on column topic.party.origin is '所采信的说法来自：2 登记类来源，1 行为等陈述全部共有项的记录，0 只陈述其中几项的记录，-1 已撤回或再无来源提及';
comment on column topic.party.status is 'CURRENT 有效，WITHDRAWN 登记来源撤回而别无来源提及、已并入他行或再无来源提及';
comment on column topic.party.status_reason is '状态的缘由：DELETED 登记来源撤回，GONE 登记来源的全量采集中已不见，MERGED 并入他行，RENAMED 再无来源提及；有效者为空';
comment on column topic.party.source_records is '出处：登记类来源中陈述该主体的记录，所采信者在前；origin 为 1、0 者为所采信的那条行为等记录';
comment on column topic.party.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.party.conflicts is '各来源说法不一的数据元；空为没有分歧';

alter table topic.organ
    add column content_hash uuid,
    add column withdrawn_at timestamptz,
    add column status text not null default 'CURRENT',
    add column status_reason text,
    add column status_date date,
    add column origin smallint not null default 1,
    add column source_records uuid[],
    add column field_sources jsonb,
    add column conflicts text[],
    add constraint organ_status_check check (status in ('CURRENT', 'WITHDRAWN'));
comment on column topic.organ.content_hash is '规范内容的散列，见 docs/hashes.md；尚未算出为空';
comment on column topic.organ.withdrawn_at is '全部登记来源均已撤回、已并入他行或再无来源提及的时间；空为有效';
comment on column topic.organ.status_date is '状态成立之日：得知该状态的业务日；有效者为空';
comment on column topic.organ.origin is '所采信的说法来自：2 登记类来源，1 行为等陈述全部共有项的记录，0 只陈述其中几项的记录，-1 已撤回或再无来源提及';
comment on column topic.organ.status is 'CURRENT 有效，WITHDRAWN 登记来源撤回而别无来源提及、已并入他行或再无来源提及';
comment on column topic.organ.status_reason is '状态的缘由：DELETED 登记来源撤回，GONE 登记来源的全量采集中已不见，MERGED 并入他行，RENAMED 再无来源提及；有效者为空';
comment on column topic.organ.source_records is '出处：登记类来源中陈述该主体的记录，所采信者在前；origin 为 1、0 者为所采信的那条行为等记录';
comment on column topic.organ.field_sources is '逐项出处：不取自 source_records 第一条的数据元及其取自第几条（从 1 起）；空为全部取自第一条';
comment on column topic.organ.conflicts is '各来源说法不一的数据元；空为没有分歧';

create function control.content_hash(r topic.coercion) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content8:coercion' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('15:inspection_codes' || control.canonical_text(r.inspection_code), '') ||
        coalesce('9:case_codes' || control.canonical_text(r.case_code), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('15:violation_factss' || control.canonical_text(r.violation_facts), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('13:coercion_kinds' || control.canonical_text(r.coercion_kind), '') ||
        coalesce('17:coercion_measuresl' || control.canonical_list(r.coercion_measures), '') ||
        coalesce('21:coercion_measures_raws' || control.canonical_text(r.coercion_measures_raw), '') ||
        coalesce('19:coercion_executionsl' || control.canonical_list(r.coercion_executions), '') ||
        coalesce('23:coercion_executions_raws' || control.canonical_text(r.coercion_executions_raw), '') ||
        coalesce('13:action_objects' || control.canonical_text(r.action_object), '') ||
        coalesce('14:action_contents' || control.canonical_text(r.action_content), '') ||
        coalesce('15:coercion_results' || control.canonical_text(r.coercion_result), '') ||
        coalesce('15:coercion_amountn' || control.canonical_text(r.coercion_amount::text), '') ||
        coalesce('19:coercion_amount_raws' || control.canonical_text(r.coercion_amount_raw), '') ||
        coalesce('20:coercion_amount_units' || control.canonical_text(r.coercion_amount_unit), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:start_dated' || control.canonical_text(to_char(r.start_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:extend_daysi' || control.canonical_text(r.extend_days::text), '') ||
        coalesce('8:end_dated' || control.canonical_text(to_char(r.end_date, 'YYYY-MM-DD')), '') ||
        coalesce('16:is_court_appliedb' || control.canonical_text(r.is_court_applied::text), '') ||
        coalesce('16:court_apply_dated' || control.canonical_text(to_char(r.court_apply_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.inspection) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content10:inspection' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('17:party_object_types' || control.canonical_text(r.party_object_type), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('9:plan_codes' || control.canonical_text(r.plan_code), '') ||
        coalesce('9:task_codes' || control.canonical_text(r.task_code), '') ||
        coalesce('10:visit_codes' || control.canonical_text(r.visit_code), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('14:item_impl_codes' || control.canonical_text(r.item_impl_code), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('10:check_forms' || control.canonical_text(r.check_form), '') ||
        coalesce('10:check_types' || control.canonical_text(r.check_type), '') ||
        coalesce('10:check_modes' || control.canonical_text(r.check_mode), '') ||
        coalesce('13:check_resultsl' || control.canonical_list(r.check_results), '') ||
        coalesce('17:check_results_raws' || control.canonical_text(r.check_results_raw), '') ||
        coalesce('17:check_result_lists' || control.canonical_text(r.check_result_list), '') ||
        coalesce('15:check_is_passedb' || control.canonical_text(r.check_is_passed::text), '') ||
        coalesce('17:check_descriptions' || control.canonical_text(r.check_description), '') ||
        coalesce('10:check_addrs' || control.canonical_text(r.check_addr), '') ||
        coalesce('8:is_jointb' || control.canonical_text(r.is_joint::text), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('13:officer_namesl' || control.canonical_list(r.officer_names), '') ||
        coalesce('16:officer_cert_nosl' || control.canonical_list(r.officer_cert_nos), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.levy) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content4:levy' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('9:levy_kinds' || control.canonical_text(r.levy_kind), '') ||
        coalesce('13:levy_kind_raws' || control.canonical_text(r.levy_kind_raw), '') ||
        coalesce('13:levy_standards' || control.canonical_text(r.levy_standard), '') ||
        coalesce('15:levy_due_amountn' || control.canonical_text(r.levy_due_amount::text), '') ||
        coalesce('19:levy_due_amount_raws' || control.canonical_text(r.levy_due_amount_raw), '') ||
        coalesce('20:levy_due_amount_units' || control.canonical_text(r.levy_due_amount_unit), '') ||
        coalesce('16:levy_paid_amountn' || control.canonical_text(r.levy_paid_amount::text), '') ||
        coalesce('20:levy_paid_amount_raws' || control.canonical_text(r.levy_paid_amount_raw), '') ||
        coalesce('21:levy_paid_amount_units' || control.canonical_text(r.levy_paid_amount_unit), '') ||
        coalesce('13:action_objects' || control.canonical_text(r.action_object), '') ||
        coalesce('14:action_contents' || control.canonical_text(r.action_content), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('8:due_dated' || control.canonical_text(to_char(r.due_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:closed_dated' || control.canonical_text(to_char(r.closed_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.confirmation) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content12:confirmation' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('17:confirmation_kinds' || control.canonical_text(r.confirmation_kind), '') ||
        coalesce('13:action_objects' || control.canonical_text(r.action_object), '') ||
        coalesce('14:action_contents' || control.canonical_text(r.action_content), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.benefit) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content7:benefit' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('12:benefit_kinds' || control.canonical_text(r.benefit_kind), '') ||
        coalesce('14:benefit_amountn' || control.canonical_text(r.benefit_amount::text), '') ||
        coalesce('18:benefit_amount_raws' || control.canonical_text(r.benefit_amount_raw), '') ||
        coalesce('19:benefit_amount_units' || control.canonical_text(r.benefit_amount_unit), '') ||
        coalesce('13:action_objects' || control.canonical_text(r.action_object), '') ||
        coalesce('14:action_contents' || control.canonical_text(r.action_content), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.organ) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content5:organ' ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:subject_codes' || control.canonical_text(r.subject_code), '') ||
        coalesce('16:subject_org_codes' || control.canonical_text(r.subject_org_code), '') ||
        coalesce('14:subject_natures' || control.canonical_text(r.subject_nature), '') ||
        coalesce('13:subject_levels' || control.canonical_text(r.subject_level), '') ||
        coalesce('13:subject_fields' || control.canonical_text(r.subject_field), '') ||
        coalesce('19:subject_parent_names' || control.canonical_text(r.subject_parent_name), '') ||
        coalesce('19:subject_parent_codes' || control.canonical_text(r.subject_parent_code), '') ||
        coalesce('20:subject_is_entrustedb' || control.canonical_text(r.subject_is_entrusted::text), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('17:subject_legal_reps' || control.canonical_text(r.subject_legal_rep), '') ||
        coalesce('12:subject_addrs' || control.canonical_text(r.subject_addr), '') ||
        coalesce('12:subject_dutys' || control.canonical_text(r.subject_duty), '') ||
        coalesce('14:subject_powerss' || control.canonical_text(r.subject_powers), '') ||
        coalesce('17:subject_procedures' || control.canonical_text(r.subject_procedure), '') ||
        coalesce('14:subject_remedys' || control.canonical_text(r.subject_remedy), '') ||
        coalesce('13:subject_states' || control.canonical_text(r.subject_state), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.officer) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content7:officer' ||
        coalesce('12:officer_names' || control.canonical_text(r.officer_name), '') ||
        coalesce('11:officer_sexs' || control.canonical_text(r.officer_sex), '') ||
        coalesce('13:officer_id_nos' || control.canonical_text(r.officer_id_no_hash::text), '') ||
        coalesce('15:officer_cert_nos' || control.canonical_text(r.officer_cert_no), '') ||
        coalesce('20:officer_dept_cert_nos' || control.canonical_text(r.officer_dept_cert_no), '') ||
        coalesce('17:officer_cert_fromd' || control.canonical_text(to_char(r.officer_cert_from, 'YYYY-MM-DD')), '') ||
        coalesce('15:officer_cert_tod' || control.canonical_text(to_char(r.officer_cert_to, 'YYYY-MM-DD')), '') ||
        coalesce('12:officer_types' || control.canonical_text(r.officer_type), '') ||
        coalesce('12:officer_dutys' || control.canonical_text(r.officer_duty), '') ||
        coalesce('12:officer_ranks' || control.canonical_text(r.officer_rank), '') ||
        coalesce('12:officer_areas' || control.canonical_text(r.officer_area), '') ||
        coalesce('20:officer_enforce_types' || control.canonical_text(r.officer_enforce_type), '') ||
        coalesce('13:officer_states' || control.canonical_text(r.officer_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:subject_codes' || control.canonical_text(r.subject_code), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.item) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content4:item' ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('16:item_parent_codes' || control.canonical_text(r.item_parent_code), '') ||
        coalesce('14:item_impl_codes' || control.canonical_text(r.item_impl_code), '') ||
        coalesce('9:item_types' || control.canonical_text(r.item_type), '') ||
        coalesce('13:item_type_raws' || control.canonical_text(r.item_type_raw), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('10:item_levels' || control.canonical_text(r.item_level), '') ||
        coalesce('11:item_objects' || control.canonical_text(r.item_object), '') ||
        coalesce('12:item_contents' || control.canonical_text(r.item_content), '') ||
        coalesce('8:item_ways' || control.canonical_text(r.item_way), '') ||
        coalesce('9:item_flows' || control.canonical_text(r.item_flow), '') ||
        coalesce('11:item_results' || control.canonical_text(r.item_result), '') ||
        coalesce('16:item_permit_types' || control.canonical_text(r.item_permit_type), '') ||
        coalesce('10:check_forms' || control.canonical_text(r.check_form), '') ||
        coalesce('10:check_modes' || control.canonical_text(r.check_mode), '') ||
        coalesce('11:check_ratios' || control.canonical_text(r.check_ratio), '') ||
        coalesce('20:item_check_frequencys' || control.canonical_text(r.item_check_frequency), '') ||
        coalesce('14:item_is_randomb' || control.canonical_text(r.item_is_random::text), '') ||
        coalesce('13:item_is_jointb' || control.canonical_text(r.item_is_joint::text), '') ||
        coalesce('15:item_joint_depts' || control.canonical_text(r.item_joint_dept), '') ||
        coalesce('16:item_is_samplingb' || control.canonical_text(r.item_is_sampling::text), '') ||
        coalesce('16:item_is_criminalb' || control.canonical_text(r.item_is_criminal::text), '') ||
        coalesce('12:item_versions' || control.canonical_text(r.item_version), '') ||
        coalesce('17:item_version_dated' || control.canonical_text(to_char(r.item_version_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('10:item_states' || control.canonical_text(r.item_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.legal_basis) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content11:legal_basis' ||
        coalesce('8:law_codes' || control.canonical_text(r.law_code), '') ||
        coalesce('8:law_names' || control.canonical_text(r.law_name), '') ||
        coalesce('9:law_levels' || control.canonical_text(r.law_level), '') ||
        coalesce('10:law_doc_nos' || control.canonical_text(r.law_doc_no), '') ||
        coalesce('10:law_issuers' || control.canonical_text(r.law_issuer), '') ||
        coalesce('11:law_articles' || control.canonical_text(r.law_article), '') ||
        coalesce('13:law_paragraphs' || control.canonical_text(r.law_paragraph), '') ||
        coalesce('16:law_subparagraphs' || control.canonical_text(r.law_subparagraph), '') ||
        coalesce('8:law_texts' || control.canonical_text(r.law_text), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.discretion_tier) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content15:discretion_tier' ||
        coalesce('13:discretion_ids' || control.canonical_text(r.discretion_id), '') ||
        coalesce('14:discretion_vers' || control.canonical_text(r.discretion_ver), '') ||
        coalesce('16:discretion_grades' || control.canonical_text(r.discretion_grade), '') ||
        coalesce('20:discretion_grade_raws' || control.canonical_text(r.discretion_grade_raw), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('14:violation_types' || control.canonical_text(r.violation_type), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('20:discretion_conditions' || control.canonical_text(r.discretion_condition), '') ||
        coalesce('19:discretion_standards' || control.canonical_text(r.discretion_standard), '') ||
        coalesce('13:penalty_kindsl' || control.canonical_list(r.penalty_kinds), '') ||
        coalesce('17:penalty_kinds_raws' || control.canonical_text(r.penalty_kinds_raw), '') ||
        coalesce('15:fine_min_amountn' || control.canonical_text(r.fine_min_amount::text), '') ||
        coalesce('19:fine_min_amount_raws' || control.canonical_text(r.fine_min_amount_raw), '') ||
        coalesce('20:fine_min_amount_units' || control.canonical_text(r.fine_min_amount_unit), '') ||
        coalesce('15:fine_max_amountn' || control.canonical_text(r.fine_max_amount::text), '') ||
        coalesce('19:fine_max_amount_raws' || control.canonical_text(r.fine_max_amount_raw), '') ||
        coalesce('20:fine_max_amount_units' || control.canonical_text(r.fine_max_amount_unit), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.party) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content5:party' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('20:party_institution_nos' || control.canonical_text(r.party_institution_no), '') ||
        coalesce('15:party_social_nos' || control.canonical_text(r.party_social_no), '') ||
        coalesce('23:party_legal_rep_id_types' || control.canonical_text(r.party_legal_rep_id_type), '') ||
        coalesce('21:party_legal_rep_id_nos' || control.canonical_text(r.party_legal_rep_id_no_hash::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('10:party_areas' || control.canonical_text(r.party_area), '') ||
        coalesce('14:party_industrys' || control.canonical_text(r.party_industry), '') ||
        coalesce('17:party_object_types' || control.canonical_text(r.party_object_type), '') ||
        coalesce('11:party_states' || control.canonical_text(r.party_state), '') ||
        coalesce('22:party_established_dated' || control.canonical_text(to_char(r.party_established_date, 'YYYY-MM-DD')), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.published_list) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content14:published_list' ||
        coalesce('9:list_codes' || control.canonical_text(r.list_code), '') ||
        coalesce('9:list_names' || control.canonical_text(r.list_name), '') ||
        coalesce('9:list_kinds' || control.canonical_text(r.list_kind), '') ||
        coalesce('10:list_stages' || control.canonical_text(r.list_stage), '') ||
        coalesce('12:list_contents' || control.canonical_text(r.list_content), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('9:item_types' || control.canonical_text(r.item_type), '') ||
        coalesce('11:action_names' || control.canonical_text(r.action_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('15:publish_channels' || control.canonical_text(r.publish_channel), '') ||
        coalesce('13:withdraw_dated' || control.canonical_text(to_char(r.withdraw_date, 'YYYY-MM-DD')), '') ||
        coalesce('15:withdraw_reasons' || control.canonical_text(r.withdraw_reason), '') ||
        coalesce('10:corrections' || control.canonical_text(r.correction), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.enforcement_case) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content16:enforcement_case' ||
        coalesce('9:case_codes' || control.canonical_text(r.case_code), '') ||
        coalesce('9:case_names' || control.canonical_text(r.case_name), '') ||
        coalesce('11:action_codes' || control.canonical_text(r.action_code), '') ||
        coalesce('9:filing_nos' || control.canonical_text(r.filing_no), '') ||
        coalesce('11:filing_dated' || control.canonical_text(to_char(r.filing_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:case_sources' || control.canonical_text(r.case_source), '') ||
        coalesce('10:case_states' || control.canonical_text(r.case_state), '') ||
        coalesce('9:procedures' || control.canonical_text(r.procedure), '') ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('15:inspection_codes' || control.canonical_text(r.inspection_code), '') ||
        coalesce('14:violation_types' || control.canonical_text(r.violation_type), '') ||
        coalesce('15:violation_factss' || control.canonical_text(r.violation_facts), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
        coalesce('13:discretion_ids' || control.canonical_text(r.discretion_id), '') ||
        coalesce('14:discretion_vers' || control.canonical_text(r.discretion_ver), '') ||
        coalesce('16:discretion_grades' || control.canonical_text(r.discretion_grade), '') ||
        coalesce('13:officer_namesl' || control.canonical_list(r.officer_names), '') ||
        coalesce('16:officer_cert_nosl' || control.canonical_list(r.officer_cert_nos), '') ||
        coalesce('15:survey_end_dated' || control.canonical_text(to_char(r.survey_end_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:is_hearingb' || control.canonical_text(r.is_hearing::text), '') ||
        coalesce('12:hearing_dated' || control.canonical_text(to_char(r.hearing_date, 'YYYY-MM-DD')), '') ||
        coalesce('15:is_legal_reviewb' || control.canonical_text(r.is_legal_review::text), '') ||
        coalesce('17:legal_review_dated' || control.canonical_text(to_char(r.legal_review_date, 'YYYY-MM-DD')), '') ||
        coalesce('20:legal_review_opinions' || control.canonical_text(r.legal_review_opinion), '') ||
        coalesce('13:is_collectiveb' || control.canonical_text(r.is_collective::text), '') ||
        coalesce('15:collective_dated' || control.canonical_text(to_char(r.collective_date, 'YYYY-MM-DD')), '') ||
        coalesce('21:collective_conclusions' || control.canonical_text(r.collective_conclusion), '') ||
        coalesce('8:is_majorb' || control.canonical_text(r.is_major::text), '') ||
        coalesce('11:is_criminalb' || control.canonical_text(r.is_criminal::text), '') ||
        coalesce('20:is_criminal_transferb' || control.canonical_text(r.is_criminal_transfer::text), '') ||
        coalesce('13:transfer_dated' || control.canonical_text(to_char(r.transfer_date, 'YYYY-MM-DD')), '') ||
        coalesce('14:transfer_organs' || control.canonical_text(r.transfer_organ), '') ||
        coalesce('17:coercion_measuresl' || control.canonical_list(r.coercion_measures), '') ||
        coalesce('21:coercion_measures_raws' || control.canonical_text(r.coercion_measures_raw), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('13:penalty_kindsl' || control.canonical_list(r.penalty_kinds), '') ||
        coalesce('17:penalty_kinds_raws' || control.canonical_text(r.penalty_kinds_raw), '') ||
        coalesce('15:penalty_contents' || control.canonical_text(r.penalty_content), '') ||
        coalesce('11:fine_amountn' || control.canonical_text(r.fine_amount::text), '') ||
        coalesce('15:fine_amount_raws' || control.canonical_text(r.fine_amount_raw), '') ||
        coalesce('16:fine_amount_units' || control.canonical_text(r.fine_amount_unit), '') ||
        coalesce('17:confiscate_amountn' || control.canonical_text(r.confiscate_amount::text), '') ||
        coalesce('21:confiscate_amount_raws' || control.canonical_text(r.confiscate_amount_raw), '') ||
        coalesce('22:confiscate_amount_units' || control.canonical_text(r.confiscate_amount_unit), '') ||
        coalesce('16:licence_affecteds' || control.canonical_text(r.licence_affected), '') ||
        coalesce('14:detention_daysi' || control.canonical_text(r.detention_days::text), '') ||
        coalesce('10:serve_dated' || control.canonical_text(to_char(r.serve_date, 'YYYY-MM-DD')), '') ||
        coalesce('9:serve_ways' || control.canonical_text(r.serve_way), '') ||
        coalesce('13:execution_ways' || control.canonical_text(r.execution_way), '') ||
        coalesce('16:execution_results' || control.canonical_text(r.execution_result), '') ||
        coalesce('11:paid_amountn' || control.canonical_text(r.paid_amount::text), '') ||
        coalesce('15:paid_amount_raws' || control.canonical_text(r.paid_amount_raw), '') ||
        coalesce('16:paid_amount_units' || control.canonical_text(r.paid_amount_unit), '') ||
        coalesce('13:is_extra_fineb' || control.canonical_text(r.is_extra_fine::text), '') ||
        coalesce('16:is_court_appliedb' || control.canonical_text(r.is_court_applied::text), '') ||
        coalesce('16:court_apply_dated' || control.canonical_text(to_char(r.court_apply_date, 'YYYY-MM-DD')), '') ||
        coalesce('17:reconsider_statuss' || control.canonical_text(r.reconsider_status), '') ||
        coalesce('17:reconsider_results' || control.canonical_text(r.reconsider_result), '') ||
        coalesce('14:lawsuit_statuss' || control.canonical_text(r.lawsuit_status), '') ||
        coalesce('14:lawsuit_results' || control.canonical_text(r.lawsuit_result), '') ||
        coalesce('13:is_no_penaltyb' || control.canonical_text(r.is_no_penalty::text), '') ||
        coalesce('14:other_handlings' || control.canonical_text(r.other_handling), '') ||
        coalesce('11:closed_dated' || control.canonical_text(to_char(r.closed_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:closing_cases' || control.canonical_text(r.closing_case), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('12:entrust_depts' || control.canonical_text(r.entrust_dept), '') ||
        coalesce('17:entrust_dept_codes' || control.canonical_text(r.entrust_dept_code), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.inspection_plan) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content15:inspection_plan' ||
        coalesce('9:plan_codes' || control.canonical_text(r.plan_code), '') ||
        coalesce('9:plan_names' || control.canonical_text(r.plan_name), '') ||
        coalesce('9:plan_yeari' || control.canonical_text(r.plan_year::text), '') ||
        coalesce('11:random_types' || control.canonical_text(r.random_type), '') ||
        coalesce('8:is_jointb' || control.canonical_text(r.is_joint::text), '') ||
        coalesce('14:initiator_names' || control.canonical_text(r.initiator_name), '') ||
        coalesce('14:initiator_codes' || control.canonical_text(r.initiator_code), '') ||
        coalesce('11:joint_deptsl' || control.canonical_list(r.joint_depts), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('10:check_forms' || control.canonical_text(r.check_form), '') ||
        coalesce('10:check_modes' || control.canonical_text(r.check_mode), '') ||
        coalesce('13:check_contents' || control.canonical_text(r.check_content), '') ||
        coalesce('11:check_ratios' || control.canonical_text(r.check_ratio), '') ||
        coalesce('12:object_counti' || control.canonical_text(r.object_count::text), '') ||
        coalesce('13:officer_counti' || control.canonical_text(r.officer_count::text), '') ||
        coalesce('10:start_dated' || control.canonical_text(to_char(r.start_date, 'YYYY-MM-DD')), '') ||
        coalesce('8:end_dated' || control.canonical_text(to_char(r.end_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.inspection_task) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content15:inspection_task' ||
        coalesce('9:task_codes' || control.canonical_text(r.task_code), '') ||
        coalesce('9:task_names' || control.canonical_text(r.task_name), '') ||
        coalesce('9:plan_codes' || control.canonical_text(r.plan_code), '') ||
        coalesce('9:plan_names' || control.canonical_text(r.plan_name), '') ||
        coalesce('11:random_types' || control.canonical_text(r.random_type), '') ||
        coalesce('8:is_jointb' || control.canonical_text(r.is_joint::text), '') ||
        coalesce('14:initiator_names' || control.canonical_text(r.initiator_name), '') ||
        coalesce('14:initiator_codes' || control.canonical_text(r.initiator_code), '') ||
        coalesce('11:joint_deptsl' || control.canonical_list(r.joint_depts), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('14:item_impl_codes' || control.canonical_text(r.item_impl_code), '') ||
        coalesce('15:object_industrys' || control.canonical_text(r.object_industry), '') ||
        coalesce('10:check_forms' || control.canonical_text(r.check_form), '') ||
        coalesce('10:check_types' || control.canonical_text(r.check_type), '') ||
        coalesce('10:check_modes' || control.canonical_text(r.check_mode), '') ||
        coalesce('13:check_contents' || control.canonical_text(r.check_content), '') ||
        coalesce('17:check_requirements' || control.canonical_text(r.check_requirement), '') ||
        coalesce('11:check_ratios' || control.canonical_text(r.check_ratio), '') ||
        coalesce('12:object_counti' || control.canonical_text(r.object_count::text), '') ||
        coalesce('13:officer_counti' || control.canonical_text(r.officer_count::text), '') ||
        coalesce('13:officer_namesl' || control.canonical_list(r.officer_names), '') ||
        coalesce('16:officer_cert_nosl' || control.canonical_list(r.officer_cert_nos), '') ||
        coalesce('9:avoidances' || control.canonical_text(r.avoidance), '') ||
        coalesce('10:drawn_dated' || control.canonical_text(to_char(r.drawn_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:start_dated' || control.canonical_text(to_char(r.start_date, 'YYYY-MM-DD')), '') ||
        coalesce('8:end_dated' || control.canonical_text(to_char(r.end_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:entered_dated' || control.canonical_text(to_char(r.entered_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.complaint) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content9:complaint' ||
        coalesce('14:complaint_codes' || control.canonical_text(r.complaint_code), '') ||
        coalesce('15:complaint_titles' || control.canonical_text(r.complaint_title), '') ||
        coalesce('17:complaint_contents' || control.canonical_text(r.complaint_content), '') ||
        coalesce('14:complaint_kinds' || control.canonical_text(r.complaint_kind), '') ||
        coalesce('17:complaint_channels' || control.canonical_text(r.complaint_channel), '') ||
        coalesce('16:complainant_names' || control.canonical_text(r.complainant_name), '') ||
        coalesce('17:complainant_phones' || control.canonical_text(r.complainant_phone_hash::text), '') ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('11:received_att' || control.canonical_text((extract(epoch from r.received_at) * 1000000)::bigint::text), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('8:due_dated' || control.canonical_text(to_char(r.due_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:reply_dated' || control.canonical_text(to_char(r.reply_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:closed_dated' || control.canonical_text(to_char(r.closed_date, 'YYYY-MM-DD')), '') ||
        coalesce('15:handling_results' || control.canonical_text(r.handling_result), '') ||
        coalesce('16:is_substantiatedb' || control.canonical_text(r.is_substantiated::text), '') ||
        coalesce('12:satisfactions' || control.canonical_text(r.satisfaction), '') ||
        coalesce('9:case_codes' || control.canonical_text(r.case_code), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.visit) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content5:visit' ||
        coalesce('10:visit_codes' || control.canonical_text(r.visit_code), '') ||
        coalesce('10:visited_att' || control.canonical_text((extract(epoch from r.visited_at) * 1000000)::bigint::text), '') ||
        coalesce('7:left_att' || control.canonical_text((extract(epoch from r.left_at) * 1000000)::bigint::text), '') ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('13:officer_namesl' || control.canonical_list(r.officer_names), '') ||
        coalesce('16:officer_cert_nosl' || control.canonical_list(r.officer_cert_nos), '') ||
        coalesce('12:visit_reasons' || control.canonical_text(r.visit_reason), '') ||
        coalesce('10:visit_addrs' || control.canonical_text(r.visit_addr), '') ||
        coalesce('9:item_codes' || control.canonical_text(r.item_code), '') ||
        coalesce('9:item_names' || control.canonical_text(r.item_name), '') ||
        coalesce('9:plan_codes' || control.canonical_text(r.plan_code), '') ||
        coalesce('9:task_codes' || control.canonical_text(r.task_code), '') ||
        coalesce('15:inspection_codes' || control.canonical_text(r.inspection_code), '') ||
        coalesce('10:check_forms' || control.canonical_text(r.check_form), '') ||
        coalesce('16:visit_is_scannedb' || control.canonical_text(r.visit_is_scanned::text), '') ||
        coalesce('22:visit_is_problem_foundb' || control.canonical_text(r.visit_is_problem_found::text), '') ||
        coalesce('14:party_feedbacks' || control.canonical_text(r.party_feedback), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.non_litigation) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content14:non_litigation' ||
        coalesce('18:execution_apply_nos' || control.canonical_text(r.execution_apply_no), '') ||
        coalesce('20:execution_apply_dated' || control.canonical_text(to_char(r.execution_apply_date, 'YYYY-MM-DD')), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('9:case_codes' || control.canonical_text(r.case_code), '') ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('14:party_reg_addrs' || control.canonical_text(r.party_reg_addr), '') ||
        coalesce('13:party_op_addrs' || control.canonical_text(r.party_op_addr), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('10:court_names' || control.canonical_text(r.court_name), '') ||
        coalesce('13:court_case_nos' || control.canonical_text(r.court_case_no), '') ||
        coalesce('17:court_accept_dated' || control.canonical_text(to_char(r.court_accept_date, 'YYYY-MM-DD')), '') ||
        coalesce('9:ruling_nos' || control.canonical_text(r.ruling_no), '') ||
        coalesce('11:ruling_dated' || control.canonical_text(to_char(r.ruling_date, 'YYYY-MM-DD')), '') ||
        coalesce('13:ruling_results' || control.canonical_text(r.ruling_result), '') ||
        coalesce('22:execution_apply_amountn' || control.canonical_text(r.execution_apply_amount::text), '') ||
        coalesce('26:execution_apply_amount_raws' || control.canonical_text(r.execution_apply_amount_raw), '') ||
        coalesce('27:execution_apply_amount_units' || control.canonical_text(r.execution_apply_amount_unit), '') ||
        coalesce('21:execution_done_amountn' || control.canonical_text(r.execution_done_amount::text), '') ||
        coalesce('25:execution_done_amount_raws' || control.canonical_text(r.execution_done_amount_raw), '') ||
        coalesce('26:execution_done_amount_units' || control.canonical_text(r.execution_done_amount_unit), '') ||
        coalesce('15:execution_states' || control.canonical_text(r.execution_state), '') ||
        coalesce('11:closed_dated' || control.canonical_text(to_char(r.closed_date, 'YYYY-MM-DD')), '') ||
        coalesce('18:procuratorate_names' || control.canonical_text(r.procuratorate_name), '') ||
        coalesce('20:procuratorate_doc_nos' || control.canonical_text(r.procuratorate_doc_no), '') ||
        coalesce('22:procuratorate_doc_dated' || control.canonical_text(to_char(r.procuratorate_doc_date, 'YYYY-MM-DD')), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create function control.content_hash(r topic.case_review) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content11:case_review' ||
        coalesce('11:review_codes' || control.canonical_text(r.review_code), '') ||
        coalesce('11:review_names' || control.canonical_text(r.review_name), '') ||
        coalesce('11:review_dated' || control.canonical_text(to_char(r.review_date, 'YYYY-MM-DD')), '') ||
        coalesce('16:review_unit_names' || control.canonical_text(r.review_unit_name), '') ||
        coalesce('16:review_unit_usccs' || control.canonical_text(r.review_unit_uscc), '') ||
        coalesce('14:reviewer_namesl' || control.canonical_list(r.reviewer_names), '') ||
        coalesce('9:case_codes' || control.canonical_text(r.case_code), '') ||
        coalesce('9:case_names' || control.canonical_text(r.case_name), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('9:item_types' || control.canonical_text(r.item_type), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:review_scores' || control.canonical_text(r.review_score), '') ||
        coalesce('12:review_grades' || control.canonical_text(r.review_grade), '') ||
        coalesce('15:review_problemss' || control.canonical_text(r.review_problems), '') ||
        coalesce('18:supervise_doc_types' || control.canonical_text(r.supervise_doc_type), '') ||
        coalesce('16:supervise_doc_nos' || control.canonical_text(r.supervise_doc_no), '') ||
        coalesce('18:supervise_doc_dated' || control.canonical_text(to_char(r.supervise_doc_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:rectify_dued' || control.canonical_text(to_char(r.rectify_due, 'YYYY-MM-DD')), '') ||
        coalesce('12:rectify_dated' || control.canonical_text(to_char(r.rectify_date, 'YYYY-MM-DD')), '') ||
        coalesce('14:rectify_results' || control.canonical_text(r.rectify_result), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create table topic.permit_history (like topic.permit including comments);
alter table topic.permit_history add column known_to timestamptz not null;
comment on table topic.permit_history is '行政许可的过往版本。粒度：topic.permit 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.permit_history.known_to is '本版本被取代的时间';
create index on topic.permit_history (act_id, changed_at);
create index on topic.permit_history using brin (known_to);

create table topic.penalty_history (like topic.penalty including comments);
alter table topic.penalty_history add column known_to timestamptz not null;
comment on table topic.penalty_history is '行政处罚的过往版本。粒度：topic.penalty 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.penalty_history.known_to is '本版本被取代的时间';
create index on topic.penalty_history (act_id, changed_at);
create index on topic.penalty_history using brin (known_to);

create table topic.coercion_history (like topic.coercion including comments);
alter table topic.coercion_history add column known_to timestamptz not null;
comment on table topic.coercion_history is '行政强制的过往版本。粒度：topic.coercion 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.coercion_history.known_to is '本版本被取代的时间';
create index on topic.coercion_history (act_id, changed_at);
create index on topic.coercion_history using brin (known_to);

create table topic.inspection_history (like topic.inspection including comments);
alter table topic.inspection_history add column known_to timestamptz not null;
comment on table topic.inspection_history is '行政检查的过往版本。粒度：topic.inspection 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.inspection_history.known_to is '本版本被取代的时间';
create index on topic.inspection_history (act_id, changed_at);
create index on topic.inspection_history using brin (known_to);

create table topic.levy_history (like topic.levy including comments);
alter table topic.levy_history add column known_to timestamptz not null;
comment on table topic.levy_history is '行政征收征用的过往版本。粒度：topic.levy 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.levy_history.known_to is '本版本被取代的时间';
create index on topic.levy_history (act_id, changed_at);
create index on topic.levy_history using brin (known_to);

create table topic.confirmation_history (like topic.confirmation including comments);
alter table topic.confirmation_history add column known_to timestamptz not null;
comment on table topic.confirmation_history is '行政确认的过往版本。粒度：topic.confirmation 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.confirmation_history.known_to is '本版本被取代的时间';
create index on topic.confirmation_history (act_id, changed_at);
create index on topic.confirmation_history using brin (known_to);

create table topic.benefit_history (like topic.benefit including comments);
alter table topic.benefit_history add column known_to timestamptz not null;
comment on table topic.benefit_history is '行政给付的过往版本。粒度：topic.benefit 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.benefit_history.known_to is '本版本被取代的时间';
create index on topic.benefit_history (act_id, changed_at);
create index on topic.benefit_history using brin (known_to);

create table topic.organ_history (like topic.organ including comments);
alter table topic.organ_history add column known_to timestamptz not null;
comment on table topic.organ_history is '执法主体的过往版本。粒度：topic.organ 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.organ_history.known_to is '本版本被取代的时间';
create index on topic.organ_history (organ_id, changed_at);
create index on topic.organ_history using brin (known_to);

create table topic.officer_history (like topic.officer including comments);
alter table topic.officer_history add column known_to timestamptz not null;
comment on table topic.officer_history is '执法人员的过往版本。粒度：topic.officer 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.officer_history.known_to is '本版本被取代的时间';
create index on topic.officer_history (officer_id, changed_at);
create index on topic.officer_history using brin (known_to);

create table topic.item_history (like topic.item including comments);
alter table topic.item_history add column known_to timestamptz not null;
comment on table topic.item_history is '执法事项的过往版本。粒度：topic.item 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.item_history.known_to is '本版本被取代的时间';
create index on topic.item_history (item_id, changed_at);
create index on topic.item_history using brin (known_to);

create table topic.legal_basis_history (like topic.legal_basis including comments);
alter table topic.legal_basis_history add column known_to timestamptz not null;
comment on table topic.legal_basis_history is '执法依据的过往版本。粒度：topic.legal_basis 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.legal_basis_history.known_to is '本版本被取代的时间';
create index on topic.legal_basis_history (legal_basis_id, changed_at);
create index on topic.legal_basis_history using brin (known_to);

create table topic.discretion_tier_history (like topic.discretion_tier including comments);
alter table topic.discretion_tier_history add column known_to timestamptz not null;
comment on table topic.discretion_tier_history is '裁量基准的过往版本。粒度：topic.discretion_tier 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.discretion_tier_history.known_to is '本版本被取代的时间';
create index on topic.discretion_tier_history (discretion_tier_id, changed_at);
create index on topic.discretion_tier_history using brin (known_to);

create table topic.party_history (like topic.party including comments);
alter table topic.party_history add column known_to timestamptz not null;
comment on table topic.party_history is '行政相对人的过往版本。粒度：topic.party 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.party_history.known_to is '本版本被取代的时间';
create index on topic.party_history (party_id, changed_at);
create index on topic.party_history using brin (known_to);

create table topic.published_list_history (like topic.published_list including comments);
alter table topic.published_list_history add column known_to timestamptz not null;
comment on table topic.published_list_history is '行政执法公示清单的过往版本。粒度：topic.published_list 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.published_list_history.known_to is '本版本被取代的时间';
create index on topic.published_list_history (published_list_id, changed_at);
create index on topic.published_list_history using brin (known_to);

create table topic.enforcement_case_history (like topic.enforcement_case including comments);
alter table topic.enforcement_case_history add column known_to timestamptz not null;
comment on table topic.enforcement_case_history is '执法案件的过往版本。粒度：topic.enforcement_case 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.enforcement_case_history.known_to is '本版本被取代的时间';
create index on topic.enforcement_case_history (enforcement_case_id, changed_at);
create index on topic.enforcement_case_history using brin (known_to);

create table topic.inspection_plan_history (like topic.inspection_plan including comments);
alter table topic.inspection_plan_history add column known_to timestamptz not null;
comment on table topic.inspection_plan_history is '双随机抽查计划的过往版本。粒度：topic.inspection_plan 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.inspection_plan_history.known_to is '本版本被取代的时间';
create index on topic.inspection_plan_history (inspection_plan_id, changed_at);
create index on topic.inspection_plan_history using brin (known_to);

create table topic.inspection_task_history (like topic.inspection_task including comments);
alter table topic.inspection_task_history add column known_to timestamptz not null;
comment on table topic.inspection_task_history is '双随机抽查任务的过往版本。粒度：topic.inspection_task 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.inspection_task_history.known_to is '本版本被取代的时间';
create index on topic.inspection_task_history (inspection_task_id, changed_at);
create index on topic.inspection_task_history using brin (known_to);

create table topic.complaint_history (like topic.complaint including comments);
alter table topic.complaint_history add column known_to timestamptz not null;
comment on table topic.complaint_history is '投诉举报的过往版本。粒度：topic.complaint 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.complaint_history.known_to is '本版本被取代的时间';
create index on topic.complaint_history (complaint_id, changed_at);
create index on topic.complaint_history using brin (known_to);

create table topic.visit_history (like topic.visit including comments);
alter table topic.visit_history add column known_to timestamptz not null;
comment on table topic.visit_history is '亮码入企的过往版本。粒度：topic.visit 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.visit_history.known_to is '本版本被取代的时间';
create index on topic.visit_history (visit_id, changed_at);
create index on topic.visit_history using brin (known_to);

create table topic.non_litigation_history (like topic.non_litigation including comments);
alter table topic.non_litigation_history add column known_to timestamptz not null;
comment on table topic.non_litigation_history is '非诉执行的过往版本。粒度：topic.non_litigation 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.non_litigation_history.known_to is '本版本被取代的时间';
create index on topic.non_litigation_history (non_litigation_id, changed_at);
create index on topic.non_litigation_history using brin (known_to);

create table topic.case_review_history (like topic.case_review including comments);
alter table topic.case_review_history add column known_to timestamptz not null;
comment on table topic.case_review_history is '案卷评查的过往版本。粒度：topic.case_review 的一行在 changed_at（含）至 known_to（不含）之间的样子。';
comment on column topic.case_review_history.known_to is '本版本被取代的时间';
create index on topic.case_review_history (case_review_id, changed_at);
create index on topic.case_review_history using brin (known_to);

