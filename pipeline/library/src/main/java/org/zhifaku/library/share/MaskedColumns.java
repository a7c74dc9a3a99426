package org.zhifaku.library.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/**
 * The elements of a row as they leave the library, in SQL: the same forms that the public index has. Names of natural persons keep their
 * first character; digits that look like identity numbers, cards or telephones are hidden in texts; of natural persons neither addresses
 * nor numbers of registers are shown.
 *
 * @param type the record type
 * @param alias the row's alias in the statement
 */
record MaskedColumns(RecordType type, String alias) {

    private static final List<String> ORGANISATION_CODES =
            List.of("party_uscc", "party_reg_no", "party_org_code", "party_social_no", "party_institution_no");

    /** What the documents of natural persons lack, as in rules/publication.yaml; and every address. */
    private static final Set<String> NOT_OF_PERSONS =
            Set.of("party_legal_rep", "party_reg_no", "party_org_code", "party_institution_no", "party_social_no");

    private static final Set<String> NUMBERS = Set.of("_uscc", "_no", "_code", "_nos", "_key", "_id", "_ver");

    /** The element as it may be shown; null where the row has none, or must not show it. */
    String shown(Element element) {
        String column = column(element.name());
        if (element.kind() == ValueKind.TEXT_LIST) {
            return element.codes() != null
                    ? column
                    : "case when %1$s is not null then array(select control.masked_text(item) from unnest(%1$s) with ordinality u (item, n) order by n) end"
                            .formatted(column);
        }
        if (element.kind() != ValueKind.TEXT || element.codes() != null) {
            return column;
        }
        String person = person();
        if (element.name().equals("party_name")) {
            return person.equals("false")
                    ? masked(column)
                    : "case when %s then control.masked_name(%s) else %s end".formatted(person, column, masked(column));
        }
        if (NOT_OF_PERSONS.contains(element.name()) || element.name().endsWith("_addr")) {
            String value = isNumber(element) ? code(column) : masked(column);
            return person.equals("false") ? value : "case when not (%s) then %s end".formatted(person, value);
        }
        return isNumber(element) ? code(column) : text(column);
    }

    /** A free text: the name of the natural person it is about is masked in it, too. */
    private String text(String column) {
        if (type.find("party_name").isEmpty()) {
            return masked(column);
        }
        String name = column("party_name");
        return "case when char_length(%2$s) > 1 and %3$s then replace(%1$s, %2$s, control.masked_name(%2$s)) else %1$s end"
                .formatted(masked(column), name, person());
    }

    private static String masked(String column) {
        return "control.masked_text(" + column + ")";
    }

    private static String code(String column) {
        return column.endsWith("_uscc") ? column : "control.masked_code(" + column + ")";
    }

    private static boolean isNumber(Element element) {
        return NUMBERS.stream().anyMatch(element.name()::endsWith);
    }

    private String column(String name) {
        return alias + "." + name;
    }

    /** True of a natural person, or of somebody of unknown category without any code of an organisation. */
    String person() {
        if (type.find("party_name").isEmpty()) {
            return "false";
        }
        String codes = ORGANISATION_CODES.stream()
                .filter(code -> type.find(code).isPresent())
                .map(this::column)
                .collect(Collectors.joining(", "));
        String unknown = codes.isEmpty() ? "true" : "num_nonnulls(" + codes + ") = 0";
        return type.find("party_category").isEmpty()
                ? unknown
                : "coalesce(%1$s = 'natural_person' or %1$s not in ('legal_person', 'individual_business') and %2$s, %2$s)"
                        .formatted(column("party_category"), unknown);
    }

    /** True of a row that may leave the library: in force, and not of a minor. */
    String open() {
        List<String> conditions = new ArrayList<>();
        conditions.add(column("status") + " = 'CURRENT'");
        conditions.add("not (" + minor() + ")");
        return String.join(" and ", conditions);
    }

    /** True of a row about a minor. In the register of parties no row tells an age: no natural person of it leaves the library. */
    String minor() {
        if (type.find("party_minor").isPresent()) {
            return "coalesce(" + column("party_minor") + ", false)";
        }
        return type.name().equals("party") ? person() : "false";
    }
}
