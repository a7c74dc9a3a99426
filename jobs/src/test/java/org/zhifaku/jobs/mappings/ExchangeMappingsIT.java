package org.zhifaku.jobs.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullKey;

/** Pulls every dataset of an exchange database from its simulator, on two days, and normalises all rows by the real mapping. */
@Timeout(300)
class ExchangeMappingsIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);
    private static final long RECORDS = 600;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"internet-supervision", "shenzhen"})
    void acceptsWhatIsSoundAndRefusesWhatIsNot(String source) throws Exception {
        SimulatedHome home = new SimulatedHome(temporary.resolve("sandbox").resolve(source), 7, RECORDS, FIRST);
        LandingZone zone = new LandingZone(temporary.resolve("landing"));
        try (SimulatedSystem system = RealMappings.starter(source).start(home);
                CamelRuntime camel = CamelRuntime.start()) {
            SourceDefinition definition = RealMappings.definition(source, system.settings());
            DefinitionSet mappings = RealMappings.compile();
            Map<String, Manifest> before = new HashMap<>();
            for (LocalDate day : List.of(FIRST, FIRST.plusDays(1))) {
                system.ensureThrough(day);
                for (SourceDefinition.Dataset dataset : definition.datasets()) {
                    DatasetMapping mapping = mappings.dataset(source, dataset.dataset());
                    Manifest manifest = pull(new Puller(camel, zone), dataset, day, before.get(dataset.dataset()));
                    before.put(dataset.dataset(), manifest);
                    DatasetView view =
                            home.world().view(source, dataset.dataset().replace('-', '_'));
                    assertThat(RealMappings.judge(
                                    zone.open(key(dataset, day)),
                                    mapping,
                                    RealMappings.told(view, day, FIRST),
                                    view.keyColumns().get(0)))
                            .as("%s lacks columns", dataset.dataset())
                            .isEmpty();
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
}
