package org.zhifaku.library.correction;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.correction.SheetComparison.Change;
import org.zhifaku.library.correction.SheetComparison.RowChange;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.landing.Sha256;

/**
 * Takes a corrected workbook back: each changed cell becomes a correction, with who, when, before, after and why, all of them in one
 * transaction or none. The rows are then open still; a replay of the import judges them. The same file again stores nothing. Thread-safe;
 * imports wait for each other.
 */
public final class SheetImporter {

    private static final int CHUNK_ROWS = 500;
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_REASON = 500;

    private final DataSource dataSource;
    private final DefinitionSet definitions;

    /** Imports into this warehouse; the definitions say which cells identify a person. */
    public SheetImporter(DataSource dataSource, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.definitions = definitions;
    }

    /**
     * Takes a workbook.
     *
     * @param file the workbook
     * @param name its name for the record
     * @param madeBy who corrected it
     * @throws IOException where the file cannot be read at all
     * @throws WarehouseException where the warehouse refuses; nothing is stored
     */
    public ImportOutcome take(Path file, String name, String madeBy) throws IOException {
        String digest = Sha256.of(file);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtextextended('correction', 0))");
                Work work = new Work(connection, name);
                new SheetReader(work::problem).read(file, work::row);
                work.compare();
                if (work.problemCount > 0) {
                    return new ImportOutcome.Refused(work.problems, work.problemCount - work.problems.size());
                }
                ImportOutcome outcome = work.changes.isEmpty()
                        ? new ImportOutcome.Stored(earlier(connection, digest), 0, 0)
                        : store(connection, work.changes, name, digest, madeBy);
                connection.commit();
                committed = true;
                return outcome;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot import '%s': %s. Nothing was stored; try again.".formatted(name, e.getMessage()), e);
        }
    }

    private final class Work {
        private final Connection connection;
        private final SheetComparison comparison = new SheetComparison(definitions, this::problem);
        private final List<SheetRow> chunk = new ArrayList<>();
        private final List<RowChange> changes = new ArrayList<>();
        private final List<SheetProblem> problems = new ArrayList<>();
        private final String name;
        private long problemCount;

        Work(Connection connection, String name) {
            this.connection = connection;
            this.name = name;
        }

        void problem(SheetProblem problem) {
            problemCount++;
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(problem);
            }
        }

        void row(SheetRow row) {
            chunk.add(row);
            if (chunk.size() == CHUNK_ROWS) {
                compare();
            }
        }

        void compare() {
            try {
                Map<Long, QuarantinedCells> now = QuarantinedCells.lock(
                        connection,
                        chunk.stream().map(row -> row.key().quarantineId()).toList());
                for (SheetRow row : chunk) {
                    comparison.compare(row, now.get(row.key().quarantineId())).ifPresent(changes::add);
                }
                chunk.clear();
            } catch (SQLException e) {
                throw new WarehouseException(
                        "Cannot compare '%s' with the quarantine: %s. Nothing was stored; try again."
                                .formatted(name, e.getMessage()),
                        e);
            }
        }
    }

    private static @Nullable Long earlier(Connection connection, String digest) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select import_id from control.correction_import where file_sha256 = ?")) {
            select.setString(1, digest);
            try (ResultSet answer = select.executeQuery()) {
                return answer.next() ? answer.getLong(1) : null;
            }
        }
    }

    private static ImportOutcome store(
            Connection connection, List<RowChange> rows, String name, String digest, String madeBy)
            throws SQLException {
        long cells = rows.stream().mapToLong(row -> row.changes().size()).sum();
        long importId = register(connection, name, digest, madeBy, rows.size(), cells);
        String retire = """
                update control.correction set active = false
                where active and source = ? and dataset = ? and raw_hash = ? and column_index = ?
                """;
        String insert = """
                with made as (
                    insert into control.correction
                        (import_id, source, dataset, raw_hash, column_index, quarantine_id, column_name, old_shown, new_shown,
                         reason, made_by)
                    values (%d, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning correction_id)
                insert into restricted.correction_value (correction_id, old_value, new_value)
                select correction_id, ?, ? from made
                """.formatted(importId);
        try (PreparedStatement retired = connection.prepareStatement(retire);
                PreparedStatement made = connection.prepareStatement(insert)) {
            for (RowChange row : rows) {
                String reason = reason(row, name);
                for (Change change : row.changes()) {
                    setCell(retired, row, change);
                    retired.addBatch();
                    setCell(made, row, change);
                    made.setLong(5, row.row().quarantineId());
                    made.setString(6, row.row().columns().get(change.column()));
                    made.setString(7, change.before().shown());
                    made.setString(8, change.after().shown());
                    made.setString(9, reason);
                    made.setString(10, madeBy);
                    made.setString(11, change.before().raw());
                    made.setString(12, change.after().raw());
                    made.addBatch();
                }
            }
            retired.executeBatch();
            made.executeBatch();
        }
        return new ImportOutcome.Stored(importId, rows.size(), cells);
    }

    private static void setCell(PreparedStatement statement, RowChange row, Change change) throws SQLException {
        statement.setString(1, row.row().dataset().source());
        statement.setString(2, row.row().dataset().name());
        statement.setObject(3, row.row().rawHash());
        statement.setInt(4, change.column());
    }

    private static String reason(RowChange row, String name) {
        String reason = row.reason().isEmpty() ? "（未填写；更正表 " + name + "）" : row.reason();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static long register(
            Connection connection, String name, String digest, String madeBy, long rows, long cells)
            throws SQLException {
        String sql = """
                insert into control.correction_import (file_name, file_sha256, made_by, row_count, cell_count)
                values (?, ?, ?, ?, ?) returning import_id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, digest);
            insert.setString(3, madeBy);
            insert.setLong(4, rows);
            insert.setLong(5, cells);
            try (ResultSet answer = insert.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }
}
