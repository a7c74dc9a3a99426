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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Writes, per kind of act and business date, the acts that changed ({@code <kind>_<yyyyMMdd>.ndjson}, one object of elements each) and
 * the ids of those that are no longer in force, withdrawn or ended ({@code <kind>_gone_<yyyyMMdd>.ndjson}), each followed by a marker {@code .done} with rows and
 * digest. The first date has all acts. Personal identifiers are in masked form only. Exporting a date again replaces its files.
 */
public final class DeltaExporter {

    private static final int FETCH_ROWS = 2_000;

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
     * What was written of one kind.
     *
     * @param changed acts that changed
     * @param gone acts that are no longer in force
     */
    public record Written(String kind, long changed, long gone) {}

    /**
     * Exports all kinds of acts up to now.
     *
     * @throws WarehouseException where the database refuses
     * @throws UncheckedIOException where the disk does; files are whole or not there
     */
    public List<Written> export(LocalDate businessDate) {
        try (Connection connection = dataSource.getConnection()) {
            Files.createDirectories(folder);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<Written> written = new ArrayList<>();
                for (RecordType type : types.acts()) {
                    written.add(export(connection, type, businessDate));
                }
                connection.commit();
                return written;
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

    private Written export(Connection connection, RecordType type, LocalDate businessDate)
            throws SQLException, IOException {
        Timestamp since = since(connection, type, businessDate);
        String day = businessDate.format(DateTimeFormatter.BASIC_ISO_DATE);
        String columns =
                type.elements().stream().map(element -> told(type, element)).collect(Collectors.joining(", "));
        long changed =
                write(connection, type.name() + "_" + day + ".ndjson", """
                select json_strip_nulls(to_json(told)) from topic.%1$s t, lateral (select t.act_id, %2$s) told
                where t.status = 'CURRENT' and t.changed_at > coalesce(?::timestamptz, '-infinity') order by t.act_id
                """.formatted(type.name(), columns), since);
        // What was never told need not be taken back.
        long gone =
                write(connection, type.name() + "_gone_" + day + ".ndjson", """
                select json_build_object('act_id', t.act_id) from topic.%s t
                where t.status <> 'CURRENT' and t.changed_at > ?::timestamptz and t.first_known <= ?::timestamptz order by t.act_id
                """.formatted(type.name()), since, since);
        remember(connection, type, businessDate, since, changed, gone);
        return new Written(type.name(), changed, gone);
    }

    /** An element as another library reads it: a validity without end is a word, not a missing date. */
    private static String told(RecordType type, Element element) {
        if (element.name().equals("valid_to") && type.find("long_term").isPresent()) {
            return "coalesce(t.valid_to::text, case when t.long_term then '长期' end) as valid_to";
        }
        return "t." + element.name() + (element.isRestricted() ? "_masked" : "");
    }

    private static @Nullable Timestamp since(Connection connection, RecordType type, LocalDate businessDate)
            throws SQLException {
        String sql = """
                select until from control.delta_export where kind = ? and business_date < ? order by business_date desc limit 1
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, type.name());
            select.setObject(2, businessDate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getTimestamp(1) : null;
            }
        }
    }

    private long write(Connection connection, String name, String sql, @Nullable Timestamp... values)
            throws SQLException, IOException {
        Files.deleteIfExists(folder.resolve(name + ".done"));
        try (NdjsonFile file = NdjsonFile.create(folder.resolve(name));
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH_ROWS);
            for (int i = 0; i < values.length; i++) {
                select.setTimestamp(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    file.line(row.getString(1));
                }
            }
            return file.commit();
        }
    }

    /** The end of a date's first export stays: what came between it and a repetition is told on the next date as well. */
    private static void remember(
            Connection connection,
            RecordType type,
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
                """.formatted(type.name());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, type.name());
            insert.setObject(2, businessDate);
            insert.setTimestamp(3, since);
            insert.setTimestamp(4, since);
            insert.setLong(5, changed);
            insert.setLong(6, gone);
            insert.executeUpdate();
        }
    }
}
