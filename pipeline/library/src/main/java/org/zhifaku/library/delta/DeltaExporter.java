package org.zhifaku.library.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.files.FeedFormat;
import org.zhifaku.library.files.RowFiles;
import org.zhifaku.library.files.Written;
import org.zhifaku.library.share.ShareLog;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Writes, per record type of the topic library and business date, the rows in force that are new or changed ({@code <type>_<yyyyMMdd>})
 * and tombstones of those that ceased to be, in whatever way ({@code <type>_gone_<yyyyMMdd>}), as NDJSON, Parquet or both, each followed by
 * a marker {@code .done} with rows and digest. The first date has all rows in force. Personal identifiers are in masked form only.
 * Exporting a date again replaces its files. Every export is in {@code control.share_log}.
 */
public final class DeltaExporter {

    private static final int FETCH_ROWS = 2_000;
    private static final String CONSUMER = "delta";

    private final DataSource dataSource;
    private final Path folder;
    private final RecordTypes types;

    /** @param folder where the files are put */
    public DeltaExporter(DataSource dataSource, Path folder, RecordTypes types) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.types = types;
    }

    /**
     * What was written of one type.
     *
     * @param changed rows that changed
     * @param gone tombstones
     */
    public record Told(String kind, long changed, long gone) {}

    /**
     * Exports all types up to now.
     *
     * @param formats the forms of the files; one at least
     * @param decision who exports, and why
     * @throws WarehouseException where the database refuses
     * @throws UncheckedIOException where the disk does; files are whole or not there
     */
    public List<Told> export(LocalDate businessDate, Set<FeedFormat> formats, ShareLog.Decision decision) {
        try (Connection connection = dataSource.getConnection()) {
            Files.createDirectories(folder);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<Told> told = new ArrayList<>();
                for (RecordType type : types.reaching(Layer.TOPIC)) {
                    told.add(export(connection, new DeltaTable(type), businessDate, formats));
                }
                long rows = told.stream()
                        .mapToLong(one -> one.changed() + one.gone())
                        .sum();
                ShareLog.written(
                        connection,
                        CONSUMER,
                        ShareLog.Action.DELTA,
                        told.stream().map(Told::kind).toList(),
                        new ShareLog.Exported(rows, String.valueOf(folder.getFileName())),
                        decision);
                connection.commit();
                return told;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot export the changes of %s: %s. Give the same command again."
                            .formatted(businessDate, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the changes of %s to '%s'. Free some space or correct its rights, then give the same command again."
                            .formatted(businessDate, folder),
                    e);
        }
    }

    private Told export(Connection connection, DeltaTable table, LocalDate businessDate, Set<FeedFormat> formats)
            throws SQLException, IOException {
        Timestamp since = since(connection, table.kind(), businessDate);
        String day = businessDate.format(DateTimeFormatter.BASIC_ISO_DATE);
        long changed;
        try (RowFiles files = RowFiles.create(folder, table.kind() + "_" + day, formats, table.changed())) {
            changed = write(connection, files, table.selectChanged(), since);
        }
        long gone;
        try (RowFiles files = RowFiles.create(folder, table.kind() + "_gone_" + day, formats, table.gone())) {
            gone = write(connection, files, table.selectGone(), since, since);
        }
        remember(connection, table.kind(), businessDate, since, changed, gone);
        return new Told(table.kind(), changed, gone);
    }

    private static @Nullable Timestamp since(Connection connection, String kind, LocalDate businessDate)
            throws SQLException {
        String sql = """
                select until from control.delta_export where kind = ? and business_date < ? order by business_date desc limit 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getTimestamp(1) : null;
            }
        }
    }

    private long write(Connection connection, RowFiles files, String sql, @Nullable Timestamp... values)
            throws SQLException, IOException {
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_ROWS);
            for (int i = 0; i < values.length; i++) {
                select.setTimestamp(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.write(row);
                    rows++;
                }
            }
        }
        for (Map.Entry<String, Written> written : files.commit().entrySet()) {
            written.getValue().mark(folder.resolve(written.getKey()));
        }
        return rows;
    }

    /** The end of a date's first export stays: what came between it and a repetition is told on the next date as well. */
    private static void remember(
            Connection connection,
            String kind,
            LocalDate businessDate,
            @Nullable Timestamp since,
            long changed,
            long gone)
            throws SQLException {
        String sql = """
                insert into control.delta_export as d (kind, business_date, since, until, changed, gone)
                values (?, ?, ?::timestamptz, coalesce((select max(changed_at) from topic.%s), ?::timestamptz, '-infinity'), ?, ?)
                on conflict (kind, business_date) do update
                    set changed = excluded.changed, gone = excluded.gone, exported_at = now()
                """.formatted(kind);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, kind);
            insert.setObject(2, businessDate);
            insert.setTimestamp(3, since);
            insert.setTimestamp(4, since);
            insert.setLong(5, changed);
            insert.setLong(6, gone);
            insert.executeUpdate();
        }
    }
}
