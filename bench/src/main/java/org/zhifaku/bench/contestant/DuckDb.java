package org.zhifaku.bench.contestant;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;

/**
 * DuckDB cleans the same file, as closely as one SQL statement can, into ZSTD Parquet: no key, no index, no durability, no
 * upsert. It shows what reading and cleaning alone cost on this machine.
 */
public final class DuckDb implements Contestant {

    @Override
    public void round(Workplace place, Laps laps) throws Exception {
        Path parquet = place.path("duckdb.parquet");
        Files.deleteIfExists(parquet);
        String sql = script().replace("${file}", place.file()).replace("${parquet}", parquet.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Checksums.execute(connection, "set threads = 2");
            laps.time(Stage.DUCKDB, () -> {
                Checksums.execute(connection, sql);
                return place.rows();
            });
            laps.fact(Stage.DUCKDB, "bytes", Files.size(parquet));
            laps.check(Stage.DUCKDB, "duckdb file", checksum(connection, parquet));
        }
        Files.delete(parquet);
    }

    private static String checksum(Connection connection, Path parquet) throws SQLException {
        return Checksums.text(
                connection, "select count(*) || ':' || coalesce(sum(hash(p)::hugeint), 0) from '" + parquet + "' p");
    }

    private static String script() throws java.io.IOException {
        try (var script = Objects.requireNonNull(DuckDb.class.getResourceAsStream("clean.sql"), "clean.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
