package org.zhifaku.jobs.integrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.zhifaku.jobs.definitions.ProductionDefinitions;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.integrate.FullSweep;
import org.zhifaku.library.integrate.PartIntegrator;
import org.zhifaku.library.ledger.FullSweeps;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PullKey;

/** Integrates what has landed, pull by pull; a pull that cannot be read does not stop the others. */
public final class IntegrateStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrateStage.class);

    private final PendingPulls pending;
    private final LandingZone landing;
    private final DefinitionSet definitions;
    private final PartIntegrator integrator;
    private final ProductionDefinitions production;
    private final FullSweeps sweeps;
    private final FullSweep sweep;
    private final ToDoubleFunction<String> maxVanish;

    /** @param maxVanish of a source, the largest share of its records that a full pull may miss */
    public IntegrateStage(
            PendingPulls pending,
            LandingZone landing,
            DefinitionSet definitions,
            PartIntegrator integrator,
            ProductionDefinitions production,
            FullSweeps sweeps,
            FullSweep sweep,
            ToDoubleFunction<String> maxVanish) {
        this.pending = pending;
        this.landing = landing;
        this.definitions = definitions;
        this.integrator = integrator;
        this.production = production;
        this.sweeps = sweeps;
        this.sweep = sweep;
        this.maxVanish = maxVanish;
    }

    @Override
    public String name() {
        return "integrate";
    }

    @Override
    public StageResult run(StageContext context) {
        List<PendingPulls.Pending> pulls = pending.of(context.run(), context.request());
        context.progress()
                .begin(
                        "integrate",
                        "rows",
                        pulls.stream().mapToLong(PendingPulls.Pending::rows).sum());
        List<String> failures = new ArrayList<>();
        for (PendingPulls.Pending pull : pulls) {
            MDC.put("pipeline.source", pull.key().source());
            try {
                integrate(pull.key(), context).ifPresent(failures::add);
            } catch (WarehouseException | UncheckedIOException | IOException e) {
                // The edge of one pull: the others go on, the run fails and the same command tries this one again.
                LOG.info("Pull {} failed", pull.key(), e);
                failures.add("%s/%s %s: %s"
                        .formatted(
                                pull.key().source(),
                                pull.key().dataset(),
                                pull.key().businessDate(),
                                e.getMessage()));
            } finally {
                MDC.remove("pipeline.source");
            }
        }
        for (FullSweeps.Pending full :
                sweeps.pending(context.request().source(), context.request().dataset())) {
            try {
                sweep(full, context);
            } catch (WarehouseException | UncheckedIOException | IOException e) {
                // The edge of one pull, as above.
                LOG.info("The sweep after pull {} failed", full.pull(), e);
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return failures.isEmpty() ? StageResult.DONE : new StageResult(RunStatus.FAILED, failures);
    }

    /** Withdraws what a full pull no longer has, once all of it is integrated. */
    private void sweep(FullSweeps.Pending full, StageContext context) throws IOException {
        PullKey key = full.pull();
        Optional<DatasetMapping> mapping = definitions.find(key.source(), key.dataset());
        if (mapping.isEmpty()) {
            return; // integrating it has failed and said so
        }
        FullSweep.Result result = sweep.sweep(
                landing.open(key),
                mapping.get(),
                context.run(),
                maxVanish.applyAsDouble(key.source()),
                full.released());
        String what = "  %s/%s %s ".formatted(key.source(), key.dataset(), key.businessDate());
        if (result.held()) {
            context.notices().accept(what + "HELD: " + result.reason());
        } else if (result.gone() > 0) {
            context.notices()
                    .accept(what + "%,d records are gone from the full pull 全量中已不存在，已撤回".formatted(result.gone()));
        }
    }

    private Optional<String> integrate(PullKey key, StageContext context) throws IOException {
        Optional<DatasetMapping> mapping = definitions.find(key.source(), key.dataset());
        if (mapping.isEmpty()) {
            return Optional.of("Pull %d of %s/%s has landed, but there is no mapping sources/%s/%s.yaml. Put it back."
                    .formatted(key.pullId(), key.source(), key.dataset(), key.source(), key.dataset()));
        }
        LandedPull landed = landing.open(key);
        integrator.integrate(landed, mapping.get(), context.run(), Steps.of(context.progress()));
        production.keep(definitions, mapping.get());
        return Optional.empty();
    }
}
