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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.system.SimulatedSystems;
import org.zhifaku.sandbox.world.telling.Flaw;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/** The registers by file, from their simulated systems through pull and landing to records. */
class RegisterSourcesTest {
    private static final LocalDate BASE = LocalDate.of(2026, 3, 30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"item-catalogue, item, 实施清单编码", "officer-register, officer, 行政执法证号"})
    void cleanRowsAreAcceptedAndDirtyOnesToldByTheRightRule(String source, String dataset, String keyColumn)
            throws IOException {
        SimulatedHome home = new SimulatedHome(folder.resolve(source), 7, 2000, BASE);
        Map<String, TellingRow> told = new HashMap<>();
        try (Stream<TellingRow> rows = home.world().view(source, dataset).rows(BASE)) {
            rows.forEach(row -> told.put(row.key(), row));
        }

        List<Judged> judged = judged(source, dataset, keyColumn, home);

        assertThat(judged).hasSameSizeAs(told.values()).hasSizeGreaterThan(50);
        assertThat(judged.stream().filter(Judged::accepted).count()).isGreaterThan(judged.size() * 9L / 10);
        Set<Object> ids = new HashSet<>();
        for (Judged row : judged) {
            assertThat(ids.add(row.recordId()))
                    .as("record id of %s is its own", row.key())
                    .isTrue();
            Flaw flaw = told.get(row.key()).truth().flaw();
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

    private static @Nullable String rule(Flaw flaw) {
        return switch (flaw) {
            case MISSING -> "C01";
            case BAD_CREDIT_CODE -> "F01";
            case IMPOSSIBLE_DATE -> "F03";
            case UNKNOWN_CODE -> "V01";
            case FULL_WIDTH, PLACEHOLDER, CONTROL_CHARACTER, LOWER_CASE -> null;
        };
    }

    private record Judged(String key, @Nullable Object recordId, boolean accepted, List<String> rules) {}

    private List<Judged> judged(String source, String dataset, String keyColumn, SimulatedHome home)
            throws IOException {
        DatasetMapping mapping = new MappingFolder(TestLibrary.root().resolve("mappings"))
                .compile(RecordTypes.standard(), PersonToken.withPublicKey())
                .dataset(source, dataset);
        List<Judged> judged = new ArrayList<>();
        LandedPull landed = landed(source, dataset, mapping, home);
        for (int part = 0; part < landed.parts(); part++) {
            try (PartReader reader = landed.openPart(part)) {
                var bound = mapping.bind(reader.header().columns());
                int key = reader.header().columns().indexOf(keyColumn);
                while (reader.hasNext()) {
                    LandingRow row = reader.next();
                    String shown = row.values()[key];
                    judged.add(bound.normalise(row, BASE)
                            .fold(
                                    accepted -> new Judged(
                                            shown,
                                            accepted.id().recordId(),
                                            true,
                                            accepted.warnings().stream()
                                                    .map(finding -> finding.rule())
                                                    .toList()),
                                    rejected -> new Judged(
                                            shown,
                                            rejected.id().recordId(),
                                            false,
                                            Stream.concat(rejected.violations().stream(), rejected.warnings().stream())
                                                    .map(finding -> finding.rule())
                                                    .toList())));
                }
            }
        }
        return judged;
    }

    private LandedPull landed(String source, String dataset, DatasetMapping mapping, SimulatedHome home)
            throws IOException {
        LandingZone zone = new LandingZone(folder.resolve("landing"));
        SimulatedSystem.Starter starter = SimulatedSystems.all().stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
        try (SimulatedSystem system = starter.start(home);
                CamelRuntime camel = CamelRuntime.start()) {
            system.ensureThrough(BASE);
            Dataset pulled = Sources.load(
                            TestLibrary.root().resolve("mappings"),
                            name -> name.equals(source) ? system.settings() : Map.of())
                    .stream()
                    .filter(state -> state.source().equals(source))
                    .findFirst()
                    .orElseThrow()
                    .dataset(dataset)
                    .orElseThrow();
            PullRequest request = PullRequest.of(BASE, 1).withMapping(mapping.sourceColumns(), columns -> {
                var drift = mapping.bind(columns).drift();
                return new PullRequest.Drift(drift.unmapped(), drift.vanished());
            });
            PullOutcome outcome = new Puller(camel, zone).pull(pulled, request, ProgressListener.NONE);
            assertThat(outcome).isInstanceOf(PullOutcome.Landed.class);
        }
        LandedPull landed = zone.open(new PullKey(source, dataset, BASE, 1));
        assertThat(landed.manifest().watermark().full()).isTrue();
        assertThat(landed.manifest().drift()).isEmpty();
        return landed;
    }
}
