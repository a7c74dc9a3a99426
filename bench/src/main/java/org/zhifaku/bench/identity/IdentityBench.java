package org.zhifaku.bench.identity;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.bench.contestant.FileTree;
import org.zhifaku.bench.contestant.OurDefinitions;
import org.zhifaku.library.identity.DeclaredIdentities;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.survivorship.DeclaredSurvivorship;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.EmbeddedServers;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordKind;
import org.zhifaku.schemas.RecordTypes;

/** Says how many pairs of rows of the simulated world that are one act or one party are found, and how many that are not; {@code bench/run --identity}. */
public final class IdentityBench {
    static final double LEAST_PRECISION = 0.995;
    static final double LEAST_RECALL = 0.95;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);
    private static final int SHOWN = 5;

    private IdentityBench() {}

    /** The option {@code --records N} says how many credit records the world has (5000); exit status 1 where a figure is missed. */
    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        long records = arguments.length == 2 && arguments[0].equals("--records") ? Long.parseLong(arguments[1]) : 5_000;
        Path root = Path.of(System.getProperty("zhifaku.root", "."))
                .toAbsolutePath()
                .normalize();
        Path home = root.resolve("bench/target/identity");
        FileTree.delete(home);
        Files.createDirectories(home);
        boolean good;
        try (EmbeddedServers servers = EmbeddedServers.postgresOnly(home, Profile.DURABLE);
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(servers.database().jdbcUrl());
            pool.setUsername(servers.database().user());
            pool.setPassword(servers.database().password());
            Migrations.migrate(pool);
            DefinitionSet definitions = OurDefinitions.read(root);
            ToldWorld world = new ToldWorld(pool, definitions, home.resolve("landing"));
            RunContext run = new RunRegistry(pool).start("bench", DAY);
            world.load(records, 7, run);
            RecordTypes types = RecordTypes.standard();
            new Resolver(
                            pool,
                            types,
                            new DeclaredIdentities(types, definitions.identity()),
                            new DeclaredSurvivorship(definitions.survivorship()))
                    .resolve(run, done -> {});
            good = PartyScores.tell(pool, world) & tell(acts(pool, world), world, pool);
        }
        System.exit(good ? 0 : 1);
    }

    /** The score of each kind of act of which several rows tell. */
    static Map<String, PairScore> acts(DataSource dataSource, ToldWorld world) {
        Map<String, PairScore> scores = new TreeMap<>();
        RecordTypes.standard().of(RecordKind.ACT, Layer.TOPIC).forEach(type -> {
            Map<UUID, String> truth = new HashMap<>();
            world.told().values().stream()
                    .filter(one -> one.type().equals(type.name()))
                    .forEach(one -> truth.put(one.recordId(), one.act()));
            PairScore score = PairScore.of(truth, found(dataSource, type.name()));
            if (score.truePairs() > 0 || score.foundPairs() > 0) {
                scores.put(type.name(), score);
            }
        });
        return scores;
    }

    private static Map<UUID, UUID> found(DataSource dataSource, String type) {
        Map<UUID, UUID> found = new HashMap<>();
        JdbcClient.create(dataSource)
                .sql("select unnest(source_records), act_id from topic." + type)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(pair -> found.put(pair.getKey(), pair.getValue()));
        return found;
    }

    static boolean tell(Map<String, PairScore> scores, ToldWorld world, DataSource dataSource) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %10s %10s %8s %8s %10s %8s%n",
                "kind",
                "true pairs",
                "found",
                "false",
                "missed",
                "precision",
                "recall");
        boolean good = true;
        for (Map.Entry<String, PairScore> kind : scores.entrySet()) {
            PairScore score = kind.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %10d %10d %8d %8d %10.4f %8.4f%n",
                    kind.getKey(),
                    score.truePairs(),
                    score.foundPairs(),
                    score.foundPairs() - score.right(),
                    score.truePairs() - score.right(),
                    score.precision(),
                    score.recall());
            good &= score.precision() >= LEAST_PRECISION && score.recall() >= LEAST_RECALL;
        }
        scores.forEach((kind, score) -> {
            examples(kind + ": different acts in one", score.mixed(), world, dataSource, kind);
            examples(kind + ": one act in several", score.torn(), world, dataSource, kind);
        });
        System.out.printf(
                Locale.ROOT,
                "%nMust reach: precision ≥ %.3f, recall ≥ %.2f: %s%n",
                LEAST_PRECISION,
                LEAST_RECALL,
                good ? "reached" : "MISSED");
        return good;
    }

    private static void examples(
            String title,
            Map<String, Map<String, List<UUID>>> groups,
            ToldWorld world,
            DataSource dataSource,
            String type) {
        if (groups.isEmpty()) {
            return;
        }
        System.out.printf(Locale.ROOT, "%n%s: %d, e.g.%n", title, groups.size());
        groups.entrySet().stream().limit(SHOWN).forEach(group -> {
            System.out.println("  " + group.getKey());
            List<UUID> all = new ArrayList<>();
            group.getValue().values().forEach(all::addAll);
            all.forEach(recordId -> System.out.println("    "
                    + world.told().get(recordId).act() + " "
                    + world.told().get(recordId).source() + " " + recordId + " " + shown(dataSource, type, recordId)));
        });
    }

    /** What matters of a row, without names of persons. */
    private static String shown(DataSource dataSource, String type, UUID recordId) {
        return JdbcClient.create(dataSource)
                .sql(
                        "select concat_ws(' ', r ->> 'action_doc_no', r ->> 'action_code', r ->> 'action_date', r ->> 'start_date',"
                                + " r ->> 'subject_uscc', r ->> 'subject_name', r ->> 'party_uscc', r ->> 'party_key')"
                                + " from (select to_jsonb(s) r from source." + type + " s where record_id = ?) one")
                .param(recordId)
                .query(String.class)
                .single();
    }
}
