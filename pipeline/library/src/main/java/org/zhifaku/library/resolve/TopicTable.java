package org.zhifaku.library.resolve;

import java.util.ArrayList;
import java.util.List;
import org.zhifaku.library.lake.LakeColumns;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * The table of a record type in {@code topic} and the names of its columns.
 *
 * @param type the record type
 */
record TopicTable(RecordType type) {

    /** Columns of every topic table beside its key, its links and its elements. */
    static final List<String> OWN = List.of(
            "content_hash",
            "first_known",
            "changed_at",
            "withdrawn_at",
            "status",
            "status_reason",
            "status_date",
            "source_records",
            "field_sources",
            "conflicts");

    String name() {
        return "topic." + type.name();
    }

    String history() {
        return name() + "_history";
    }

    String source() {
        return "source." + type.name();
    }

    /** The survivors of things that several records tell of. */
    String merged() {
        return "resolve_merged_" + type.name();
    }

    String key() {
        return type.topicKey();
    }

    /** Whether records of other types tell of its things too: a party, an organ. Such a row says which version it was taken from. */
    boolean isTold() {
        return !type.fromActs().isEmpty();
    }

    /** The columns that name other rows of the topic library. */
    List<String> links() {
        return isTold() ? List.of() : List.of("party_id", "organ_id");
    }

    /** Whether its rows lie in the lake by month. */
    boolean isMonthly() {
        return type.month().isPresent();
    }

    /** The column whose month that is; empty text where it lies there as one file. */
    String day() {
        return type.month().map(Element::name).orElse("");
    }

    List<String> elements() {
        return ActColumns.elements(type);
    }

    /** All columns. */
    List<String> columns() {
        List<String> names = new ArrayList<>(List.of(key()));
        names.addAll(links());
        names.addAll(OWN);
        if (isTold()) {
            names.add("origin");
            names.addAll(ActColumns.VERSION);
        }
        names.addAll(elements());
        return names;
    }

    /** SQL: the rest of a statement whose CTE {@code changed} returns former rows: they go to the history, unless nobody ever saw them. */
    String keepFormer() {
        return """
                kept as (
                    insert into %s (%s, known_to)
                    select %2$s, now() from changed where changed_at < now() and changed_now = now()
                )""".formatted(history(), String.join(", ", columns()));
    }

    /** SQL: what an update returns for {@link #keepFormer}. */
    String former() {
        return ActColumns.list("old.", columns()) + ", new.changed_at as changed_now";
    }

    /** SQL: the partition of the lake in which a row with this day lies. */
    String partition(String day) {
        return LakeColumns.partition(type, day);
    }
}
