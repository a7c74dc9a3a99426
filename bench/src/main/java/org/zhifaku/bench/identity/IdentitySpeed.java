package org.zhifaku.bench.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.zhifaku.bench.contestant.FileTree;
import org.zhifaku.bench.contestant.OurDefinitions;
import org.zhifaku.library.identity.DeclaredIdentities;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.EmbeddedServers;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.schemas.RecordTypes;

/**
 * How long it takes to decide which of many parties are one: all of them from nothing, then some new ones against them; {@code bench/run
 * --identity-speed}. Only the deciding of parties is timed, in batches as the resolver
 * takes them: neither acts nor the writing of {@code topic.*}.
 */
public final class IdentitySpeed {
    private static final int BATCH_RECORDS = 100_000;
    private static final Duration FROM_NOTHING = Duration.ofMinutes(3);
    private static final Duration NEW_ONES = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final DeclaredIdentities identities;
    private long decided;

    /** In a migrated warehouse. */
    IdentitySpeed(DataSource dataSource, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.identities = new DeclaredIdentities(RecordTypes.standard(), definitions.identity());
    }

    /** The option {@code --parties N} says how many parties (1000000); a hundredth more are new. Exit status 1 where a figure is missed. */
    public static void main(String[] arguments) throws IOException, SQLException {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        long parties =
                arguments.length == 2 && arguments[0].equals("--parties") ? Long.parseLong(arguments[1]) : 1_000_000;
        Path root = Path.of(System.getProperty("zhifaku.root", "."))
                .toAbsolutePath()
                .normalize();
        Path home = root.resolve("bench/target/identity-speed");
        FileTree.delete(home);
        Files.createDirectories(home);
        boolean good;
        try (EmbeddedServers servers = EmbeddedServers.postgresOnly(home, Profile.DURABLE);
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(servers.database().jdbcUrl());
            pool.setUsername(servers.database().user());
            pool.setPassword(servers.database().password());
            Migrations.migrate(pool);
            good = new IdentitySpeed(pool, OurDefinitions.read(root)).measure(parties);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean measure(long parties) throws SQLException {
        Duration all = decide(1, parties);
        tell("%,d parties from nothing".formatted(parties), all, FROM_NOTHING);
        System.out.println("  " + counts());
        Duration more = decide(parties + 1, parties + parties / 100);
        tell("%,d new ones against them".formatted(parties / 100), more, NEW_ONES);
        System.out.println("  " + counts());
        return all.compareTo(FROM_NOTHING) < 0 && more.compareTo(NEW_ONES) < 0;
    }

    private static void tell(String what, Duration took, Duration most) {
        System.out.printf(
                Locale.ROOT, "%-36s %8.1f s   must be below %d s%n", what, took.toMillis() / 1000.0, most.toSeconds());
    }

    /** Adds the parties of these numbers and decides who they are. */
    Duration decide(long first, long last) throws SQLException {
        long nanos = 0;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            new ManyParties(connection).add(first, last);
            statement.execute("""
                    create temp table if not exists resolve_act (
                        kind text, act_key uuid, record_id uuid, queued boolean not null default false) on commit delete rows
                    """);
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            while (batch(statement, connection) > 0) {
                nanos = System.nanoTime() - begin;
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return Duration.ofNanos(nanos);
    }

    private int batch(Statement statement, Connection connection) throws SQLException {
        statement.execute("set local work_mem = '64MB'");
        int records = statement.executeUpdate("""
                insert into resolve_act (kind, act_key, record_id, queued)
                select kind, act_key, record_id, true from public.bench_record where number > %d order by number limit %d
                """.formatted(decided, BATCH_RECORDS));
        if (records > 0) {
            statement.execute("analyze resolve_act");
            identities.settleParties(connection);
            connection.commit();
            decided += records;
        }
        return records;
    }

    /** Keys, how many were joined, what is asked and left out. */
    String counts() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select format('%s keys, %s joined, %s asked, %s blocks left out',
                            (select count(distinct key) from control.party_claim),
                            (select count(*) from control.identity where kind = 'party'),
                            (select count(*) from control.identity_review where kind = 'party' and status = 'OPEN'),
                            (select count(*) from control.identity_crowded where kind = 'party'))
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
