package org.zhifaku.sandbox.world.system;

import org.zhifaku.sandbox.world.telling.Columns;

/**
 * Columns of the views of 深圳法治政府信息平台: the tables of reference 5.2 with the subject's and the party's columns joined to
 * them. TBL_CASE_COMMON_BASE, TBL_INSP_RECORD_MAIN and TBL_POWER_LIST columns are of the reference where it has them; the others
 * (SUBJECT_NAME, SUBJECT_CODE, AREA, ILLEGAL_*, PUNISH_*, GIST, FORCE_*, UPDATE_TIME and the parts of CITIZEN_*) are plausible.
 */
final class ShenzhenColumns {
    private static final String SUBJECT = "plain: SUBJECT_ID\nname: SUBJECT_NAME!\nuscc: SUBJECT_CODE!\nplain: AREA\n";
    private static final String PARTY = """
            code: PARTY_TYPE!
            plain: CITIZEN_NAME
            code: CITIZEN_CARD_TYPE
            plain: CITIZEN_CARD_NUMBER
            name: COMPANY_NAME
            uscc: UNIFORM_CREDIT_CODE
            plain: LEGAL_REPRESENTATIVE COMPANY_ADDRESS
            """;
    private static final String END = "plain: DATA_SOURCE IS_DELETE\ntime: UPDATE_TIME\n";

    static final Columns PENALTY = Columns.parse("key: ID\n" + """
            plain: CASE_CODE! NAME! FILING_NUMBER
            date: FILING_DATE
            code: CASE_SOURCE
            """ + PARTY + """
            plain: ILLEGAL_TYPE!
            text: ILLEGAL_FACT! PUNISH_BASIS!
            doc: PUNISHMENT_CODE!
            date: PUNISHMENT_DATE! PD_SENT_DATE
            code: SENT_WAY
            plain: IS_WARN IS_FINE FINE_SUM IS_CONFISCATE CONFISCATE_MONEY IS_CONFIS_PROPERTY CONFISCATE_PRO_MON
            plain: IS_TD_LICENSE IS_REVOKE_LICENSE LICENSE_NAME IS_ORDER_CLOSURE IS_DTAIN DTAIN_DAYS IS_OTHER
            text: PUNISH_CONTENT!
            plain: IS_FORCE IS_LIMIT_FREE IS_DISTRESS IS_DTAIN_PROPERTY IS_FRESS IS_ORTHER_FORCE
            plain: IS_HEARING HEARING_DATE IS_COLLECTIVE_DISCUSSION IS_FILING_LEGAL_REVIEW IS_TRANSFER
            plain: EXECUTION_WAY IS_PLUS_FINE IS_RECONSIDERATION IS_LAWSUIT IS_END_CASE
            date: CLOSED_DATE
            plain: CURRENT_STATE IS_PLOT
            """ + SUBJECT + END);
    static final Columns INSPECTION = Columns.parse("key: ID\n" + """
            plain: INSPECTION_NUMBER! NAME
            date: INSPECTION_DATE!
            plain: INSPECTION_ADDR
            code: IS_INSPECTION_PASS!
            text: RESULT_DISCRIBE
            plain: INSPECTION_LIST_ID DEPARTMENT_ID POWER_CODE INSPECTION_TYPE PERSON_NAMES PERSON_CODES
            """ + PARTY + SUBJECT + END);
    static final Columns COERCION = Columns.parse("key: ID\n" + """
            plain: FORCE_CODE! CASE_CODE FORCE_NAME
            text: FORCE_FACT FORCE_BASIS!
            doc: FORCE_DOC_CODE!
            date: FORCE_DATE!
            plain: IS_LIMIT_FREE IS_DISTRESS IS_DTAIN_PROPERTY IS_FRESS IS_ORTHER_FORCE EXECUTION_TYPE FORCE_OBJECT FORCE_CONTENT
            plain: FORCE_RESULT FORCE_SUM
            date: START_DATE
            plain: EXTEND_DAYS
            date: END_DATE
            plain: INSPECTION_NUMBER
            """ + PARTY + SUBJECT + END);
    static final Columns ITEM = Columns.parse("""
            key: ID
            plain: NAME!
            code: POWER_TYPE!
            plain: CODE! SUBJECT_DESC
            """ + SUBJECT + """
            text: GIST!
            plain: IS_CRIMINAL REVOKE_DATE BATCH_CODE POWER_MOLD CURRENT_STATE IS_DELETE
            time: UPDATE_TIME
            """);
    static final Columns LEGAL_BASIS = Columns.parse("""
            key: ID
            plain: POWER_ID POWER_CODE! POWER_NAME LAW_NAME! LAW_RANK ARTICLE! PARAGRAPH SUBPARAGRAPH
            """ + SUBJECT + "plain: IS_DELETE\ntime: UPDATE_TIME\n");

    private ShenzhenColumns() {}
}
