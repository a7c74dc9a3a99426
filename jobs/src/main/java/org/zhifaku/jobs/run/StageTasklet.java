package org.zhifaku.jobs.run;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A stage as a batch step. The stage keeps its own transactions, so that what it completed stays whatever comes after. */
final class StageTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(StageTasklet.class);

    private final Stage stage;
    private final ActiveRun active;

    StageTasklet(Stage stage, ActiveRun active) {
        this.stage = stage;
        this.active = active;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        StageContext context = active.context();
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.put("pipeline.job", context.request().job().lower());
        MDC.put("pipeline.runId", Long.toString(context.run().runId()));
        MDC.put("pipeline.step", stage.name());
        try {
            long started = System.nanoTime();
            StageResult result = stage.run(context);
            active.add(result);
            LOG.info(
                    "Stage {} ended {} in {} ms",
                    stage.name(),
                    result.status(),
                    (System.nanoTime() - started) / 1_000_000);
        } finally {
            context.progress().end();
            MDC.setContextMap(before == null ? Map.of() : before);
        }
        return RepeatStatus.FINISHED;
    }
}
