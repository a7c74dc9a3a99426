-- Content hashes and checksums in the database, as docs/hashes.md specifies them; ContentHashIT proves them equal to the Java side.

create function control.canonical_text(value text) returns text
    language sql immutable strict parallel safe
    return octet_length(convert_to(value, 'UTF8'))::text || ':' || value;
comment on function control.canonical_text(text) is '规范形式：UTF-8 字节数、冒号、内容';

create function control.canonical_list(items text[]) returns text
    language sql immutable strict parallel safe
    return cardinality(items)::text || '#'
        || (select coalesce(string_agg(control.canonical_text(item), '' order by position), '')
            from unnest(items) with ordinality as list (item, position));
comment on function control.canonical_list(text[]) is '规范形式：项数、井号、各项的规范形式';

create function control.canonical_hash(canonical text) returns uuid
    language sql immutable strict parallel safe
    return encode(substring(sha256(convert_to(canonical, 'UTF8')) from 1 for 16), 'hex')::uuid;
comment on function control.canonical_hash(text) is '规范形式的 SHA-256 前 16 字节';

create function control.checksum_high(hash uuid) returns bigint
    language sql immutable strict parallel safe
    return ('x' || substring(hash::text from 1 for 6))::bit(24)::bigint;
comment on function control.checksum_high(uuid) is '校验和第一加数：散列第 1 至 3 字节';

create function control.checksum_low(hash uuid) returns bigint
    language sql immutable strict parallel safe
    return ('x' || substring(replace(hash::text, '-', '') from 7 for 6))::bit(24)::bigint;
comment on function control.checksum_low(uuid) is '校验和第二加数：散列第 4 至 6 字节';

create function control.content_hash(r source.penalty) returns uuid
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
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));
comment on function control.content_hash(source.penalty) is '按现有各列重算行政处罚的内容散列';

create function control.content_hash(r source.permit) returns uuid
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
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));
comment on function control.content_hash(source.permit) is '按现有各列重算行政许可的内容散列';

create function control.content_hash(r topic.penalty) returns uuid
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
        coalesce('11:publish_endd' || control.canonical_text(to_char(r.publish_end, 'YYYY-MM-DD')), '') ||
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));
comment on function control.content_hash(topic.penalty) is '按现有各列重算行政处罚的内容散列';

create function control.content_hash(r topic.permit) returns uuid
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
        coalesce('9:act_states' || control.canonical_text(r.act_state), '') ||
        coalesce('12:subject_names' || control.canonical_text(r.subject_name), '') ||
        coalesce('12:subject_usccs' || control.canonical_text(r.subject_uscc), '') ||
        coalesce('16:source_unit_names' || control.canonical_text(r.source_unit_name), '') ||
        coalesce('16:source_unit_usccs' || control.canonical_text(r.source_unit_uscc), '') ||
        coalesce('9:area_codes' || control.canonical_text(r.area_code), '') ||
        coalesce('6:remarks' || control.canonical_text(r.remark), '') ||
        coalesce('14:src_updated_att' || control.canonical_text((extract(epoch from r.src_updated_at) * 1000000)::bigint::text), ''));
comment on function control.content_hash(topic.permit) is '按现有各列重算行政许可的内容散列';
