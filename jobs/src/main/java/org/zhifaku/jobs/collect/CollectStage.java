package org.zhifaku.jobs.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.PullPlan;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.RunningSources;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullSummary;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.landing.LandingZone;

/**
 * Pulls every dataset of every configured source that the run covers. What becomes of one pull is a row in {@code
 * control.pull} and never stops another source.
 */
public final class CollectStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(CollectStage.class);

    private final ZhifakuSettings settings;
    private final SimulatedSources simulated;
    private final DefinitionSet definitions;
    private final LandingZone landing;
    private final PullRegistry pulls;

    public CollectStage(
            ZhifakuSettings settings,
            SimulatedSources simulated,
            DefinitionSet definitions,
            LandingZone landing,
            DataSource dataSource) {
        this.settings = settings;
        this.simulated = simulated;
        this.definitions = definitions;
        this.landing = landing;
        this.pulls = new PullRegistry(dataSource);
    }

    @Override
    public String name() {
        return "collect";
    }

    @Override
    public StageResult run(StageContext context) throws IOException {
        try (RunningSources running = simulated.start(
                source -> covers(context.request(), source), context.run().businessDate(), context.notices())) {
            return collect(running, context);
        }
    }

    private StageResult collect(RunningSources running, StageContext context) throws IOException {
        List<SourceDefinition> sources = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<SourceState> states = Sources.load(settings.mappings(), running.settings()::source);
        new BrokenPulls(landing, pulls, pull -> isContinued(states, pull)).settle(context.run());
        for (SourceState state : states) {
            boolean failed = running.failures().containsKey(state.source());
            if (covers(context.request(), state.source()) && !failed) {
                Optional<String> skipped = state.fold(
                        definition -> {
                            sources.add(definition);
                            return Optional.empty();
                        },
                        lacking -> Optional.of(lacking.message()));
                skipped.ifPresent(missing::add);
            }
        }
        missing.forEach(context.notices());
        context.progress().begin("collect", "rows", 0);
        List<String> failures = new ArrayList<>(new TreeMap<>(running.failures()).values());
        try (CamelRuntime camel = CamelRuntime.start()) {
            DatasetCollector collector =
                    new DatasetCollector(new Puller(camel, landing), landing, pulls, definitions, context);
            for (SourceDefinition source : sources) {
                failures.addAll(collect(source, collector, context));
            }
        }
        if (!failures.isEmpty()) {
            return new StageResult(RunStatus.FAILED, failures);
        }
        boolean askedInVain = context.request().source() != null && sources.isEmpty();
        return askedInVain ? new StageResult(RunStatus.FAILED, missing) : StageResult.DONE;
    }

    private static boolean isContinued(List<SourceState> states, PullSummary pull) {
        return states.stream()
                .filter(state -> state.source().equals(pull.source()))
                .flatMap(state -> state.dataset(pull.dataset()).stream())
                .anyMatch(dataset -> dataset.plan().pace() == PullPlan.Pace.CONTINUED);
    }

    private static boolean covers(RunRequest request, String source) {
        return request.source() == null || request.source().equals(source);
    }

    /** Pulls the datasets of a source; gives what broke beside what became of its pulls. */
    private static List<String> collect(SourceDefinition source, DatasetCollector collector, StageContext context) {
        List<String> failures = new ArrayList<>();
        MDC.put("pipeline.source", source.source());
        try {
            for (SourceDefinition.Dataset dataset : source.datasets()) {
                if (context.request().covers(source.source(), dataset.dataset())) {
                    try {
                        collector.collect(dataset);
                    } catch (RuntimeException e) {
                        // The edge of one dataset: whatever defect it meets, the other sources go on.
                        LOG.warn("Collecting {}/{} broke off", source.source(), dataset.dataset(), e);
                        failures.add("%s/%s: %s".formatted(source.source(), dataset.dataset(), e.getMessage()));
                    }
                }
            }
        } finally {
            MDC.remove("pipeline.source");
        }
        return failures;
    }
}
