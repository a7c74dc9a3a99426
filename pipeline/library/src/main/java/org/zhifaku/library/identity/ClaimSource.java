package org.zhifaku.library.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.pipeline.identity.ClaimField;
import org.zhifaku.schemas.RecordType;

/**
 * How the rows of one record type speak of one kind of thing: SQL over a source row {@code s}.
 *
 * @param key column of its key
 * @param name expression of its name
 * @param uscc expression of the code that the key is made of
 * @param person expression of the token that the key is made of
 * @param city expression of the first four digits of the division; null where the row has none
 * @param home the same of the place where the code was given
 * @param usable condition of rows that say anything comparable
 * @param facts field → expression of a text; fields that the type lacks are absent
 */
record ClaimSource(
        String key,
        String name,
        String uscc,
        String person,
        String city,
        String home,
        String usable,
        Map<ClaimField, String> facts) {

    private static final String NO_TEXT = "null::text";

    /** Of parties; not of a natural person who is known by name only: such a key names one act's party. */
    static ClaimSource ofParties(RecordType type) {
        Map<ClaimField, String> facts = new LinkedHashMap<>();
        String uscc = column(type, "party_uscc");
        facts.put(
                ClaimField.ORG_CODE,
                "case when %s is not null then substr(%1$s, 9, 9) else %s end".formatted(uscc, orgCode(type)));
        if (has(type, "party_reg_no")) {
            facts.put(ClaimField.REG_NO, "control.identity_reg_no(s.party_reg_no)");
        }
        number(type, "party_tax_no", ClaimField.TAX_NO, 15, facts);
        number(type, "party_institution_no", ClaimField.INSTITUTION_NO, 8, facts);
        number(type, "party_social_no", ClaimField.SOCIAL_NO, 8, facts);
        if (has(type, "party_legal_rep")) {
            facts.put(
                    ClaimField.LEGAL_REP,
                    "case when s.party_legal_rep !~ '[*×]' then control.identity_folded(s.party_legal_rep) end");
        }
        address(type, List.of("party_reg_addr", "party_op_addr"), facts);
        if (has(type, "party_category")) {
            facts.put(ClaimField.CATEGORY, "s.party_category");
        }
        String person = has(type, "party_id_no")
                ? "case when %s is null then s.party_id_no_hash end".formatted(uscc)
                : "null::uuid";
        String named = has(type, "party_category")
                ? "s.party_category is distinct from 'natural_person' or %s is not null%s"
                        .formatted(uscc, has(type, "party_id_no") ? " or s.party_id_no_hash is not null" : "")
                : "true";
        return new ClaimSource(
                "party_key",
                column(type, "party_name"),
                uscc,
                person,
                has(type, "party_area") ? "substr(s.party_area, 1, 4)" : city(type),
                "substr(%s, 3, 4)".formatted(uscc),
                named,
                facts);
    }

    /** Of organs. */
    static ClaimSource ofOrgans(RecordType type) {
        Map<ClaimField, String> facts = new LinkedHashMap<>();
        String own = has(type, "subject_org_code") ? "control.identity_org_code(s.subject_org_code)" : NO_TEXT;
        facts.put(
                ClaimField.ORG_CODE,
                "case when s.subject_uscc is not null then substr(s.subject_uscc, 9, 9) else %s end".formatted(own));
        if (has(type, "area_code")) {
            facts.put(ClaimField.AREA, "substr(s.area_code, 1, 6)");
        }
        if (has(type, "subject_parent_name")) {
            facts.put(ClaimField.PARENT, "control.identity_name(control.identity_folded(s.subject_parent_name))");
        }
        address(type, List.of("subject_addr"), facts);
        return new ClaimSource(
                "organ_key",
                "s.subject_name",
                "s.subject_uscc",
                "null::uuid",
                city(type),
                "substr(s.subject_uscc, 3, 4)",
                "true",
                facts);
    }

    /** Whether a fact is said by a register of these things, whose word counts more than that of an act. */
    static boolean isRegister(RecordType type, String kind) {
        return type.name().equals(kind);
    }

    private static boolean has(RecordType type, String element) {
        return type.find(element).isPresent();
    }

    private static String column(RecordType type, String element) {
        return has(type, element) ? "s." + element : NO_TEXT;
    }

    private static String city(RecordType type) {
        List<String> known = new ArrayList<>();
        if (has(type, "area_code")) {
            known.add("substr(s.area_code, 1, 4)");
        }
        if (has(type, "subject_uscc")) {
            known.add("substr(s.subject_uscc, 3, 4)");
        }
        return known.isEmpty() ? NO_TEXT : "coalesce(%s)".formatted(String.join(", ", known));
    }

    /** A credit code or organisation code in any column of numbers; cleaners leave it where the source wrote it. */
    private static String orgCode(RecordType type) {
        List<String> known = new ArrayList<>();
        for (String element :
                List.of("party_org_code", "party_tax_no", "party_reg_no", "party_institution_no", "party_social_no")) {
            if (has(type, element)) {
                known.add(
                        element.equals("party_reg_no")
                                // 15 digits are the number's own form here, not division and organisation code
                                ? "case when length(s.party_reg_no) = 18 then control.identity_org_code(s.party_reg_no) end"
                                : "control.identity_org_code(s.%s)".formatted(element));
            }
        }
        return known.isEmpty() ? NO_TEXT : "coalesce(%s)".formatted(String.join(", ", known));
    }

    private static void number(
            RecordType type, String element, ClaimField field, int least, Map<ClaimField, String> facts) {
        if (has(type, element)) {
            facts.put(field, "case when length(s.%1$s) between %2$d and 40 then s.%1$s end".formatted(element, least));
        }
    }

    private static void address(RecordType type, List<String> elements, Map<ClaimField, String> facts) {
        List<String> known = elements.stream()
                .filter(element -> has(type, element))
                .map(element -> "case when length(s.%1$s) >= 6 and s.%1$s !~ '[*×]' then s.%1$s end".formatted(element))
                .toList();
        if (!known.isEmpty()) {
            facts.put(
                    ClaimField.ADDRESS,
                    "control.identity_address(coalesce(%s))::text".formatted(String.join(", ", known)));
        }
    }
}
