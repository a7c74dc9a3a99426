package org.zhifaku.jobs.publish;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.publish.IndexPublisher;
import org.zhifaku.library.publish.PublishResult;

/** Brings the search index to what the topic library says. */
public final class IndexStage implements Stage {
    private final JdbcClient jdbc;
    private final IndexPublisher publisher;

    public IndexStage(DataSource dataSource, IndexPublisher publisher) {
        this.jdbc = JdbcClient.create(dataSource);
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public StageResult run(StageContext context) {
        long waiting = jdbc.sql("select count(*) from control.unpublished")
                .query(Long.class)
                .single();
        context.progress().begin("index", "changes", waiting);
        PublishResult result = publisher.publish(context.run(), context.progress()::add);
        if (result.failed() == 0) {
            return StageResult.DONE;
        }
        return new StageResult(
                RunStatus.FAILED,
                List.of(("The index refused %,d acts; they stay queued. See control.publish_failure for the reasons,"
                                + " then run the same again.")
                        .formatted(result.failed())));
    }
}
