package org.zhifaku.jobs.source;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.sandbox.rest.SimulatedDoubleRandom;
import org.zhifaku.sandbox.rest.SimulatedLegalPersonBase;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.system.SimulatedSystems;
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

/** The sources behind web servers, from their simulated systems through pull and landing to records. */
class RestSourcesTest {
    private static final LocalDate BASE = LocalDate.of(2026, 3, 30);

    private static CamelRuntime camel;
    private static DefinitionSet definitions;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        camel = CamelRuntime.start();
        definitions = new MappingFolder(TestLibrary.root().resolve("mappings"))
                .compile(RecordTypes.standard(), PersonToken.withPublicKey());
    }

    @AfterAll
    static void stop() {
        camel.close();
    }

    private SimulatedHome home(String source) {
        return new SimulatedHome(folder.resolve(source), 7, 4000, BASE);
    }

    @ParameterizedTest
    @CsvSource({
        "double-random, plan",
        "double-random, task",
        "double-random, inspection",
        "enforcement-publicity, organ",
        "enforcement-publicity, officer",
        "enforcement-publicity, published-list",
        "enforcement-publicity, act",
        "hotline-12345, complaint",
        "legal-person-base, party",
    })
    void cleanRowsAreAcceptedAndDirtyOnesToldByTheRightRule(String source, String dataset) throws IOException {
        SimulatedHome home = home(source);
        DatasetView view = view(home, source, dataset);
        Map<String, TellingRow> told = rows(view, BASE);
        List<Judged> judged = new ArrayList<>();
        try (SimulatedSystem system = starter(source).start(home)) {
            system.ensureThrough(BASE);
            LandedPull landed = pull(system, dataset, BASE, 1, null);
            assertThat(landed.manifest().watermark().full()).isTrue();
            assertThat(landed.manifest().watermark().after()).isNotNull();
            assertThat(landed.manifest().drift()).isEmpty();
            read(landed, view, (key, row) -> judged.add(row));
        }

        assertThat(judged).hasSameSizeAs(told.values()).isNotEmpty();
        assertThat(judged.stream().filter(Judged::accepted).count())
                .as(
                        "accepted; refused are %s",
                        judged.stream().filter(row -> !row.accepted()).limit(3).toList())
                .isGreaterThanOrEqualTo(judged.size() * 9L / 10);
        Set<Object> ids = new HashSet<>();
        for (Judged row : judged) {
            Flaw flaw = told.get(row.key()).truth().flaw();
            assertThat(row.recordId() == null || ids.add(row.recordId()))
                    .as("record id of %s is its own", row.key())
                    .isTrue();
            if (!row.accepted()) {
                assertThat(flaw)
                        .as("%s is rejected: %s", row.key(), row.rules())
                        .isNotNull();
            }
            if (flaw != null && rule(flaw, dataset) != null) {
                assertThat(row.rules()).as("%s of %s", flaw, row.key()).contains(rule(flaw, dataset));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "double-random, inspection",
        "enforcement-publicity, act",
        "hotline-12345, complaint",
        "legal-person-base, party"
    })
    void nightsFollowEachOtherWithoutLosingLateOrDeletedRows(String source, String dataset) throws IOException {
        SimulatedHome home = home(source);
        DatasetView view = view(home, source, dataset);
        Map<String, String> state = new HashMap<>();
        long rows = 0;
        try (SimulatedSystem system = starter(source).start(home)) {
            String position = null;
            for (int night = 0; night < 4; night++) {
                LocalDate day = BASE.plusDays(night);
                system.ensureThrough(day);
                LandedPull landed = pull(system, dataset, day, night + 1, position);
                position = landed.manifest().watermark().after();
                rows += night == 0 ? 0 : landed.manifest().totals().rows();
                read(landed, view, (key, row) -> {
                    if (row.operation() == Operation.DELETE) {
                        state.remove(key);
                    } else {
                        state.put(key, row.updatedAt());
                    }
                });
            }
        }

        LocalDate last = BASE.plusDays(3);
        assertThat(state)
                .isEqualTo(rows(view, last).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().cell(view.updateTimeColumn()))));
        assertThat(rows).isLessThan(state.size());
    }

    @Test
    void theDailyFileTellsTheDaysChanges() throws IOException {
        String source = "legal-person-base";
        SimulatedHome home = home(source);
        LocalDate day = BASE.plusDays(1);
        try (SimulatedSystem system = starter(source).start(home)) {
            system.ensureThrough(day);
            LandedPull landed = pull(system, "party-daily", day, 1, null);

            try (Stream<TellingRow> changes = home.world().view(source, "party").changes(day)) {
                assertThat(landed.manifest().totals().rows()).isPositive().isEqualTo(changes.count());
            }
        }
    }

    @Test
    void servesTheSameAfterARestart() throws IOException {
        SimulatedHome home = home("double-random");
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        DatasetView view = home.world().view("double-random", "inspection");
        try (SimulatedDoubleRandom system = SimulatedDoubleRandom.begin(home)) {
            system.ensureThrough(BASE.plusDays(2));
            read(pull(system, "inspection", BASE.plusDays(2), 1, null), view, (key, row) -> before.add(key));
        }
        try (SimulatedDoubleRandom system = SimulatedDoubleRandom.begin(home)) {
            read(pull(system, "inspection", BASE.plusDays(2), 2, null), view, (key, row) -> after.add(key));
        }

        assertThat(after).isNotEmpty().isEqualTo(before);
    }

    @Test
    void aServerThatStumblesCostsNoRow() throws IOException {
        SimulatedHome home = home("legal-person-base");
        DatasetView view = home.world().view("legal-person-base", "party");
        List<String> keys = new ArrayList<>();
        try (SimulatedLegalPersonBase system = SimulatedLegalPersonBase.begin(home)) {
            system.ensureThrough(BASE);
            pull(system, "party", BASE, 1, null);
            system.expireTokens();
            system.server().dropNext(1_000);
            read(pull(system, "party", BASE, 2, null), view, (key, row) -> keys.add(key));
        }

        assertThat(keys).containsExactlyInAnyOrderElementsOf(rows(view, BASE).keySet());
    }

    /** The world's view of a dataset; a dataset of a source has hyphens in its name, where the view has the name of a table. */
    private static DatasetView view(SimulatedHome home, String source, String dataset) {
        return home.world().view(source, dataset.replace('-', '_'));
    }

    private static SimulatedSystem.Starter starter(String source) {
        return SimulatedSystems.all().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, TellingRow> rows(DatasetView view, LocalDate day) {
        Map<String, TellingRow> told = new HashMap<>();
        try (Stream<TellingRow> rows = view.rows(day)) {
            rows.forEach(row -> told.put(row.key(), row));
        }
        return told;
    }

    private LandedPull pull(
            SimulatedSystem system, String dataset, LocalDate day, long pullId, @Nullable String position)
            throws IOException {
        LandingZone zone = new LandingZone(folder.resolve("landing"));
        String source = system.source();
        Dataset pulled = Sources.load(
                        TestLibrary.root().resolve("mappings"),
                        name -> name.equals(source) ? system.settings() : Map.of())
                .stream()
                .filter(state -> state.source().equals(source))
                .findFirst()
                .orElseThrow()
                .dataset(dataset)
                .orElseThrow();
        DatasetMapping mapping = definitions.dataset(source, dataset);
        PullRequest request = PullRequest.of(day, pullId)
                .from(position)
                .withMapping(mapping.sourceColumns(), columns -> {
                    var drift = mapping.bind(columns).drift();
                    return new PullRequest.Drift(drift.unmapped(), drift.vanished());
                });
        PullOutcome outcome = new Puller(camel, zone).pull(pulled, request, ProgressListener.NONE);
        assertThat(outcome).isInstanceOf(PullOutcome.Landed.class);
        return zone.open(new PullKey(source, dataset, day, pullId));
    }

    private record Judged(
            String key,
            Operation operation,
            String updatedAt,
            @Nullable Object recordId,
            boolean accepted,
            List<String> rules) {}

    private interface Reader {
        void row(String key, Judged judged);
    }

    private static void read(LandedPull landed, DatasetView view, Reader to) throws IOException {
        DatasetMapping mapping = definitions.dataset(
                landed.manifest().key().source(), landed.manifest().key().dataset());
        for (int part = 0; part < landed.parts(); part++) {
            try (PartReader reader = landed.openPart(part)) {
                List<String> columns = reader.header().columns();
                var bound = mapping.bind(columns);
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    String key = view.keyColumns().stream()
                            .map(column -> row.values()[columns.indexOf(column)])
                            .collect(Collectors.joining("|"));
                    String stamp = row.values()[columns.indexOf(view.updateTimeColumn())];
                    to.row(
                            key,
                            bound.normalise(row, BASE)
                                    .fold(
                                            accepted -> new Judged(
                                                    key,
                                                    row.operation(),
                                                    stamp,
                                                    accepted.id().recordId(),
                                                    true,
                                                    rules(accepted.warnings(), List.of())),
                                            rejected -> new Judged(
                                                    key,
                                                    row.operation(),
                                                    stamp,
                                                    rejected.id().recordId(),
                                                    false,
                                                    rules(rejected.violations(), rejected.warnings()))));
                }
            }
        }
    }

    private static List<String> rules(List<Finding> findings, List<Finding> more) {
        return Stream.concat(findings.stream(), more.stream())
                .map(Finding::rule)
                .toList();
    }

    private static @Nullable String rule(Flaw flaw, String dataset) {
        return switch (flaw) {
            case MISSING -> "C01";
            case BAD_CREDIT_CODE -> "F01";
            case IMPOSSIBLE_DATE -> "F03";
            // The state of a registration is kept as written: no code set of it was seen.
            case UNKNOWN_CODE -> dataset.equals("party") ? null : "V01";
            case FULL_WIDTH, PLACEHOLDER, CONTROL_CHARACTER, LOWER_CASE -> null;
        };
    }
}
