package org.zhifaku.jobs.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.system.SimulatedSystems;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PullKey;

/** Pulls every dataset of an exchange database from its simulator, on two days, and normalises all rows by the real mapping. */
@Timeout(300)
class ExchangeMappingsIT {

    private static final Path MAPPINGS = Path.of(System.getProperty("zhifaku.root", "."), "mappings");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);
    private static final long RECORDS = 600;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"internet-supervision", "shenzhen"})
    void acceptsWhatIsSoundAndRefusesWhatIsNot(String source) throws Exception {
        SimulatedSystem.Starter starter = SimulatedSystems.all().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
        SimulatedHome home = new SimulatedHome(temporary.resolve("sandbox").resolve(source), 7, RECORDS, FIRST);
        LandingZone zone = new LandingZone(temporary.resolve("landing"));
        try (SimulatedSystem system = starter.start(home);
                CamelRuntime camel = CamelRuntime.start()) {
            SourceDefinition definition = definition(source, system.settings());
            DefinitionSet mappings = DefinitionSet.compile(files(), RecordTypes.standard());
            Map<String, Manifest> before = new HashMap<>();
            for (LocalDate day : List.of(FIRST, FIRST.plusDays(1))) {
                system.ensureThrough(day);
                for (SourceDefinition.Dataset dataset : definition.datasets()) {
                    DatasetMapping mapping = mappings.dataset(source, dataset.dataset());
                    Manifest manifest = pull(new Puller(camel, zone), dataset, day, before.get(dataset.dataset()));
                    before.put(dataset.dataset(), manifest);
                    DatasetView view =
                            home.world().view(source, dataset.dataset().replace('-', '_'));
                    try (Stream<TellingRow> rows = day.equals(FIRST) ? view.rows(day) : view.changes(day)) {
                        judge(
                                zone.open(key(dataset, day)),
                                mapping,
                                rows.toList(),
                                day,
                                view.keyColumns().get(0));
                    }
                }
            }
        }
    }

    private static Manifest pull(
            Puller puller,
            SourceDefinition.Dataset dataset,
            LocalDate day,
            @org.jspecify.annotations.Nullable Manifest before) {
        PullRequest request = PullRequest.of(day, key(dataset, day).pullId())
                .from(before == null ? null : before.watermark().after());
        PullOutcome outcome = puller.pull(dataset, request, ProgressListener.NONE);
        assertThat(outcome).as("%s on %s", dataset.dataset(), day).isInstanceOf(PullOutcome.Landed.class);
        Manifest manifest = ((PullOutcome.Landed) outcome).manifest();
        assertThat(manifest.totals().declaredRows()).isEqualTo(manifest.totals().rows());
        assertThat(manifest.watermark().full()).isEqualTo(before == null);
        return manifest;
    }

    private static PullKey key(SourceDefinition.Dataset dataset, LocalDate day) {
        return new PullKey(dataset.system().source(), dataset.dataset(), day, day.toEpochDay());
    }

    /** What landed holds every row that was told, and each is judged as its flaw demands. */
    private static void judge(
            LandedPull pull, DatasetMapping mapping, List<TellingRow> told, LocalDate day, String keyColumn)
            throws IOException {
        Map<String, LandingRow> landed = new LinkedHashMap<>();
        Map<String, List<Finding>> rejected = new LinkedHashMap<>();
        Map<UUID, String> records = new HashMap<>();
        Set<String> accepted = new HashSet<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                BoundMapping bound = mapping.bind(reader.header().columns());
                assertThat(bound.drift().unmapped())
                        .as(mapping.sourceName() + " unmapped")
                        .isEmpty();
                assertThat(bound.drift().vanished())
                        .as(mapping.sourceName() + " vanished")
                        .isEmpty();
                int key = reader.header().columns().indexOf(keyColumn);
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    String id = Objects.requireNonNull(row.value(key));
                    landed.put(id, row);
                    Outcome outcome = bound.normalise(row, day);
                    String other = records.put(
                            Objects.requireNonNull(
                                    outcome.fold(taken -> taken.id().recordId(), refused -> refused.id()
                                            .recordId())),
                            id);
                    assertThat(other == null || other.equals(id)).isTrue();
                    outcome.fold(taken -> accepted.add(id), refused -> rejected.put(id, refused.violations()));
                }
            }
        }
        Map<String, TellingRow> byKey = new TreeMap<>();
        told.forEach(row -> byKey.put(row.key(), row));
        assertThat(landed.keySet()).containsAll(byKey.keySet());
        byKey.forEach(
                (key, row) -> assertThat(Objects.requireNonNull(landed.get(key)).operation())
                        .isEqualTo(
                                row.operation() == org.zhifaku.sandbox.world.telling.Operation.DELETE
                                        ? Operation.DELETE
                                        : Operation.UPSERT));
        List<String> unexpected = new ArrayList<>();
        rejected.forEach((key, violations) -> {
            TellingRow row = byKey.get(key);
            if (row != null && row.truth().flaw() == null) {
                unexpected.add(key + " " + violations);
            }
        });
        assertThat(unexpected).as("sound rows refused").isEmpty();
        if (landed.size() >= 50) {
            assertThat(accepted.size() * 100.0 / landed.size()).isGreaterThanOrEqualTo(90);
        }
    }

    private static SourceDefinition definition(String source, Map<String, String> settings) throws IOException {
        return Sources.load(MAPPINGS, name -> name.equals(source) ? settings : Map.of()).stream()
                .filter(state -> state.source().equals(source))
                .map(state -> state.fold(definition -> definition, missing -> {
                    throw new AssertionError(missing.message());
                }))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(MAPPINGS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(MAPPINGS.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
