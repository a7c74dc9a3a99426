package org.zhifaku.library.quarantine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the quarantine. Thread-safe. */
public final class Quarantine {

    private final JdbcClient jdbc;

    /** The quarantine of this warehouse. */
    public Quarantine(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Open rows that fail for one cause.
     *
     * @param message of one of them, in Chinese
     * @param rows how many
     */
    public record Cause(
            String source,
            String dataset,
            String rule,
            @Nullable String field,
            String message,
            long rows) {}

    /**
     * One finding of a row.
     *
     * @param severity {@code ERROR} or {@code WARNING}
     */
    public record RowFinding(
            String severity, String rule, @Nullable String field, String message) {}

    /** One quarantined row, without its cells. {@code sequence} is its line in the original file. */
    public record Row(
            long quarantineId,
            String source,
            String dataset,
            LocalDate businessDate,
            String original,
            long sequence,
            String status,
            List<RowFinding> findings) {}

    /** The raw row, for those who may see personal identifiers; null cells are absent ones. */
    public record RawRow(List<String> columns, List<@Nullable String> cells) {}

    /** Open rows by cause, most rows first; of one source where it is given. A row counts under each of its violations. */
    public List<Cause> causes(@Nullable String source) {
        return jdbc.sql("""
                        select q.source, q.dataset, f.rule, f.field, min(f.message) as message,
                            count(distinct q.quarantine_id) as row_count
                        from control.quarantine q join control.quarantine_finding f using (quarantine_id)
                        where q.status = 'OPEN' and f.severity = 'ERROR' and (:source::text is null or q.source = :source)
                        group by q.source, q.dataset, f.rule, f.field
                        order by row_count desc, q.source, q.dataset, f.rule, f.field
                        """)
                .param("source", source)
                .query((row, index) -> new Cause(
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getString("rule"),
                        row.getString("field"),
                        row.getString("message"),
                        row.getLong("row_count")))
                .list();
    }

    /** One row, if there is such a row. */
    public Optional<Row> show(long quarantineId) {
        return jdbc.sql("""
                        select quarantine_id, source, dataset, business_date, original, sequence, status
                        from control.quarantine where quarantine_id = ?
                        """)
                .param(quarantineId)
                .query((row, index) -> row(row, findings(quarantineId)))
                .optional();
    }

    /** The raw cells of a row, from schema {@code restricted}. */
    public Optional<RawRow> raw(long quarantineId) {
        return jdbc.sql("select columns, cells from restricted.quarantine_row where quarantine_id = ?")
                .param(quarantineId)
                .query((row, index) -> new RawRow(
                        List.of(texts(row.getArray("columns"))), Arrays.asList(texts(row.getArray("cells")))))
                .optional();
    }

    private List<RowFinding> findings(long quarantineId) {
        return jdbc.sql("""
                        select severity, rule, field, message from control.quarantine_finding
                        where quarantine_id = ? order by ordinal
                        """)
                .param(quarantineId)
                .query((row, index) -> new RowFinding(
                        row.getString("severity"),
                        row.getString("rule"),
                        row.getString("field"),
                        row.getString("message")))
                .list();
    }

    private static Row row(ResultSet row, List<RowFinding> findings) throws SQLException {
        return new Row(
                row.getLong("quarantine_id"),
                row.getString("source"),
                row.getString("dataset"),
                row.getObject("business_date", LocalDate.class),
                row.getString("original"),
                row.getLong("sequence"),
                row.getString("status"),
                findings);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
