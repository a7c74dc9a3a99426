package org.zhifaku.jobs.reconcile;

import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;

/** Compares neighbouring stages. */
public final class ReconcileStage implements Stage {
    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public StageResult run(StageContext context) {
        return StageResult.DONE;
    }
}
