package org.zhifaku.library.quarantine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the quarantine. Thread-safe. What it gives holds no raw personal identifier, but for {@link #raw}. */
public final class Quarantine {

    private final JdbcClient jdbc;

    /** The quarantine of this warehouse. */
    public Quarantine(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Open rows that fail for one cause: the same rule on the same field of a dataset, with values wrong in the same way.
     *
     * @param id 12 hexadecimal digits, the same in every library
     * @param field the element, or null where it is about the row
     * @param shape of the raw value, as {@code 9{8}}; null where there is none
     * @param message of one of them, in Chinese
     * @param rows how many
     */
    public record Cause(
            String id,
            String source,
            String dataset,
            String rule,
            @Nullable String field,
            @Nullable String shape,
            String message,
            long rows) {}

    /**
     * One finding of a row.
     *
     * @param severity {@code ERROR} or {@code WARNING}
     * @param raw the value, masked where it may identify a person
     */
    public record RowFinding(
            String severity,
            String rule,
            @Nullable String field,
            @Nullable String raw,
            String message,
            String cause) {}

    /**
     * Where a row came from.
     *
     * @param part index of the landing part, from 0
     * @param sequence line in the original file
     */
    public record Origin(
            String source,
            String dataset,
            LocalDate businessDate,
            long pullId,
            int part,
            String original,
            long sequence) {}

    /**
     * How a row stands.
     *
     * @param status {@code OPEN}, {@code ACCEPTED} or {@code SUPERSEDED}
     * @param runId the run that refused it
     * @param mappingVersion the mapping it was judged by last
     * @param closedHow {@code DELIVERY}, {@code REPLAY} or {@code CORRECTION}; null while open
     */
    public record Standing(
            String status,
            long runId,
            Instant createdAt,
            String mappingVersion,
            @Nullable Instant closedAt,
            @Nullable Long closedRun,
            @Nullable String closedHow) {}

    /** One quarantined row, without its cells. */
    public record Row(long quarantineId, Origin origin, Standing standing, List<RowFinding> findings) {}

    /** The raw row, for those who may see personal identifiers; null cells are absent ones. */
    public record RawRow(List<String> columns, List<@Nullable String> cells) {}

    /**
     * A corrected cell; values are masked where they may identify a person.
     *
     * @param active whether no later correction of the cell replaced it
     * @param column the column as the source names it
     */
    public record Correction(
            long correctionId,
            long quarantineId,
            String column,
            @Nullable String before,
            @Nullable String after,
            String reason,
            String madeBy,
            Instant madeAt,
            boolean active) {}

    /** Open rows of the filter by cause, most rows first. A row counts under each of its violations that the filter covers. */
    public List<Cause> causes(QuarantineFilter filter) {
        return jdbc.sql("""
                        select f.cause, q.source, q.dataset, f.rule, f.field, f.shape, min(f.message) as message,
                            count(distinct q.quarantine_id) as row_count
                        from control.quarantine q join control.quarantine_finding f using (quarantine_id)
                        where f.severity = 'ERROR' and %s and %s
                        group by f.cause, q.source, q.dataset, f.rule, f.field, f.shape
                        order by row_count desc, q.source, q.dataset, f.rule, f.field, f.shape
                        """.formatted(filter.condition(), filter.violation()))
                .query((row, index) -> new Cause(
                        row.getString("cause"),
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getString("rule"),
                        row.getString("field"),
                        row.getString("shape"),
                        row.getString("message"),
                        row.getLong("row_count")))
                .list();
    }

    /** A dataset of a source. */
    public record Dataset(String source, String name) {}

    /** The datasets that have open rows of the filter, by source and name. */
    public List<Dataset> datasets(QuarantineFilter filter) {
        return jdbc.sql("select distinct q.source, q.dataset from control.quarantine q where " + filter.condition()
                        + " order by q.source, q.dataset")
                .query((row, index) -> new Dataset(row.getString(1), row.getString(2)))
                .list();
    }

    /** How many open rows the filter covers. */
    public long count(QuarantineFilter filter) {
        return jdbc.sql("select count(*) from control.quarantine q where " + filter.condition())
                .query(Long.class)
                .single();
    }

    /** Open rows of the filter after the one with this number (0 = from the first), by number. */
    public List<Row> rows(QuarantineFilter filter, long after, int most) {
        List<Row> rows = jdbc.sql("select q.* from control.quarantine q where q.quarantine_id > ? and "
                        + filter.condition() + " order by q.quarantine_id limit ?")
                .params(after, most)
                .query((row, index) -> row(row, List.of()))
                .list();
        Map<Long, List<RowFinding>> findings =
                findings(rows.stream().map(Row::quarantineId).toList());
        return rows.stream()
                .map(row -> new Row(
                        row.quarantineId, row.origin, row.standing, findings.getOrDefault(row.quarantineId, List.of())))
                .toList();
    }

    /** One row, open or not, if there is such a row. */
    public Optional<Row> show(long quarantineId) {
        return jdbc.sql("select q.* from control.quarantine q where q.quarantine_id = ?")
                .param(quarantineId)
                .query((row, index) -> row(row, findings(List.of(quarantineId)).getOrDefault(quarantineId, List.of())))
                .optional();
    }

    /** The raw cells of a row, from schema {@code restricted}: show them only through {@code CellMasks}. */
    public Optional<RawRow> raw(long quarantineId) {
        return jdbc.sql("select columns, cells from restricted.quarantine_row where quarantine_id = ?")
                .param(quarantineId)
                .query((row, index) -> new RawRow(
                        List.of(texts(row.getArray("columns"))), Arrays.asList(texts(row.getArray("cells")))))
                .optional();
    }

    /** The corrections made to a row, oldest first. */
    public List<Correction> corrections(long quarantineId) {
        return jdbc.sql("select * from control.correction where quarantine_id = ? order by correction_id")
                .param(quarantineId)
                .query((row, index) -> new Correction(
                        row.getLong("correction_id"),
                        row.getLong("quarantine_id"),
                        row.getString("column_name"),
                        row.getString("old_shown"),
                        row.getString("new_shown"),
                        row.getString("reason"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("active")))
                .list();
    }

    /** The findings of rows, violations first, by the rows' numbers. */
    public Map<Long, List<RowFinding>> findings(List<Long> quarantineIds) {
        Map<Long, List<RowFinding>> findings = new HashMap<>();
        jdbc.sql("""
                        select quarantine_id, severity, rule, field, raw, message, cause from control.quarantine_finding
                        where quarantine_id = any(?) order by quarantine_id, ordinal
                        """).param(quarantineIds.toArray(Long[]::new)).query(row -> {
            findings.computeIfAbsent(row.getLong("quarantine_id"), id -> new ArrayList<>())
                    .add(new RowFinding(
                            row.getString("severity"),
                            row.getString("rule"),
                            row.getString("field"),
                            row.getString("raw"),
                            row.getString("message"),
                            row.getString("cause")));
        });
        return findings;
    }

    private static Row row(ResultSet row, List<RowFinding> findings) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Row(
                row.getLong("quarantine_id"),
                new Origin(
                        row.getString("source"),
                        row.getString("dataset"),
                        row.getObject("business_date", LocalDate.class),
                        row.getLong("pull_id"),
                        row.getInt("part"),
                        row.getString("original"),
                        row.getLong("sequence")),
                new Standing(
                        row.getString("status"),
                        row.getLong("run_id"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("mapping_version"),
                        closed == null ? null : closed.toInstant(),
                        row.getObject("closed_run", Long.class),
                        row.getString("closed_how")),
                findings);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
