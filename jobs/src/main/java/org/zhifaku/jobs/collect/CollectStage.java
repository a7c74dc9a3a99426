package org.zhifaku.jobs.collect;

import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;

/** Pulls. */
public final class CollectStage implements Stage {
    @Override
    public String name() {
        return "collect";
    }

    @Override
    public StageResult run(StageContext context) {
        return StageResult.DONE;
    }
}
