package org.zhifaku.jobs.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.PullOutcome;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.resolve.Identities;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.survivorship.DeclaredSurvivorship;
import org.zhifaku.library.survivorship.SurvivorshipTable;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PartWriter;
import org.zhifaku.schemas.landing.PullDraft;
import org.zhifaku.schemas.landing.PullKey;

/** Systems of the simulated world contradict each other on purpose in fines and days; the truth file says which rows do. */
class WorldConflictsIT {

    private static final LocalDate BASE = LocalDate.of(2026, 3, 30);
    private static final long SEED = 7;
    private static final int RECORDS = 10_000;
    private static final List<String> SYSTEMS = List.of("internet-supervision", "shenzhen", "zhongshan");

    @TempDir
    Path folder;

    private final DefinitionSet definitions = DefinitionSet.compile(
            new MappingFolder(TestLibrary.root().resolve("mappings")).files(), RecordTypes.standard());
    private final DataSource dataSource = TestServers.createDatabase("world").dataSource();
    private final World world = World.of(new WorldSize(RECORDS), SEED, BASE);

    private final Set<UUID> planted = new HashSet<>();
    private final Set<UUID> flawed = new HashSet<>();

    @Test
    void findsThePlantedContradictionsAndNoOthers() throws IOException {
        Migrations.migrate(dataSource);
        RunContext run = new RunRegistry(dataSource).start("test", BASE);
        PenaltyGenerator centre = new PenaltyGenerator(SEED, DirtPlan.standard());
        load(
                run,
                "credit-publicity",
                Layout.PENALTY_CURRENT.codes(),
                LongStream.range(0, RECORDS * 7 / 10).mapToObj(index -> row(centre, index)));
        BoundMapping bound = bind("credit-publicity", Layout.PENALTY_CURRENT.codes());
        for (long index = 0; index < RECORDS * 7 / 10; index++) {
            UUID record = centre.planned(index) == null ? null : record(bound, row(centre, index));
            if (record != null) {
                flawed.add(record);
            }
        }
        for (String system : SYSTEMS) {
            DatasetView view = world.view(system, "penalty");
            try (Stream<TellingRow> rows = view.rows(BASE)) {
                load(run, system, view.columns(), rows.map(WorldConflictsIT::cells));
            }
            note(view);
        }

        new SurvivorshipTable(dataSource).keep(definitions.survivorship(), List.of());
        new Resolver(
                        dataSource,
                        RecordTypes.standard(),
                        Identities.AS_THEY_ARE,
                        new DeclaredSurvivorship(definitions.survivorship()))
                .resolve(run, acts -> {});

        JdbcClient jdbc = JdbcClient.create(dataSource);
        int found = 0;
        int missed = 0;
        int sound = 0;
        int alarms = 0;
        for (Told act : told(jdbc)) {
            boolean contradicts = act.records().stream().anyMatch(planted::contains);
            boolean listed =
                    act.conflicts().contains("fine_amount") || act.conflicts().contains("action_date");
            found += contradicts && listed ? 1 : 0;
            missed += contradicts && !listed ? 1 : 0;
            if (!contradicts && act.records().stream().noneMatch(flawed::contains)) {
                sound++;
                alarms += act.conflicts().isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(missed).as("planted contradictions that are not listed").isZero();
        assertThat(sound).isGreaterThan(200);
        assertThat(alarms)
                .as("contradictions that nobody planted, of %d acts", sound)
                .isLessThanOrEqualTo(sound / 100);
    }

    /** What the topic library made of several records. */
    private record Told(List<UUID> records, Set<String> conflicts) {}

    private static List<Told> told(JdbcClient jdbc) {
        return jdbc.sql("select source_records, conflicts from topic.penalty where cardinality(source_records) > 1")
                .query((row, number) -> {
                    var conflicts = row.getArray("conflicts");
                    return new Told(
                            List.of((UUID[]) row.getArray("source_records").getArray()),
                            conflicts == null ? Set.of() : new HashSet<>(List.of((String[]) conflicts.getArray())));
                })
                .list();
    }

    /** Which rows of a system contradict others on purpose, and which have some other flaw. */
    private void note(DatasetView view) {
        BoundMapping bound = bind(view.system(), view.columns());
        try (Stream<TellingRow> rows = view.rows(BASE)) {
            rows.forEach(row -> {
                UUID record = record(bound, cells(row));
                if (record != null && row.truth().contradicts()) {
                    planted.add(record);
                }
                if (record != null && row.truth().flaw() != null) {
                    flawed.add(record);
                }
            });
        }
    }

    private BoundMapping bind(String source, List<String> columns) {
        return definitions.dataset(source, "penalty").bind(columns);
    }

    private static @Nullable UUID record(BoundMapping bound, String[] cells) {
        return bound.identify(LandingRow.of(1, Operation.UPSERT, cells)).recordId();
    }

    private static String[] row(PenaltyGenerator centre, long index) {
        return centre.row(index, Layout.PENALTY_CURRENT, Arrival.archive(BASE)).values();
    }

    private static String[] cells(TellingRow row) {
        return row.values().toArray(String[]::new);
    }

    private void load(RunContext run, String source, List<String> columns, Stream<String[]> rows) throws IOException {
        PullRegistry pulls = new PullRegistry(dataSource);
        PullKey key = pulls.begin(run, source, "penalty");
        LandingZone landing = new LandingZone(folder);
        long count = 0;
        LandedPull landed;
        try (PullDraft draft = landing.begin(key)) {
            try (PartWriter writer = draft.openPart(new PartHeader("world.csv", "", "UTF-8", columns))) {
                for (var cells = rows.iterator(); cells.hasNext(); ) {
                    writer.write(LandingRow.of(++count, Operation.UPSERT, cells.next()));
                }
            }
            landed = draft.commit(new Manifest(
                    key,
                    Instant.EPOCH,
                    "test",
                    List.of(),
                    draft.parts(),
                    new Manifest.Totals(count, 0, null),
                    new Manifest.Watermark(null, null, null),
                    List.of(),
                    null));
        }
        pulls.finish(key, PullOutcome.landed(count, null, null));
        new PartIntegrator(dataSource).integrate(landed, definitions.dataset(source, "penalty"), run, done -> {});
    }
}
