package org.zhifaku.library.correction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** Lists the corrections in force and says which of them the source has overtaken. Thread-safe. */
public final class Corrected {

    private final JdbcClient jdbc;
    private final DefinitionSet definitions;

    /** The corrections of this warehouse; the definitions say which tables hold what the sources say now. */
    public Corrected(DataSource dataSource, DefinitionSet definitions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.definitions = definitions;
    }

    /**
     * A correction in force.
     *
     * @param column the column as the source names it
     * @param before value before, masked where it may identify a person
     * @param after value after, masked likewise
     * @param trace who made it, when and why
     * @param obsolete whether the source has sent another row for the record since: that row is what the library holds, or has refused
     */
    public record Entry(
            long quarantineId,
            String source,
            String dataset,
            String column,
            @Nullable String before,
            @Nullable String after,
            Trace trace,
            boolean obsolete) {}

    /** Who corrected, when and why. */
    public record Trace(String madeBy, Instant madeAt, String reason) {}

    /** All of them, latest first; of one source where it is given. */
    public List<Entry> list(@Nullable String source) {
        String later = definitions.datasets().stream()
                .map(dataset -> dataset.recordType().name())
                .distinct()
                .map(type -> "select record_id, raw_hash, %s from source.%s union all "
                        .formatted(String.join(", ", ActColumns.VERSION), type))
                .collect(Collectors.joining());
        return jdbc.sql("""
                        select c.*, exists (
                            select from (%s
                                select record_id, raw_hash, %s from control.quarantine where status = 'OPEN') said
                            where said.record_id = q.record_id and said.raw_hash <> c.raw_hash
                                and (%s) > (%s)) as obsolete
                        from control.correction c join control.quarantine q using (quarantine_id)
                        where c.active and (:source::text is null or c.source = :source)
                        order by c.correction_id desc
                        """.formatted(
                                later,
                                String.join(", ", ActColumns.VERSION),
                                ActColumns.list("said.", ActColumns.VERSION),
                                ActColumns.list("q.", ActColumns.VERSION)))
                .param("source", source)
                .query((row, index) -> new Entry(
                        row.getLong("quarantine_id"),
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getString("column_name"),
                        row.getString("old_shown"),
                        row.getString("new_shown"),
                        new Trace(
                                row.getString("made_by"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                row.getString("reason")),
                        row.getBoolean("obsolete")))
                .list();
    }
}
