package org.zhifaku.sandbox.world.system;

import org.zhifaku.sandbox.world.telling.Columns;

/**
 * Columns of “互联网+监管”. Those of inspections, coercion and other acts are of reference 4.3, those of items of 4.2, those in
 * front of 4.1; the English names of penalty columns were not seen and follow the same manner.
 */
final class SupervisionColumns {
    static final String EXCHANGE = "time: cd_time\nplain: cd_source cd_batch cd_operation\n";
    static final Columns ITEM = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: manage_detail_id manage_matter_code! subitem_name! subitem_code!
            plain: department_id supervise_object supervise_form
            code: administrative_type!
            text: set_gist!
            plain: supervise_way supervise_flow supervise_result supervise_level
            plain: detail_code inventory_code! exercise_level
            plain: implement_body!
            uscc: implement_body_code!
            plain: implement_nature delegation_department delegation_dep_code supervision_object supervision_object_sub
            code: examine_type
            plain: examine_way is_random check_proportion check_frequency check_content_day check_content_particularly is_check
            plain: supervision_content is_synergy synergy_dep
            date: take_effect_date cancel_date
            plain: del_status is_stop level
            """);
    static final String PARTY = """
            plain: supervise_object_type supervise_object!
            name: administrative_cp!
            code: administrative_cp_na! administrative_cp_ce_type!
            uscc: administrative_cp_ui_code!
            plain: address_registered address_operating area_number! submitted_date submitted_personnel record_unique_identity
            """;
    static final String ORGAN =
            "name: implement_institution!\nuscc: implement_institution_code\nplain: entrust_dept entrust_dept_code\n";
    static final Columns INSPECTION = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: supervise_item_implement_code! plan_id supervise_item_check_icode! check_action_name! check_action_code!
            code: check_form! check_type!
            plain: check_mode check_result!
            date: check_date!
            plain: check_personnel! check_personnel_code
            """ + ORGAN + PARTY);
    static final Columns PENALTY = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: supervise_item_code! punish_action_name! punish_action_code!
            code: case_source!
            plain: check_action_code
            text: illegal_fact!
            text: punish_basis!
            code: punish_procedure!
            plain: is_hearing!
            date: case_filing_date
            plain: is_criminal! is_major is_legal_review
            date: legal_review_date
            plain: legal_review_opinion is_collective
            date: collective_date
            plain: collective_conclusion
            doc: punish_decision_number!
            date: punish_decision_date!
            code: punish_type!
            plain: fine_amount confiscate_amount
            text: punish_result!
            plain: is_reconsideration is_lawsuit close_execute_way close_execute_result close_paid_amount close_no_punish
            date: close_date
            plain: other_handling transfer_date
            """ + ORGAN + PARTY);
    static final Columns COERCION = Columns.parse("key: cd_id\n" + EXCHANGE
            + """
            plain: supervise_item_code! force_action_name! force_action_code! check_action_code
            text: illegal_fact! mandatory_basis!
            doc: mandatory_decision_number!
            code: force_type!
            plain: coercive_measure_type force_execution_type force_result
            date: start_date
            plain: force_extend_date
            date: end_date
            """
            + ORGAN.lines().limit(2).collect(java.util.stream.Collectors.joining("\n")) + "\n" + PARTY);
    static final Columns OTHER = Columns.parse("key: cd_id\n" + EXCHANGE + """
            plain: supervise_item_code! action_name! action_code! check_behavior_number item_source supervise_measure closing_case
            date: start_date end_date
            """ + ORGAN + PARTY);

    private SupervisionColumns() {}
}
