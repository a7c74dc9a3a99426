-- References are compared without case and width: the two sides of one pass different cleaners. The indexes of V42 follow.

create function control.reference_key(value text) returns text
    language sql immutable strict parallel safe
    return upper(normalize(value, NFKC));
comment on function control.reference_key(text) is '引用比对时的形式：全角半角、大小写不论';

drop index if exists source.party_party_uscc_idx;
drop index if exists source.officer_officer_cert_no_idx;
drop index if exists source.officer_officer_dept_cert_no_idx;
drop index if exists source.item_item_code_idx;
drop index if exists source.item_item_impl_code_idx;
drop index if exists source.inspection_action_code_idx;
drop index if exists source.inspection_task_task_code_idx;
drop index if exists source.visit_visit_code_idx;
drop index if exists source.enforcement_case_case_code_idx;
drop index if exists source.discretion_tier_discretion_id_idx;

create index party_party_uscc_key on source.party (control.reference_key(party_uscc)) where party_uscc is not null;
create index officer_officer_cert_no_key on source.officer (control.reference_key(officer_cert_no)) where officer_cert_no is not null;
create index officer_officer_dept_cert_no_key on source.officer (control.reference_key(officer_dept_cert_no)) where officer_dept_cert_no is not null;
create index item_item_code_key on source.item (control.reference_key(item_code)) where item_code is not null;
create index item_item_parent_code_key on source.item (control.reference_key(item_parent_code)) where item_parent_code is not null;
create index item_item_impl_code_key on source.item (control.reference_key(item_impl_code)) where item_impl_code is not null;
create index inspection_action_code_key on source.inspection (control.reference_key(action_code)) where action_code is not null;
create index inspection_task_task_code_key on source.inspection_task (control.reference_key(task_code)) where task_code is not null;
create index visit_visit_code_key on source.visit (control.reference_key(visit_code)) where visit_code is not null;
create index enforcement_case_case_code_key on source.enforcement_case (control.reference_key(case_code)) where case_code is not null;
create index discretion_tier_discretion_id_key on source.discretion_tier (control.reference_key(discretion_id)) where discretion_id is not null;
