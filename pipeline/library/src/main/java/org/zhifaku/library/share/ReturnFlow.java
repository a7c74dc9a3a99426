package org.zhifaku.library.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.files.FeedFormat;
import org.zhifaku.library.files.RowFiles;
import org.zhifaku.library.files.Written;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.sharing.Share;
import org.zhifaku.pipeline.sharing.SharedRecord;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.schemas.RecordTypes;

/**
 * The return flow (回流): a territory gets its own rows of the library back, merged, with every source that tells of them and what it says
 * otherwise. One folder per territory and business date, {@code <home>/return/<name>/<yyyyMMdd>/}, with an NDJSON and a Parquet file per
 * record type and {@code manifest.json}; the folder is whole or absent, and exporting the date again replaces it.
 *
 * <p>Only rows in force leave, never those of minors (the manifest counts them), in the masked forms of the shares.
 */
public final class ReturnFlow {

    private static final int FETCH_ROWS = 2_000;

    private final DataSource dataSource;
    private final Path home;
    private final SharingRules rules;
    private final RecordTypes types;

    /** @param home the program's folder for its state; the files are put in {@code return} in it */
    public ReturnFlow(DataSource dataSource, Path home, SharingRules rules, RecordTypes types) {
        this.dataSource = dataSource;
        this.home = home;
        this.rules = rules;
        this.types = types;
    }

    /**
     * What was written of one record type.
     *
     * @param rows rows of the territory
     * @param minors rows that were kept back
     * @param differing rows on which sources differ
     * @param files by name
     */
    public record Returned(String record, long rows, long minors, long differing, Map<String, Written> files) {
        /** Copies the map. */
        public Returned {
            files = Map.copyOf(files);
        }
    }

    /**
     * All that was written.
     *
     * @param folder where it is
     */
    public record Outcome(Path folder, List<Returned> records) {
        /** Copies the list. */
        public Outcome {
            records = List.copyOf(records);
        }
    }

    /**
     * Writes a territory's rows.
     *
     * @param city a consumer that is granted its share, or the first 4 or 6 digits of the territory's division codes
     * @param today the day on which a share must not have ended yet
     * @throws ShareException where {@code city} is neither
     * @throws WarehouseException where the database refuses
     * @throws UncheckedIOException where the disk does
     */
    public Outcome export(String city, LocalDate businessDate, LocalDate today, ShareLog.Decision decision) {
        Share share = share(city, today);
        Path folder =
                home.resolve("return").resolve(city).resolve(businessDate.format(DateTimeFormatter.BASIC_ISO_DATE));
        Path draft = folder.resolveSibling("." + folder.getFileName() + ".part");
        try (Connection connection = dataSource.getConnection()) {
            delete(draft);
            Files.createDirectories(draft);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<Returned> records = new ArrayList<>();
                for (SharedRecord record : share.records()) {
                    records.add(write(connection, new ReturnTable(share, record), draft));
                }
                ReturnManifest.write(draft.resolve("manifest.json"), share, businessDate, records);
                delete(folder);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                ShareLog.written(
                        connection,
                        city,
                        ShareLog.Action.RETURN,
                        records.stream().map(Returned::record).toList(),
                        new ShareLog.Exported(
                                records.stream().mapToLong(Returned::rows).sum(),
                                home.relativize(folder).toString()),
                        decision);
                connection.commit();
                return new Outcome(folder, records);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot write what goes back to '%s': %s. Give the same command again."
                            .formatted(city, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write what goes back to '%s' to '%s'. Free some space or correct its rights, then give the same command again."
                            .formatted(city, folder),
                    e);
        }
    }

    private Share share(String city, LocalDate today) {
        Share declared = rules.find(city).orElse(null);
        if (declared == null) {
            if (!city.matches("[1-9]\\d{3}(\\d\\d)?")) {
                throw new ShareException(
                        "'%s' is neither a consumer of mappings/%s nor the first 4 or 6 digits of division codes, e.g. 4420."
                                .formatted(city, SharingRules.FILE));
            }
            return rules.returned(city);
        }
        ShareStatus status = new Shares(dataSource, rules, types)
                .list(today).stream()
                        .filter(state -> state.consumer().equals(city))
                        .findFirst()
                        .map(ShareState::status)
                        .orElse(ShareStatus.DECLARED);
        if (status != ShareStatus.GRANTED) {
            throw new ShareException(
                    "The share of '%s' is %s (%s). Grant it first: ./zhifaku share grant %s --reason \"…\"."
                            .formatted(city, status, status.zh(), city));
        }
        return declared;
    }

    private static Returned write(Connection connection, ReturnTable table, Path folder)
            throws SQLException, IOException {
        long differing = 0;
        long rows = 0;
        try (RowFiles files = RowFiles.create(folder, table.name(), EnumSet.allOf(FeedFormat.class), table.table());
                PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.write(row);
                    rows++;
                    differing += isEmpty(row) ? 0 : 1;
                }
            }
            return new Returned(table.name(), rows, minors(connection, table), differing, files.commit());
        }
    }

    private static boolean isEmpty(ResultSet row) throws SQLException {
        java.sql.@Nullable Array conflicts = row.getArray("conflicts");
        return conflicts == null || ((Object[]) conflicts.getArray()).length == 0;
    }

    private static long minors(Connection connection, ReturnTable table) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(table.countMinors());
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
