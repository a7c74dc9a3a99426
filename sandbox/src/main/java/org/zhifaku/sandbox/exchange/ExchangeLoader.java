package org.zhifaku.sandbox.exchange;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * Brings tables from day to day: on the base date all rows, on later days what changed. A day is one transaction, and which day was
 * reached stands in the same database, so that a day is told once.
 */
final class ExchangeLoader {

    private static final int BATCH_ROWS = 500;

    private final List<ExchangeTable> tables;
    private final LocalDate baseDate;
    private final String progress;

    /** @param progress name of the table that keeps which day was reached; readers need no right to it */
    ExchangeLoader(List<ExchangeTable> tables, LocalDate baseDate, String progress) {
        this.tables = List.copyOf(tables);
        this.baseDate = baseDate;
        this.progress = progress;
    }

    /** Makes the tables that are not there. */
    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + progress + " (reached date not null)");
            for (ExchangeTable table : tables) {
                for (String sql : table.create().split(";\\s*\n")) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** Tells every day up to this one that was not told. */
    void ensureThrough(Connection connection, LocalDate date) throws SQLException {
        connection.setAutoCommit(false);
        LocalDate reached = reached(connection);
        LocalDate next = reached == null ? baseDate : reached.plusDays(1);
        for (LocalDate day = next; !day.isAfter(date); day = day.plusDays(1)) {
            for (ExchangeTable table : tables) {
                try (Stream<TellingRow> rows = day.equals(baseDate)
                        ? table.view().rows(day)
                        : table.view().changes(day)) {
                    put(connection, table, rows);
                }
            }
            remember(connection, day);
            connection.commit();
        }
    }

    private static void put(Connection connection, ExchangeTable table, Stream<TellingRow> rows) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(table.upsert())) {
            int waiting = 0;
            for (TellingRow row : (Iterable<TellingRow>) rows::iterator) {
                for (int i = 0; i < row.values().size(); i++) {
                    String value = row.values().get(i);
                    upsert.setString(i + 1, value.isEmpty() ? null : value);
                }
                upsert.addBatch();
                waiting++;
                if (waiting == BATCH_ROWS) {
                    upsert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                upsert.executeBatch();
            }
        }
    }

    private @Nullable LocalDate reached(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select max(reached) from " + progress)) {
            found.next();
            Date reached = found.getDate(1);
            return reached == null ? null : reached.toLocalDate();
        }
    }

    private void remember(Connection connection, LocalDate day) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into " + progress + " values (date '" + day + "')");
        }
    }
}
