package org.zhifaku.library.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.library.files.ParquetFile;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Rewrites the partitions of the lake that changes have touched: {@code <home>/lake/<kind>/month=<yyyy-MM>/part-0.parquet}, rows in
 * order of id, those without a day under {@code month=unknown}. Which day that is, {@link RecordType#month()} says; registers have none
 * and are one file each.
 * Withdrawn rows stay, their {@code status} says so.
 *
 * <p>Reading, and taking the mark off a partition, are one transaction per kind that commits after the files are in place: a run that
 * dies leaves the marks, and writing a partition twice gives the same bytes.
 */
public final class LakeExporter {

    private static final Logger LOG = LoggerFactory.getLogger(LakeExporter.class);
    private static final String NAME = "part-0.parquet";
    private static final int FETCH_ROWS = 2_000;

    private final DataSource database;
    private final Path lake;
    private final RecordTypes types;

    /**
     * An exporter.
     *
     * @param home the program's folder for its state; the lake is {@code lake} in it
     */
    public LakeExporter(DataSource database, Path home, RecordTypes types) {
        this.database = database;
        this.lake = home.resolve("lake");
        this.types = types;
    }

    /**
     * Exports what is marked in {@code control.lake_dirty}; nothing where nothing is marked.
     *
     * @throws LakeException where the database or the disk fails
     */
    public LakeResult export(RunContext run) {
        LakeResult total = new LakeResult(0, 0, 0);
        for (RecordType type : types.reaching(Layer.TOPIC)) {
            total = total.plus(table(new LakeTable(type), run));
        }
        LOG.atInfo()
                .addKeyValue("pipeline.runId", run.runId())
                .log("Exported {} rows in {} Parquet files, removed {}", total.rows(), total.files(), total.removed());
        return total;
    }

    private LakeResult table(LakeTable table, RunContext run) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                LakeResult result = export(connection, table, run);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException | IOException e) {
            throw new LakeException("topic." + table.name() + " to " + lake, e);
        }
    }

    private LakeResult export(Connection connection, LakeTable table, RunContext run) throws SQLException, IOException {
        boolean monthly = table.isMonthly();
        Set<String> months = marked(connection, table.name());
        Path folder = lake.resolve(table.name());
        // Parties and organs lie beside the acts that name them, however few they are.
        boolean missing = table.isTold() && !Files.exists(folder.resolve(NAME));
        if (months.isEmpty() && !missing) {
            return new LakeResult(0, 0, 0);
        }
        LakeManifest manifest = LakeManifest.read(table.name(), folder);
        Set<String> empty = new TreeSet<>(months);
        LakeResult result = new LakeResult(0, 0, 0);
        try (PreparedStatement statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(FETCH_ROWS);
            if (monthly) {
                statement.setArray(1, connection.createArrayOf("text", months.toArray()));
            }
            try (ResultSet row = statement.executeQuery()) {
                boolean more = row.next();
                if (!monthly && !more) {
                    result =
                            result.plus(file(table, folder, row, null, manifest).result());
                }
                while (more) {
                    String month = row.getString(1);
                    empty.remove(String.valueOf(month));
                    Written written = file(table, folder, row, month, manifest);
                    result = result.plus(written.result());
                    more = written.more();
                }
            }
        }
        if (monthly) {
            for (String month : empty) {
                Files.deleteIfExists(folder.resolve(path(month)));
                Files.deleteIfExists(folder.resolve("month=" + month));
                manifest.put(path(month), Optional.empty());
                result = result.plus(new LakeResult(0, 0, 1));
            }
        }
        manifest.write(run.businessDate());
        return result;
    }

    private record Written(LakeResult result, boolean more) {}

    /** Writes the rows from the cursor's row on that belong to this month. */
    private static Written file(
            LakeTable table, Path folder, ResultSet row, @Nullable String month, LakeManifest manifest)
            throws SQLException, IOException {
        Path place = month == null ? folder : folder.resolve("month=" + month);
        try (ParquetFile file = ParquetFile.create(place.resolve(NAME), table.schema())) {
            boolean more = !row.isAfterLast() && row.getRow() > 0;
            while (more && (month == null || month.equals(row.getString(1)))) {
                file.write(table.record(row), table.contentHash(row));
                more = row.next();
            }
            ParquetFile.Content content = file.commit();
            manifest.put(path(month), Optional.of(content));
            return new Written(new LakeResult(1, content.rows(), 0), more);
        }
    }

    private static String path(@Nullable String month) {
        return month == null ? NAME : "month=" + month + "/" + NAME;
    }

    /** Takes the marks off; that holds only when the transaction commits. */
    private static Set<String> marked(Connection connection, String kind) throws SQLException {
        Set<String> months = new TreeSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("delete from control.lake_dirty where kind = ? returning month")) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    months.add(row.getString(1));
                }
            }
        }
        return months;
    }
}
