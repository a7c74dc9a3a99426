-- Content hashes of the other record types in the database, as docs/hashes.md specifies them; ContentHashIT proves them equal to the Java side.

create function control.content_hash(r source.coercion) returns uuid
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
comment on function control.content_hash(source.coercion) is '按现有各列重算行政强制的内容散列';

create function control.content_hash(r source.inspection) returns uuid
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
comment on function control.content_hash(source.inspection) is '按现有各列重算行政检查的内容散列';

create function control.content_hash(r source.levy) returns uuid
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
comment on function control.content_hash(source.levy) is '按现有各列重算行政征收征用的内容散列';

create function control.content_hash(r source.confirmation) returns uuid
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
comment on function control.content_hash(source.confirmation) is '按现有各列重算行政确认的内容散列';

create function control.content_hash(r source.benefit) returns uuid
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
comment on function control.content_hash(source.benefit) is '按现有各列重算行政给付的内容散列';

create function control.content_hash(r source.organ) returns uuid
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
comment on function control.content_hash(source.organ) is '按现有各列重算执法主体的内容散列';

create function control.content_hash(r source.officer) returns uuid
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
comment on function control.content_hash(source.officer) is '按现有各列重算执法人员的内容散列';

create function control.content_hash(r source.item) returns uuid
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
comment on function control.content_hash(source.item) is '按现有各列重算执法事项的内容散列';

create function control.content_hash(r source.legal_basis) returns uuid
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
comment on function control.content_hash(source.legal_basis) is '按现有各列重算执法依据的内容散列';

create function control.content_hash(r source.discretion_tier) returns uuid
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
comment on function control.content_hash(source.discretion_tier) is '按现有各列重算裁量基准的内容散列';

create function control.content_hash(r source.party) returns uuid
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
comment on function control.content_hash(source.party) is '按现有各列重算行政相对人的内容散列';

create function control.content_hash(r source.published_list) returns uuid
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
comment on function control.content_hash(source.published_list) is '按现有各列重算行政执法公示清单的内容散列';

create function control.content_hash(r source.enforcement_case) returns uuid
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
comment on function control.content_hash(source.enforcement_case) is '按现有各列重算执法案件的内容散列';

create function control.content_hash(r source.inspection_plan) returns uuid
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
comment on function control.content_hash(source.inspection_plan) is '按现有各列重算双随机抽查计划的内容散列';

create function control.content_hash(r source.inspection_task) returns uuid
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
comment on function control.content_hash(source.inspection_task) is '按现有各列重算双随机抽查任务的内容散列';

create function control.content_hash(r source.complaint) returns uuid
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
comment on function control.content_hash(source.complaint) is '按现有各列重算投诉举报的内容散列';

create function control.content_hash(r source.visit) returns uuid
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
comment on function control.content_hash(source.visit) is '按现有各列重算亮码入企的内容散列';

create function control.content_hash(r source.non_litigation) returns uuid
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
comment on function control.content_hash(source.non_litigation) is '按现有各列重算非诉执行的内容散列';

create function control.content_hash(r source.case_review) returns uuid
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
comment on function control.content_hash(source.case_review) is '按现有各列重算案卷评查的内容散列';
