package org.zhifaku.bench.contestant;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.library.identity.DeclaredIdentities;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.publish.IndexPublisher;
import org.zhifaku.library.publish.PublishResult;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.survivorship.DeclaredSurvivorship;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Our own stages, as a nightly run calls them, each a lap: file → landing → {@code source.*} → {@code topic.*} → index, then the
 * unchanged file once more. Leaves behind, once, what the raw contestants load.
 */
public final class Ours implements Contestant {

    /** Database with the schemas and nothing in them. */
    static final String TEMPLATE = "empty";

    static final String SOURCE_CONTENT = "source.penalty";
    static final String TOPIC_CONTENT = "topic.penalty";
    static final String PARTY_CONTENT = "topic.party";
    static final String INDEX_CONTENT = "index";

    private static final String DATABASE = "ours";
    private static final String SOURCE = "credit-publicity";
    private static final String DATASET = "penalty";
    private static final int CONNECTIONS = 8;

    private final RecordTypes types = RecordTypes.standard();
    private final CamelRuntime camel = CamelRuntime.start();

    @Override
    public void round(Workplace place, Laps laps) throws Exception {
        Path zone = place.path("landing");
        FileTree.delete(zone);
        place.recreate(TEMPLATE, "template0");
        try (HikariDataSource pool = pool(place, TEMPLATE)) {
            Migrations.migrate(pool);
        }
        place.recreate(DATABASE, place.database(TEMPLATE));
        Path root = Path.of(place.root());
        Path folder = Path.of(place.folder());
        DefinitionSet definitions = OurDefinitions.read(root);
        DatasetMapping mapping = definitions.dataset(SOURCE, DATASET);
        try (HikariDataSource pool = pool(place, DATABASE);
                Connection connection = place.connect(DATABASE)) {
            Resolver resolver = new Resolver(
                    pool,
                    types,
                    new DeclaredIdentities(types, definitions.identity()),
                    new DeclaredSurvivorship(definitions.survivorship()));
            Night night = new Night(
                    pool, camel, new LandingZone(zone), LocalDrop.dataset(SOURCE, DATASET, folder), mapping, resolver);
            LocalDate day = LocalDate.parse(place.businessDate());
            LocalDrop.deliverAgain(Path.of(place.file()), day, day.plusDays(1));
            RunContext run = new RunRegistry(pool).start("bench", day);
            source(night, run, laps, connection, place);
            topic(night, run, laps, connection);
            if (!place.indexUrl().isEmpty()) {
                index(night, run, laps, place);
            }
            again(night, day.plusDays(1), laps, connection);
        }
        FileTree.delete(zone);
    }

    private record Night(
            HikariDataSource pool,
            CamelRuntime camel,
            LandingZone zone,
            Dataset dataset,
            DatasetMapping mapping,
            Resolver resolver) {

        LandedPull land(RunContext run) throws IOException {
            PullRegistry pulls = new PullRegistry(pool);
            PullKey key = pulls.begin(run, SOURCE, DATASET);
            Manifest manifest = LocalDrop.landed(new Puller(camel, zone)
                    .pull(dataset, PullRequest.of(run.businessDate(), key.pullId()), ProgressListener.NONE));
            pulls.finish(key, PullOutcome.landed(manifest.totals().rows(), null, null));
            return zone.open(key);
        }

        PartCounts integrate(LandedPull pull, RunContext run) {
            return new PartIntegrator(pool).integrate(pull, mapping, run, rows -> {});
        }
    }

    private static void source(Night night, RunContext run, Laps laps, Connection connection, Workplace place)
            throws Exception {
        LandedPull[] pull = new LandedPull[1];
        PartCounts[] counts = new PartCounts[1];
        laps.time(Stage.LANDING, () -> {
            pull[0] = night.land(run);
            return pull[0].manifest().totals().rows();
        });
        laps.time(Stage.INTEGRATE, () -> {
            counts[0] = night.integrate(pull[0], run);
            return counts[0].read();
        });
        laps.sum(Stage.SOURCE, Stage.LANDING, Stage.INTEGRATE);
        counts(laps, Stage.SOURCE, counts[0]);
        Checksums.execute(connection, "vacuum (analyze) source.penalty");
        laps.check(
                Stage.SOURCE,
                SOURCE_CONTENT,
                Checksums.ofTable(connection, "source.penalty", contentColumns(connection)));
        RawCopy.export(place, connection);
    }

