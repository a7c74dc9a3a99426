package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;

/**
 * COPY of the rows that {@link Ours} left in {@code source.penalty} into an empty table of the same columns, constraints and
 * indexes: the least that any program must pay to have these rows there.
 */
abstract class RawCopy implements Contestant {

    static final String TABLE = "public.copied";
    private static final int BUFFER_BYTES = 1 << 16;

    private final String stage;
    private final String extension;
    private final String format;

    RawCopy(String stage, String extension, String format) {
        this.stage = stage;
        this.extension = extension;
        this.format = format;
    }

    /** COPY as text in CSV form. */
    public static final class Csv extends RawCopy {
        public Csv() {
            super(Stage.COPY_CSV, "csv", "csv");
        }
    }

    /** COPY in PostgreSQL's binary form: nothing is parsed. */
    public static final class Binary extends RawCopy {
        public Binary() {
            super(Stage.COPY_BINARY, "pgcopy", "binary");
        }
    }

    /** Writes the rows of {@code source.penalty} in the order in which they lie there, in both forms, unless done before. */
    static void export(Workplace place, Connection ours) throws SQLException, IOException {
        for (RawCopy copy : List.of(new Csv(), new Binary())) {
            Path file = copy.file(place);
            if (Files.notExists(file)) {
                String columns = String.join(", ", columns(ours));
                Path draft = file.resolveSibling(file.getFileName() + ".draft");
                try (var out = Files.newOutputStream(draft)) {
                    ours.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy source.penalty (" + columns + ") to stdout (format " + copy.format + ")",
                                    out);
                }
                Files.move(draft, file);
            }
        }
    }

    @Override
    public final void round(Workplace place, Laps laps) throws Exception {
        String database = "raw_" + extension;
        place.recreate(database, place.database(Ours.TEMPLATE));
        try (Connection connection = place.connect(database)) {
            Checksums.execute(connection, "create table " + TABLE + " (like source.penalty including all)");
            String sql = "copy " + TABLE + " (" + String.join(", ", columns(connection)) + ") from stdin (format "
                    + format + ")";
            laps.time(stage, () -> {
                try (InputStream in = Files.newInputStream(file(place))) {
                    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, BUFFER_BYTES);
                }
            });
            laps.fact(stage, "bytes", Files.size(file(place)));
            laps.check(
                    stage, Ours.SOURCE_CONTENT, Checksums.ofTable(connection, TABLE, Ours.contentColumns(connection)));
        }
        place.administer("drop database " + place.database(database) + " with (force)");
    }

    private static List<String> columns(Connection connection) throws SQLException {
        return Checksums.columns(connection, "source", "penalty", List.of());
    }

    private Path file(Workplace place) {
        return place.path("source-penalty." + extension);
    }
}
