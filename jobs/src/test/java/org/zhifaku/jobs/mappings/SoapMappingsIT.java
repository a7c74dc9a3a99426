package org.zhifaku.jobs.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
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

/** Pulls every dataset of the sources that speak XML from their simulators, day by day, and normalises all rows by the real mappings. */
@Timeout(300)
class SoapMappingsIT {

    private static final Path MAPPINGS = Path.of(System.getProperty("zhifaku.root", "."), "mappings");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);
    private static final long RECORDS = 6_000;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"zhongshan", "procuratorate"})
    void acceptsWhatIsSoundAndRefusesWhatIsNot(String source) throws IOException {
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
            assertThat(definition.datasets())
                    .extracting(dataset -> dataset.dataset().replace('-', '_'))
                    .containsExactlyInAnyOrderElementsOf(home.world().system(source).stream()
                            .map(DatasetView::dataset)
                            .toList());
            Map<String, @Nullable String> positions = new HashMap<>();
            for (LocalDate day = FIRST; !day.isAfter(FIRST.plusDays(2)); day = day.plusDays(1)) {
                system.ensureThrough(day);
                for (SourceDefinition.Dataset dataset : definition.datasets()) {
                    PullRequest request = PullRequest.of(day, day.toEpochDay()).from(positions.get(dataset.dataset()));
                    PullOutcome outcome = new Puller(camel, zone).pull(dataset, request, ProgressListener.NONE);
                    assertThat(outcome).as("%s on %s", dataset.dataset(), day).isInstanceOf(PullOutcome.Landed.class);
                    Manifest manifest = ((PullOutcome.Landed) outcome).manifest();
                    assertThat(manifest.totals().declaredRows())
                            .isEqualTo(manifest.totals().rows());
                    positions.put(dataset.dataset(), manifest.watermark().after());
                    DatasetView view =
                            home.world().view(source, dataset.dataset().replace('-', '_'));
                    judge(zone.open(manifest.key()), mappings.dataset(source, dataset.dataset()), view, day);
                }
            }
        }
    }

    /** What landed holds every row that was told, and each is judged as its flaw demands. */
    private static void judge(LandedPull pull, DatasetMapping mapping, DatasetView view, LocalDate day)
            throws IOException {
        Map<String, TellingRow> told = new TreeMap<>();
        try (Stream<TellingRow> rows = day.equals(FIRST) ? view.rows(day) : view.changes(day)) {
            rows.forEach(row -> told.put(row.key(), row));
        }
        Map<String, Operation> landed = new HashMap<>();
        Map<String, List<Finding>> rejected = new LinkedHashMap<>();
        Map<UUID, String> records = new HashMap<>();
        Set<String> accepted = new HashSet<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                BoundMapping bound = mapping.bind(reader.header().columns());
                assertThat(bound.drift().unmapped()).as(mapping.sourceName()).isEmpty();
                int key = reader.header().columns().indexOf(view.keyColumns().get(0));
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    assertThat(row.fault()).isNull();
                    String id = Objects.requireNonNull(row.value(key));
                    landed.put(id, row.operation());
                    Outcome outcome = bound.normalise(row, day);
                    UUID record = outcome.fold(taken -> taken.id().recordId(), refused -> refused.id()
                            .recordId());
                    assertThat(records.put(Objects.requireNonNull(record), id)).isNull();
                    outcome.fold(taken -> accepted.add(id), refused -> rejected.put(id, refused.violations()));
                }
            }
        }
        told.forEach((key, row) -> assertThat(landed)
                .containsEntry(
                        key,
                        row.operation() == org.zhifaku.sandbox.world.telling.Operation.DELETE
                                ? Operation.DELETE
                                : Operation.UPSERT));
        rejected.keySet()
                .removeIf(key -> !told.containsKey(key)
                        || Objects.requireNonNull(told.get(key)).truth().flaw() != null);
        assertThat(rejected).as("sound rows of %s refused", view.dataset()).isEmpty();
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
