package org.zhifaku.library.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;

/**
 * Which columns an analyst may read. The rule is taken from the schemas, so that a new element is covered when it is added:
 *
 * <ul>
 *   <li>Personal identifiers (class restricted): the masked form only. The keyed hash is withheld too: {@code party_id} joins persons as
 *       well, and whoever gets hold of the key could try all numbers against a hash.
 *   <li>Internal texts that are neither a code nor a number (remarks, names of complainants and officers, raw cells): withheld. They were
 *       written for the office and may tell of anybody.
 *   <li>In {@code source}, elements of class masked (names, facts of a case) as well: there each row is one system's own word. In
 *       {@code topic} they are readable.
 * </ul>
 */
final class Readable {

    /** Hashes of whole rows or of source cells; they name no person. */
    private static final Set<String> ROW_HASHES = Set.of("content_hash", "raw_hash");

    private static final List<String> NUMBERS = List.of("_code", "_no", "_nos", "_key", "_unit", "_uscc");

    private final Set<String> withheldInTopic = new HashSet<>();
    private final Set<String> withheldInSource = new HashSet<>();

    Readable(RecordTypes types) {
        for (RecordType type : types.all()) {
            for (Element element : type.elements()) {
                if (element.isRestricted()) {
                    withhold(withheldInTopic, element.name(), element.name() + "_hash");
                    withhold(withheldInSource, element.name(), element.name() + "_hash");
                } else if (isInternalText(element)) {
                    withhold(withheldInTopic, element.name());
                    withhold(withheldInSource, element.name());
                } else if (element.dataClass() == DataClass.MASKED) {
                    withhold(withheldInSource, element.name());
                }
            }
        }
    }

    private static void withhold(Set<String> set, String... columns) {
        set.addAll(List.of(columns));
    }

    private static boolean isInternalText(Element element) {
        boolean text = element.kind() == ValueKind.TEXT || element.kind() == ValueKind.TEXT_LIST;
        return element.dataClass() == DataClass.INTERNAL
                && text
                && element.codes() == null
                && NUMBERS.stream().noneMatch(element.name()::endsWith);
    }

    /** Whether an analyst may read this column of a table or view of {@code source}, {@code topic} or {@code mart}. */
    boolean byAnalyst(String schema, String column) {
        String name = column.toLowerCase(Locale.ROOT);
        if (name.endsWith("_hash") && !ROW_HASHES.contains(name)) {
            return false;
        }
        return !(schema.equals("source") ? withheldInSource : withheldInTopic).contains(name);
    }
}
