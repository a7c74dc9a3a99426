package org.zhifaku.library.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * The columns that a record type has in {@code source.*} and {@code topic.*}. A restricted element {@code x} has {@code x_hash} (token)
 * and {@code x_masked} instead of itself.
 */
public final class ActColumns {

    /** Columns of {@code source.*} that say which version of a record a row is, most significant first. */
    public static final List<String> VERSION = List.of("business_date", "pull_id", "part", "sequence");

    /** Columns of {@code source.*} before the elements that a loader gives; the others have defaults. */
    public static final List<String> SOURCE = List.of(
            "record_id",
            "act_key",
            "party_key",
            "organ_key",
            "content_hash",
            "raw_hash",
            "pull_id",
            "sequence",
            "business_date",
            "part",
            "source",
            "dataset",
            "mapping_version",
            "flags");

    private ActColumns() {}

    /** Names of the columns that hold the elements of a record type, in schema order. */
    public static List<String> elements(RecordType type) {
        return elements(type.elements());
    }

    /** Names of the columns that hold these elements, in their order. */
    public static List<String> elements(List<Element> elements) {
        List<String> names = new ArrayList<>();
        for (Element element : elements) {
            if (element.isRestricted()) {
                names.add(element.name() + "_hash");
                names.add(element.name() + "_masked");
            } else {
                names.add(element.name());
            }
        }
        return names;
    }

    /** The columns of a row of {@code source.*} that a loader gives, in the order of its COPY. */
    public static List<String> sourceRow(RecordType type) {
        List<String> names = new ArrayList<>(SOURCE);
        names.addAll(elements(type));
        return names;
    }

    /** SQL: the columns, comma-separated, each after this prefix (e.g. {@code "s."}). */
    public static String list(String prefix, List<String> columns) {
        return prefix + String.join(", " + prefix, columns);
    }
}
