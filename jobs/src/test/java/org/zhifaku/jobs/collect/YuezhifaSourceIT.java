package org.zhifaku.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.topic.SimulatedYuezhifa;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Flaw;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/** The source {@code yuezhifa} from its simulated topics through pull and landing to records. */
@Timeout(180)
class YuezhifaSourceIT {
    private static final String SOURCE = "yuezhifa";
    private static final LocalDate BASE = LocalDate.of(2026, 3, 30);

    @TempDir
    static Path folder;

    private static CamelRuntime camel;
    private static DefinitionSet definitions;
    private static SimulatedHome home;
    /** Tells the base date and no more. */
    private static SimulatedSystem still;
    /** Goes on from night to night. */
    private static SimulatedSystem moving;

    private static long pulls;

    @BeforeAll
    static void start() {
        camel = CamelRuntime.start();
        definitions = new MappingFolder(TestLibrary.root().resolve("mappings"))
                .compile(RecordTypes.standard(), PersonToken.withPublicKey());
        home = home("still");
        still = SimulatedYuezhifa.STARTER.start(home);
        still.ensureThrough(BASE);
        moving = SimulatedYuezhifa.STARTER.start(home("moving"));
    }

    @AfterAll
    static void stop() {
        still.close();
        moving.close();
        camel.close();
    }

    private static SimulatedHome home(String name) {
        return new SimulatedHome(folder.resolve(name), 7, 4_000, BASE);
    }

    /** One landed row and what became of it. */
    private record Judged(
            String key,
            Operation operation,
            @Nullable String updatedAt,
            @Nullable UUID recordId,
            boolean accepted,
            List<String> rules) {}

    @ParameterizedTest
    @ValueSource(strings = {"case", "coercion", "visit"})
    void acceptsCleanRowsAndTellsDirtyOnesByTheRightRule(String dataset) throws IOException {
        DatasetView view = home.world().view(SOURCE, dataset);
        Map<String, TellingRow> told = rows(view, BASE);

        LandedPull landed = pull(still, dataset, BASE, null);
        List<Judged> judged = judged(landed, view);

        assertThat(landed.manifest().watermark().full()).isTrue();
        assertThat(landed.manifest().drift()).isEmpty();
        assertThat(judged).hasSameSizeAs(told.values()).isNotEmpty();
        assertThat(judged.stream().filter(Judged::accepted).count()).isGreaterThanOrEqualTo(judged.size() * 9L / 10);
        Set<UUID> ids = new HashSet<>();
        for (Judged row : judged) {
            Flaw flaw = told.get(row.key()).truth().flaw();
            assertThat(row.recordId() == null || ids.add(row.recordId()))
                    .as("the record id of %s is its own", row.key())
                    .isTrue();
            if (!row.accepted()) {
                assertThat(flaw)
                        .as("%s is rejected: %s", row.key(), row.rules())
                        .isNotNull();
            }
            if (flaw != null && rule(flaw) != null) {
                assertThat(row.rules()).as("%s of %s", flaw, row.key()).contains(rule(flaw));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case", "coercion", "visit"})
    void followsTheSystemNightByNightAndInOneGo(String dataset) throws IOException {
        DatasetView view = home.world().view(SOURCE, dataset);
        LocalDate last = BASE.plusDays(4);
        Map<String, String> followed = new HashMap<>();
        String position = null;
        for (LocalDate day = BASE; !day.isAfter(last); day = day.plusDays(1)) {
            moving.ensureThrough(day);
            LandedPull landed = pull(moving, dataset, day, position);
            position = landed.manifest().watermark().after();
            apply(judged(landed, view), followed);
        }
        Map<String, String> atOnce = new HashMap<>();
        apply(judged(pull(moving, dataset, last, null), view), atOnce);

        Map<String, String> right = rows(view, last).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().cell(view.updateTimeColumn())));
        assertThat(followed).isEqualTo(right);
        assertThat(atOnce).isEqualTo(right);
    }

    private static void apply(List<Judged> events, Map<String, String> state) {
        for (Judged event : events) {
            if (event.operation() == Operation.DELETE) {
                assertThat(event.accepted()).isTrue();
                state.remove(event.key());
            } else {
                state.put(event.key(), String.valueOf(event.updatedAt()));
            }
        }
    }

    private static Map<String, TellingRow> rows(DatasetView view, LocalDate day) {
        Map<String, TellingRow> told = new HashMap<>();
        try (Stream<TellingRow> rows = view.rows(day)) {
            rows.forEach(row -> told.put(row.key(), row));
        }
        return told;
    }

    private static LandedPull pull(SimulatedSystem system, String dataset, LocalDate day, @Nullable String position)
            throws IOException {
        Dataset pulled = Sources.load(
                        TestLibrary.root().resolve("mappings"),
                        name -> name.equals(SOURCE) ? system.settings() : Map.of())
                .stream()
                .filter(state -> state.source().equals(SOURCE))
                .findFirst()
                .orElseThrow()
                .dataset(dataset)
                .orElseThrow();
        DatasetMapping mapping = definitions.dataset(SOURCE, dataset);
        PullRequest request = PullRequest.of(day, ++pulls)
                .from(position)
                .withMapping(mapping.sourceColumns(), columns -> {
                    var drift = mapping.bind(columns).drift();
                    return new PullRequest.Drift(drift.unmapped(), drift.vanished());
                });
        LandingZone zone = new LandingZone(folder.resolve("landing"));
        assertThat(new Puller(camel, zone).pull(pulled, request, ProgressListener.NONE))
                .isInstanceOf(PullOutcome.Landed.class);
        return zone.open(new PullKey(SOURCE, dataset, day, pulls));
    }

    private static List<Judged> judged(LandedPull landed, DatasetView view) throws IOException {
        DatasetMapping mapping =
                definitions.dataset(SOURCE, landed.manifest().key().dataset());
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < landed.parts(); part++) {
            try (PartReader reader = landed.openPart(part)) {
                List<String> columns = reader.header().columns();
                BoundMapping bound = mapping.bind(columns);
                Consumer<LandingRow> judge = row -> judged.add(judge(bound, columns, view, row));
                while (reader.hasNext()) {
                    judge.accept(reader.next());
                }
            }
        }
        return judged;
    }

    private static Judged judge(BoundMapping bound, List<String> columns, DatasetView view, LandingRow row) {
        String key = row.values()[columns.indexOf(view.keyColumns().get(0))];
        int time = columns.indexOf(view.updateTimeColumn());
        String updatedAt = time < 0 ? null : row.values()[time];
        return bound.normalise(row, BASE)
                .fold(
                        accepted -> new Judged(
                                key,
                                row.operation(),
                                updatedAt,
                                accepted.id().recordId(),
                                true,
                                rules(accepted.warnings(), List.of())),
                        rejected -> new Judged(
                                key,
                                row.operation(),
                                updatedAt,
                                rejected.id().recordId(),
                                false,
                                rules(rejected.violations(), rejected.warnings())));
    }

    private static List<String> rules(List<Finding> some, List<Finding> more) {
        return Stream.concat(some.stream(), more.stream()).map(Finding::rule).toList();
    }

    private static @Nullable String rule(Flaw flaw) {
        return switch (flaw) {
            case MISSING -> "C01";
            case BAD_CREDIT_CODE -> "F01";
            case IMPOSSIBLE_DATE -> "F03";
            case UNKNOWN_CODE -> "V01";
            case FULL_WIDTH, PLACEHOLDER, CONTROL_CHARACTER, LOWER_CASE -> null;
        };
    }
}
