package org.zhifaku.library.share;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.library.files.ParquetColumn;
import org.zhifaku.library.files.ParquetTable;
import org.zhifaku.pipeline.sharing.Share;
import org.zhifaku.pipeline.sharing.SharedRecord;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;

/**
 * One record type as a territory gets it back: the merged row, and in {@code sources} every source record that tells of it, with what it
 * says of the elements on which they differ ({@code says}).
 */
final class ReturnTable {

    private final Share share;
    private final SharedRecord record;
    private final ParquetTable table;

    ReturnTable(Share share, SharedRecord record) {
        this.share = share;
        this.record = record;
        RecordType type = record.type();
        List<ParquetColumn> columns = new ArrayList<>(List.of(ParquetColumn.uuid(type.topicKey())));
        record.elements().forEach(element -> columns.add(ParquetColumn.of(element)));
        columns.add(ParquetColumn.instant("first_known"));
        columns.add(ParquetColumn.instant("changed_at"));
        columns.add(ParquetColumn.of("conflicts", ValueKind.TEXT_LIST));
        columns.add(ParquetColumn.text("sources"));
        this.table = new ParquetTable(type.name(), columns);
    }

    String name() {
        return record.type().name();
    }

    ParquetTable table() {
        return table;
    }

    /** The rows in order of their key; the first column is the row as JSON. */
    String select() {
        RecordType type = record.type();
        MaskedColumns columns = new MaskedColumns(type, "t");
        return """
                select json_strip_nulls(to_json(told)), %1$s from topic.%2$s t, lateral (
                    select t.%3$s, %4$s, t.first_known, t.changed_at,
                        array(select c from unnest(t.conflicts) c where c = any (array[%5$s]::text[]) order by 1) as conflicts,
                        coalesce(%6$s, '[]') as sources) told
                where %7$s and %8$s order by t.%3$s
                """.formatted(
                        table.columns("told."),
                        type.name(),
                        type.topicKey(),
                        shown(columns),
                        record.elements().stream()
                                .map(element -> ShareFilter.literal(element.name()))
                                .collect(Collectors.joining(", ")),
                        sources(type),
                        columns.open(),
                        ShareFilter.of(share.extent(), record, "t"));
    }

    /** The rows in force that are kept back because they are about minors. */
    String countMinors() {
        MaskedColumns columns = new MaskedColumns(record.type(), "t");
        return "select count(*) from topic.%s t where t.status = 'CURRENT' and %s and %s"
                .formatted(record.type().name(), columns.minor(), ShareFilter.of(share.extent(), record, "t"));
    }

    private String shown(MaskedColumns columns) {
        return record.elements().stream()
                .map(element -> columns.shown(element) + " as " + element.name())
                .collect(Collectors.joining(", "));
    }

    /** Every record that tells of the row, the preferred one first; where sources differ, what each says, in the same masked forms. */
    private String sources(RecordType type) {
        MaskedColumns said = new MaskedColumns(type, "s");
        return """
                (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('source', s.source, 'dataset', s.dataset,
                        'record_id', s.record_id, 'first_seen', s.first_seen, 'last_seen', s.last_seen, 'withdrawn_at', s.withdrawn_at,
                        'says', case when cardinality(t.conflicts) > 0 then
                            (select jsonb_object_agg(key, value) from jsonb_each((select to_jsonb(x) from (select %1$s) x))
                             where key = any (t.conflicts)) end))
                    order by array_position(t.source_records, s.record_id))
                 from source.%2$s s where s.record_id = any (t.source_records))""".formatted(shown(said), type.name());
    }
}
