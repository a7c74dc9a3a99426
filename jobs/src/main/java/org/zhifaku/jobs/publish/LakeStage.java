package org.zhifaku.jobs.publish;

import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.library.lake.LakeExporter;
import org.zhifaku.library.lake.LakeResult;

/** Rewrites the Parquet partitions that changes have touched. */
public final class LakeStage implements Stage {
    private final LakeExporter exporter;

    public LakeStage(LakeExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public String name() {
        return "lake";
    }

    @Override
    public StageResult run(StageContext context) {
        context.progress().begin("lake", "rows", 0);
        LakeResult result = exporter.export(context.run());
        context.progress().add(result.rows());
        return StageResult.DONE;
    }
}
