package org.zhifaku.library.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.library.files.ParquetColumn;
import org.zhifaku.library.files.ParquetTable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/** What the delta feed tells of one record type: a row in force, and the tombstone of one that ceased to be. */
final class DeltaTable {

    private final RecordType type;
    private final ParquetTable changed;
    private final ParquetTable gone;

    DeltaTable(RecordType type) {
        this.type = type;
        List<ParquetColumn> columns = new ArrayList<>(List.of(ParquetColumn.uuid(type.topicKey())));
        for (Element element : type.elements()) {
            columns.add(
                    element.isRestricted()
                            ? ParquetColumn.text(element.name() + "_masked")
                            : ParquetColumn.of(element));
        }
        this.changed = new ParquetTable(type.name(), columns);
        this.gone = new ParquetTable(
                type.name() + "_gone",
                List.of(
                        ParquetColumn.uuid(type.topicKey()),
                        ParquetColumn.text("status"),
                        ParquetColumn.text("status_reason"),
                        ParquetColumn.of("status_date", ValueKind.DATE),
                        ParquetColumn.uuid("merged_into")));
    }

    String kind() {
        return type.name();
    }

    ParquetTable changed() {
        return changed;
    }

    ParquetTable gone() {
        return gone;
    }

    /** Parameter: since when. */
    String selectChanged() {
        String told = type.elements().stream().map(this::told).collect(Collectors.joining(", "));
        return """
                select json_strip_nulls(to_json(told)), %3$s from topic.%1$s t, lateral (select t.%2$s, %4$s) told
                where t.status = 'CURRENT' and t.changed_at > coalesce(?::timestamptz, '-infinity') order by t.%2$s
                """.formatted(type.name(), type.topicKey(), changed.columns("t."), told);
    }

    /** Parameters: since when, twice. What was never told need not be taken back. */
    String selectGone() {
        return """
                select json_strip_nulls(to_json(told)), %3$s from topic.%1$s t, lateral (
                    select t.%2$s, t.status, t.status_reason, t.status_date, case when t.status_reason = 'MERGED' then
                        (select i.id from control.identity i where i.kind = '%1$s' and i.key = t.%2$s) end as merged_into) told
                where t.status <> 'CURRENT' and t.changed_at > ?::timestamptz and t.first_known <= ?::timestamptz order by t.%2$s
                """.formatted(type.name(), type.topicKey(), gone.columns("told."));
    }

    /** An element as another library reads it: a validity without end is a word, not a missing date. */
    private String told(Element element) {
        if (element.name().equals("valid_to") && type.find("long_term").isPresent()) {
            return "coalesce(t.valid_to::text, case when t.long_term then '长期' end) as valid_to";
        }
        return "t." + element.name() + (element.isRestricted() ? "_masked" : "");
    }
}
