-- Rules that need other records (rules/*.yaml, checks reference, reference-valid and reference-agrees): what they found, which ran, and how
-- far each has looked. Also the elements of penalties and permits that such rules and the timeliness rules read.

alter table source.penalty add column inspection_code text, add column publish_date date, add column submitted_at timestamptz;
alter table topic.penalty add column inspection_code text, add column publish_date date, add column submitted_at timestamptz;
alter table source.permit add column publish_date date;
alter table topic.permit add column publish_date date;
comment on column source.penalty.inspection_code is '检查行为编号';
comment on column source.penalty.publish_date is '公示日期';
comment on column source.penalty.submitted_at is '报送时间';
comment on column source.permit.publish_date is '公示日期';
comment on column topic.penalty.inspection_code is '检查行为编号';
comment on column topic.penalty.publish_date is '公示日期';
comment on column topic.penalty.submitted_at is '报送时间';
comment on column topic.permit.publish_date is '公示日期';

create or replace function control.content_hash(r source.penalty) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content7:penalty' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('20:party_institution_nos' || control.canonical_text(r.party_institution_no), '') ||
        coalesce('15:party_social_nos' || control.canonical_text(r.party_social_no), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('23:party_legal_rep_id_types' || control.canonical_text(r.party_legal_rep_id_type), '') ||
        coalesce('21:party_legal_rep_id_nos' || control.canonical_text(r.party_legal_rep_id_no_hash::text), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('15:inspection_codes' || control.canonical_text(r.inspection_code), '') ||
        coalesce('9:case_names' || control.canonical_text(r.case_name), '') ||
        coalesce('14:violation_types' || control.canonical_text(r.violation_type), '') ||
        coalesce('15:violation_factss' || control.canonical_text(r.violation_facts), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
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
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create or replace function control.content_hash(r source.permit) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content6:permit' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('20:party_institution_nos' || control.canonical_text(r.party_institution_no), '') ||
        coalesce('15:party_social_nos' || control.canonical_text(r.party_social_no), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('23:party_legal_rep_id_types' || control.canonical_text(r.party_legal_rep_id_type), '') ||
        coalesce('21:party_legal_rep_id_nos' || control.canonical_text(r.party_legal_rep_id_no_hash::text), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('15:permit_doc_names' || control.canonical_text(r.permit_doc_name), '') ||
        coalesce('15:permit_categorys' || control.canonical_text(r.permit_category), '') ||
        coalesce('19:permit_category_raws' || control.canonical_text(r.permit_category_raw), '') ||
        coalesce('18:permit_certificates' || control.canonical_text(r.permit_certificate), '') ||
        coalesce('9:permit_nos' || control.canonical_text(r.permit_no), '') ||
        coalesce('14:permit_contents' || control.canonical_text(r.permit_content), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create or replace function control.content_hash(r topic.penalty) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content7:penalty' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('20:party_institution_nos' || control.canonical_text(r.party_institution_no), '') ||
        coalesce('15:party_social_nos' || control.canonical_text(r.party_social_no), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('23:party_legal_rep_id_types' || control.canonical_text(r.party_legal_rep_id_type), '') ||
        coalesce('21:party_legal_rep_id_nos' || control.canonical_text(r.party_legal_rep_id_no_hash::text), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('15:inspection_codes' || control.canonical_text(r.inspection_code), '') ||
        coalesce('9:case_names' || control.canonical_text(r.case_name), '') ||
        coalesce('14:violation_types' || control.canonical_text(r.violation_type), '') ||
        coalesce('15:violation_factss' || control.canonical_text(r.violation_facts), '') ||
        coalesce('10:item_basiss' || control.canonical_text(r.item_basis), '') ||
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
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('12:submitted_att' || control.canonical_text((extract(epoch from r.submitted_at) * 1000000)::bigint::text), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create or replace function control.content_hash(r topic.permit) returns uuid
    language sql stable parallel safe
    return control.canonical_hash('7:content6:permit' ||
        coalesce('10:party_names' || control.canonical_text(r.party_name), '') ||
        coalesce('14:party_categorys' || control.canonical_text(r.party_category), '') ||
        coalesce('10:party_usccs' || control.canonical_text(r.party_uscc), '') ||
        coalesce('12:party_reg_nos' || control.canonical_text(r.party_reg_no), '') ||
        coalesce('14:party_org_codes' || control.canonical_text(r.party_org_code), '') ||
        coalesce('12:party_tax_nos' || control.canonical_text(r.party_tax_no), '') ||
        coalesce('20:party_institution_nos' || control.canonical_text(r.party_institution_no), '') ||
        coalesce('15:party_social_nos' || control.canonical_text(r.party_social_no), '') ||
        coalesce('15:party_legal_reps' || control.canonical_text(r.party_legal_rep), '') ||
        coalesce('23:party_legal_rep_id_types' || control.canonical_text(r.party_legal_rep_id_type), '') ||
        coalesce('21:party_legal_rep_id_nos' || control.canonical_text(r.party_legal_rep_id_no_hash::text), '') ||
        coalesce('13:party_id_types' || control.canonical_text(r.party_id_type), '') ||
        coalesce('11:party_id_nos' || control.canonical_text(r.party_id_no_hash::text), '') ||
        coalesce('11:party_minorb' || control.canonical_text(r.party_minor::text), '') ||
        coalesce('13:action_doc_nos' || control.canonical_text(r.action_doc_no), '') ||
        coalesce('17:action_doc_no_raws' || control.canonical_text(r.action_doc_no_raw), '') ||
        coalesce('17:action_doc_no_keys' || control.canonical_text(r.action_doc_no_key), '') ||
        coalesce('15:permit_doc_names' || control.canonical_text(r.permit_doc_name), '') ||
        coalesce('15:permit_categorys' || control.canonical_text(r.permit_category), '') ||
        coalesce('19:permit_category_raws' || control.canonical_text(r.permit_category_raw), '') ||
        coalesce('18:permit_certificates' || control.canonical_text(r.permit_certificate), '') ||
        coalesce('9:permit_nos' || control.canonical_text(r.permit_no), '') ||
        coalesce('14:permit_contents' || control.canonical_text(r.permit_content), '') ||
        coalesce('11:action_dated' || control.canonical_text(to_char(r.action_date, 'YYYY-MM-DD')), '') ||
        coalesce('10:valid_fromd' || control.canonical_text(to_char(r.valid_from, 'YYYY-MM-DD')), '') ||
        coalesce('8:valid_tod' || control.canonical_text(to_char(r.valid_to, 'YYYY-MM-DD')), '') ||
        coalesce('9:long_termb' || control.canonical_text(r.long_term::text), '') ||
        coalesce('12:publish_dated' || control.canonical_text(to_char(r.publish_date, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));

create table control.reference_finding (
    record_id    uuid        not null,
    rule         text        not null,
    kind         text        not null,
    source       text        not null,
    dataset      text        not null,
    field        text        not null,
    value        text        not null,
    message      text        not null,
    message_en   text        not null,
    run_id       bigint      not null references control.run,
    found_at     timestamptz not null default now(),
    primary key (record_id, rule)
);
comment on table control.reference_finding is '须与其他记录比对的规则所发现的问题（告警）。粒度：一条来源记录、一条规则一行；引用后来查到了，该行即消失。';
comment on column control.reference_finding.record_id is '来源记录，见 source.<kind>';
comment on column control.reference_finding.kind is '记录类型，即 source 下的表名';
comment on column control.reference_finding.field is '数据元';
comment on column control.reference_finding.value is '查不到、已失效或不一致的值，多项以、相连；形似个人标识的数字已遮盖，至多 120 字';
comment on column control.reference_finding.run_id is '首次发现它，或发现它变了的运行';
create index on control.reference_finding (source, dataset, rule);

create table control.reference_state (
    source     text        not null,
    dataset    text        not null,
    rule       text        not null,
    version    text        not null,
    checked_at timestamptz not null,
    primary key (source, dataset, rule)
);
comment on table control.reference_state is '每条引用规则看到了哪里：此后改动的记录才再看；映射或规则的版本变了，或所引的记录变了，则全部再看。';

create table control.reference_run (
    run_id   bigint  not null references control.run,
    source   text    not null,
    dataset  text    not null,
    rule     text    not null,
    severity text    not null check (severity in ('WARN', 'OFF')),
    runs     boolean not null,
    reason   text,
    looked   bigint  not null,
    fired    bigint  not null,
    primary key (run_id, source, dataset, rule),
    check (runs = (reason is null))
);
comment on table control.reference_run is '每次运行中每条引用规则：是否运行，看了多少条记录，命中多少条。';
comment on column control.reference_run.reason is '未运行的原因（给数据管理员看）；运行者为空';

create function control.masked_digits(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        regexp_replace(value, '(?<![0-9])([0-9])[0-9]{13,}([0-9Xx])(?![0-9])', '\1***\2', 'g'),
        '(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])', '\1****\2', 'g');
comment on function control.masked_digits(text) is '遮盖形似身份证号、银行卡号（15 位以上）和手机号的数字';

-- What changed since: block ranges cost next to nothing when rows come in, and are read only where rows are new.
create index benefit_last_seen on source.benefit using brin (last_seen) with (pages_per_range = 32);
create index case_review_last_seen on source.case_review using brin (last_seen) with (pages_per_range = 32);
create index coercion_last_seen on source.coercion using brin (last_seen) with (pages_per_range = 32);
create index complaint_last_seen on source.complaint using brin (last_seen) with (pages_per_range = 32);
create index confirmation_last_seen on source.confirmation using brin (last_seen) with (pages_per_range = 32);
create index discretion_tier_last_seen on source.discretion_tier using brin (last_seen) with (pages_per_range = 32);
create index enforcement_case_last_seen on source.enforcement_case using brin (last_seen) with (pages_per_range = 32);
create index inspection_last_seen on source.inspection using brin (last_seen) with (pages_per_range = 32);
create index inspection_plan_last_seen on source.inspection_plan using brin (last_seen) with (pages_per_range = 32);
create index inspection_task_last_seen on source.inspection_task using brin (last_seen) with (pages_per_range = 32);
create index item_last_seen on source.item using brin (last_seen) with (pages_per_range = 32);
create index legal_basis_last_seen on source.legal_basis using brin (last_seen) with (pages_per_range = 32);
create index levy_last_seen on source.levy using brin (last_seen) with (pages_per_range = 32);
create index non_litigation_last_seen on source.non_litigation using brin (last_seen) with (pages_per_range = 32);
create index officer_last_seen on source.officer using brin (last_seen) with (pages_per_range = 32);
create index organ_last_seen on source.organ using brin (last_seen) with (pages_per_range = 32);
create index party_last_seen on source.party using brin (last_seen) with (pages_per_range = 32);
create index penalty_last_seen on source.penalty using brin (last_seen) with (pages_per_range = 32);
create index permit_last_seen on source.permit using brin (last_seen) with (pages_per_range = 32);
create index published_list_last_seen on source.published_list using brin (last_seen) with (pages_per_range = 32);
create index visit_last_seen on source.visit using brin (last_seen) with (pages_per_range = 32);

-- What references lead to.
create index on source.party (party_uscc) where party_uscc is not null;
create index on source.officer (officer_cert_no) where officer_cert_no is not null;
create index on source.officer (officer_dept_cert_no) where officer_dept_cert_no is not null;
create index on source.item (item_code) where item_code is not null;
create index on source.item (item_impl_code) where item_impl_code is not null;
create index on source.inspection (action_code) where action_code is not null;
create index on source.inspection_task (task_code) where task_code is not null;
create index on source.visit (visit_code) where visit_code is not null;
create index on source.enforcement_case (case_code) where case_code is not null;
create index on source.discretion_tier (discretion_id) where discretion_id is not null;