    private void topic(Night night, RunContext run, Laps laps, Connection connection) throws Exception {
        laps.time(Stage.RESOLVE, () -> night.resolver().resolve(run, acts -> {}));
        laps.sum(Stage.TOPIC, Stage.SOURCE, Stage.RESOLVE);
        Checksums.execute(connection, "vacuum (analyze)");
        List<String> times = List.of("first_known", "changed_at", "withdrawn_at");
        for (String table : List.of("penalty", "party")) {
            laps.check(
                    Stage.TOPIC,
                    table.equals("party") ? PARTY_CONTENT : TOPIC_CONTENT,
                    Checksums.ofTable(
                            connection, "topic." + table, Checksums.columns(connection, "topic", table, times)));
        }
    }

    private void index(Night night, RunContext run, Laps laps, Workplace place) throws Exception {
        SearchIndex http = new SearchIndex(HttpClient.newHttpClient(), place.indexUrl());
        String alias = place.name() + "-acts";
        try (IndexServer server = IndexServer.connect(
                IndexAddress.open(URI.create(place.indexUrl())).withAlias(alias))) {
            EnforcementIndex index = new EnforcementIndex(server, types);
            index.builds().forEach(index::delete);
            IndexPublisher publisher =
                    new IndexPublisher(night.pool(), index, OurDefinitions.publication(Path.of(place.root())), types);
            PublishResult[] result = new PublishResult[1];
            laps.time(Stage.INDEX, () -> {
                result[0] = publisher.publish(run, acts -> {});
                return result[0].published() + result[0].notPublic();
            });
            laps.fact(Stage.INDEX, "published", result[0].published());
            laps.fact(Stage.INDEX, "not public", result[0].notPublic());
        }
        String build = http.resolve(alias);
        http.refresh(build);
        laps.check(Stage.INDEX, INDEX_CONTENT, http.checksum(build));
        if (Files.notExists(RawBulk.sliceFile(place))) {
            http.export(build, RawBulk.definition(place), RawBulk.bodies(place), RawBulk.sliceFile(place));
        }
        http.delete(build);
    }

    private static void again(Night night, LocalDate nextDay, Laps laps, Connection connection) throws Exception {
        RunContext run = new RunRegistry(night.pool()).start("bench", nextDay);
        PartCounts[] counts = new PartCounts[1];
        laps.time(Stage.AGAIN, () -> {
            counts[0] = night.integrate(night.land(run), run);
            return counts[0].read();
        });
        counts(laps, Stage.AGAIN, counts[0]);
        laps.fact(
                Stage.AGAIN,
                "rows written",
                Checksums.text(
                        connection, "select count(*) from source.penalty where business_date = '" + nextDay + "'"));
        laps.check(
                Stage.AGAIN,
                SOURCE_CONTENT,
                Checksums.ofTable(connection, "source.penalty", contentColumns(connection)));
    }

    private static void counts(Laps laps, String stage, PartCounts counts) {
        laps.fact(stage, "read", counts.read());
        laps.fact(stage, "accepted", counts.accepted());
        laps.fact(stage, "unchanged", counts.unchanged());
        laps.fact(stage, "rejected", counts.rejected());
        laps.fact(stage, "duplicate", counts.duplicate());
    }

    /**
     * Columns of {@code source.penalty} but those that say when a row was written. The pull is among them: a row that the unchanged
     * file wrote would be of another.
     */
    static List<String> contentColumns(Connection connection) throws SQLException {
        return Checksums.columns(connection, "source", "penalty", List.of("first_seen", "last_seen"));
    }

    /** Indexes of {@code source.penalty}, its key among them. */
    static int sourceIndexes(Connection connection) throws SQLException {
        return Integer.parseInt(Checksums.text(
                connection, "select count(*) from pg_index where indrelid = 'source.penalty'::regclass"));
    }

    private static HikariDataSource pool(Workplace place, String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(place.url(database));
        pool.setUsername(place.databaseUser());
        pool.setPassword(place.databasePassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }
}
