package org.zhifaku.jobs.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;

/** Pulls every dataset of the sources that speak XML from their simulators, day by day, and normalises all rows by the real mappings. */
@Timeout(300)
class SoapMappingsIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 25);
    private static final long RECORDS = 6_000;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"zhongshan", "procuratorate"})
    void acceptsWhatIsSoundAndRefusesWhatIsNot(String source) throws IOException {
        SimulatedHome home = new SimulatedHome(temporary.resolve("sandbox").resolve(source), 7, RECORDS, FIRST);
        LandingZone zone = new LandingZone(temporary.resolve("landing"));
        try (SimulatedSystem system = RealMappings.starter(source).start(home);
                CamelRuntime camel = CamelRuntime.start()) {
            SourceDefinition definition = RealMappings.definition(source, system.settings());
            DefinitionSet mappings = RealMappings.compile();
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
                    RealMappings.judge(
                            zone.open(manifest.key()),
                            mappings.dataset(source, dataset.dataset()),
                            RealMappings.told(view, day, FIRST),
                            view.keyColumns().get(0));
                }
            }
        }
    }
}
