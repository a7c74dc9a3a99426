package org.zhifaku.jobs.integrate;

import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.library.resolve.TopicRebuild;

/** Makes the topic library anew from what the sources say. */
public final class RebuildStage implements Stage {
    private final TopicRebuild rebuild;

    public RebuildStage(TopicRebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public StageResult run(StageContext context) {
        context.progress().begin("rebuild", "rows that changed", 0);
        context.progress().add(rebuild.rebuild(context.run()));
        return StageResult.DONE;
    }
}
