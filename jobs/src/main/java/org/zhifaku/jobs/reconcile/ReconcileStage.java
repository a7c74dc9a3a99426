package org.zhifaku.jobs.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.reconcile.Difference;
import org.zhifaku.library.reconcile.Reconciler;

/** Compares neighbouring stages; a difference does not fail the run, but it is told and the run does not count as clean. */
public final class ReconcileStage implements Stage {
    private final Reconciler reconciler;

    public ReconcileStage(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public StageResult run(StageContext context) {
        context.progress().begin("reconcile", "differences", 0);
        List<Difference> differences =
                reconciler.reconcile(context.run(), context.request().source());
        context.progress().add(differences.size());
        if (differences.isEmpty()) {
            return StageResult.DONE;
        }
        List<String> messages = new ArrayList<>();
        for (Difference difference : differences) {
            messages.add("%s/%s %s %,d 行 ≠ %s %,d 行：%s"
                    .formatted(
                            difference.source(),
                            difference.dataset(),
                            difference.stageFrom(),
                            difference.from().rows(),
                            difference.stageTo(),
                            difference.to().rows(),
                            difference.advice()));
        }
        return new StageResult(RunStatus.COMPLETED_WITH_REJECTS, messages);
    }
}
