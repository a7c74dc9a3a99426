package org.zhifaku.bench.transport;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.TablePlan;

/** A table of 46 columns on a real server; the bare loop reads every column as text over the same driver. */
final class ExchangeContestant implements TransportContestant {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
    private static final int FETCH_ROWS = 500;

    private final Dialect dialect;
    private @Nullable BenchTable table;

    ExchangeContestant(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return dialect.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void prepare(Path folder, int rows) throws SQLException {
        table = switch (dialect) {
            case MYSQL -> BenchTable.mySql(folder, DAY, rows);
            case POSTGRESQL -> BenchTable.postgres(folder, DAY, rows);
        };
    }

    private BenchTable table() {
        return Objects.requireNonNull(table, "A contestant is prepared before it is asked");
    }

    @Override
    public Dataset dataset() {
        DatabaseTransport transport =
                new DatabaseTransport(dialect, table().server(), ZoneId.of("Asia/Shanghai"), BenchSystem.PATIENCE);
        TablePlan plan = new TablePlan(
                BenchTable.NAME,
                new TablePlan.Order("cd_id", "cd_time", ""),
                Duration.ofDays(3),
                new Deletion("cd_operation", Set.of("d")),
                new TablePlan.Reading(50_000, true, Set.of()));
        return new Dataset(BenchSystem.of(name(), transport), "act", "行为", plan);
    }

    @Override
    public long bareLoop() throws SQLException {
        long rows = 0;
        long characters = 0;
        try (Connection connection = table().connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement all = connection.prepareStatement("select * from " + BenchTable.NAME)) {
                all.setFetchSize(FETCH_ROWS);
                try (ResultSet result = all.executeQuery()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        rows++;
                        for (int column = 1; column <= columns; column++) {
                            String text = result.getString(column);
                            characters += text == null ? 0 : text.length();
                        }
                    }
                }
            }
            connection.rollback();
        }
        return characters == 0 ? 0 : rows;
    }

    @Override
    public void close() {
        BenchTable prepared = table;
        table = null;
        if (prepared != null) {
            prepared.close();
        }
    }
}
