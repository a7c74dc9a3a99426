package org.zhifaku.library.identity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;

/**
 * The SQL expressions by which acts of one kind are compared, over a row of {@code source.<kind>} or {@code topic.<kind>}; {@code null}
 * of the right type where the kind has no such element.
 *
 * @param type a kind of act
 */
record ActTable(RecordType type) {

    /** Columns of {@code act_side} after key, organ_id and party_id. */
    static final List<String> COMPARED = List.of(
            "organ_coded",
            "party_coded",
            "name",
            "city",
            "doc",
            "code",
            "day",
            "amount",
            "kinds",
            "case_name",
            "violation",
            "content",
            "item",
            "officers");

    String kind() {
        return type.name();
    }

    String source() {
        return "source." + type.name();
    }

    String topic() {
        return "topic." + type.name();
    }

    boolean hasNumber() {
        return has("action_doc_no_key");
    }

    boolean hasCode() {
        return has("action_code");
    }

    private boolean has(String element) {
        return type.find(element).isPresent();
    }

    String doc(String row) {
        return hasNumber() ? row + ".action_doc_no_key" : "null::text";
    }

    String code(String row) {
        return hasCode() ? row + ".action_code" : "null::text";
    }

    /** Day of the decision, else the day the act begins. */
    String day(String row) {
        return coalesce(row, "null::date", "action_date", "start_date");
    }

    /** True where the row has neither document number nor code: only evidence can tell its act. */
    String unnumbered(String row) {
        return Stream.of("action_doc_no_key", "action_code")
                .filter(this::has)
                .map(element -> row + "." + element + " is null")
                .collect(Collectors.joining(" and "));
    }

    String partyCoded(String row) {
        return "(%1$s.party_uscc is not null or %1$s.party_id_no_hash is not null)".formatted(row);
    }

    String organCoded(String row) {
        return row + ".subject_uscc is not null";
    }

    static String name(String row) {
        return "control.act_party_name(" + row + ".party_name)";
    }

    /** The expressions of {@link #COMPARED}. */
    String compared(String row) {
        return String.join(
                ", ",
                organCoded(row),
                partyCoded(row),
                name(row),
                "coalesce(left(%1$s.area_code, 4), substr(%1$s.subject_uscc, 3, 4))".formatted(row),
                doc(row),
                code(row),
                day(row),
                "nullif(" + coalesce(row, "null::numeric", amounts()) + ", 0)",
                kinds(row),
                folded(coalesce(row, "null::text", "case_name", "action_name", "permit_doc_name")),
                folded(coalesce(row, "null::text", "violation_type")),
                folded(coalesce(
                        row, "null::text", "penalty_content", "permit_content", "action_content", "check_description")),
                coalesce(row, "null::text", "item_code"),
                coalesce(row, "null::text[]", "officer_cert_nos"));
    }

    private static String[] amounts() {
        return new String[] {"fine_amount", "confiscate_amount", "coercion_amount", "levy_due_amount", "benefit_amount"
        };
    }

    /** Codes of the kinds, one text; lists are in ascending order. */
    private String kinds(String row) {
        List<String> texts = ActColumns.elements(type).stream()
                .filter(List.of(
                        "penalty_kinds",
                        "coercion_measures",
                        "coercion_executions",
                        "permit_category",
                        "levy_kind",
                        "confirmation_kind",
                        "benefit_kind")::contains)
                .map(element -> row + "." + element + "::text")
                .toList();
        return texts.isEmpty() ? "null::text" : "nullif(concat_ws('+', " + String.join(", ", texts) + "), '')";
    }

    private static String folded(String text) {
        return "control.identity_folded(" + text + ")";
    }

    private String coalesce(String row, String absent, String... elements) {
        List<String> found = Stream.of(elements)
                .filter(this::has)
                .map(element -> row + "." + element)
                .toList();
        return switch (found.size()) {
            case 0 -> absent;
            case 1 -> found.get(0);
            default -> "coalesce(" + String.join(", ", found) + ")";
        };
    }
}
