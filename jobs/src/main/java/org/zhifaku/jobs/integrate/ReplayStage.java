package org.zhifaku.jobs.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.integrate.Replayer;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** Replays the quarantined rows that are asked for, dataset by dataset. */
public final class ReplayStage implements Stage {
    private final Quarantine quarantine;
    private final DefinitionSet definitions;
    private final Replayer replayer;

    public ReplayStage(Quarantine quarantine, DefinitionSet definitions, Replayer replayer) {
        this.quarantine = quarantine;
        this.definitions = definitions;
        this.replayer = replayer;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public StageResult run(StageContext context) {
        QuarantineFilter filter = context.request().filter();
        context.progress().begin("replay", "rows", quarantine.count(filter));
        List<String> failures = new ArrayList<>();
        for (Quarantine.Dataset dataset : quarantine.datasets(filter)) {
            Optional<DatasetMapping> mapping = definitions.find(dataset.source(), dataset.name());
            if (mapping.isEmpty()) {
                failures.add("Rows of %s/%s are in quarantine, but there is no mapping sources/%s/%s.yaml. Put it back."
                        .formatted(dataset.source(), dataset.name(), dataset.source(), dataset.name()));
            } else {
                LongConsumer progress = Steps.of(context.progress());
                PartCounts counts = replayer.replay(mapping.get(), filter, context.run(), progress);
                context.notices()
                        .accept("重放 %s/%s：%,d 行，采信 %,d，仍退回 %,d，已有更新版本或重复 %,d"
                                .formatted(
                                        dataset.source(),
                                        dataset.name(),
                                        counts.read(),
                                        counts.accepted(),
                                        counts.rejected(),
                                        counts.unchanged() + counts.duplicate()));
            }
        }
        return failures.isEmpty() ? StageResult.DONE : new StageResult(RunStatus.FAILED, failures);
    }
}
