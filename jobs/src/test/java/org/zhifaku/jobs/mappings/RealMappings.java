package org.zhifaku.jobs.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.system.SimulatedSystems;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** The repository's own definitions, and what they make of the rows that a simulated system tells. */
final class RealMappings {

    private static final Path MAPPINGS = Path.of(System.getProperty("zhifaku.root", "."), "mappings");
    /** Fewer rows say nothing of a share. */
    private static final int LEAST_ROWS = 50;

    private RealMappings() {}

    static SimulatedSystem.Starter starter(String source) {
        return SimulatedSystems.all().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /** The source, reached with these settings. */
    static SourceDefinition definition(String source, Map<String, String> settings) throws IOException {
        return Sources.load(MAPPINGS, name -> name.equals(source) ? settings : Map.of()).stream()
                .filter(state -> state.source().equals(source))
                .map(state -> state.fold(definition -> definition, missing -> {
                    throw new AssertionError(missing.message());
                }))
                .findFirst()
                .orElseThrow();
    }

    static DefinitionSet compile() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(MAPPINGS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(MAPPINGS.relativize(path).toString(), Files.readString(path));
            }
        }
        return DefinitionSet.compile(files, RecordTypes.standard());
    }

    /** What the system told of a day, by key: all rows on the first day, changes on later ones. */
    static Map<String, TellingRow> told(DatasetView view, LocalDate day, LocalDate first) {
        Map<String, TellingRow> told = new TreeMap<>();
        try (Stream<TellingRow> rows = day.equals(first) ? view.rows(day) : view.changes(day)) {
            rows.forEach(row -> told.put(row.key(), row));
        }
        return told;
    }

    /**
     * What landed holds every row that was told, and each is judged as its flaw demands.
     *
     * @return columns of the mapping that the rows did not have
     */
    static Set<String> judge(LandedPull pull, DatasetMapping mapping, Map<String, TellingRow> told, String keyColumn)
            throws IOException {
        LocalDate day = pull.manifest().key().businessDate();
        Map<String, Operation> landed = new LinkedHashMap<>();
        Map<String, List<Finding>> rejected = new LinkedHashMap<>();
        Map<UUID, String> records = new HashMap<>();
        Set<String> accepted = new HashSet<>();
        Set<String> vanished = new LinkedHashSet<>();
        for (int part = 0; part < pull.parts(); part++) {
            try (var reader = pull.openPart(part)) {
                BoundMapping bound = mapping.bind(reader.header().columns());
                assertThat(bound.drift().unmapped()).as(mapping.sourceName()).isEmpty();
                vanished.addAll(bound.drift().vanished());
                int key = reader.header().columns().indexOf(keyColumn);
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    assertThat(row.fault()).isNull();
                    String id = Objects.requireNonNull(row.value(key));
                    landed.put(id, row.operation());
                    Outcome outcome = bound.normalise(row, day);
                    UUID record = outcome.fold(taken -> taken.id().recordId(), refused -> refused.id()
                            .recordId());
                    assertThat(records.put(Objects.requireNonNull(record), id))
                            .as("record id of %s", id)
                            .isIn(null, id);
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
        assertThat(rejected)
                .as("sound rows of %s refused", mapping.datasetName())
                .isEmpty();
        if (landed.size() >= LEAST_ROWS) {
            assertThat(accepted.size() * 100.0 / landed.size()).isGreaterThanOrEqualTo(90);
        }
        return vanished;
    }
}
