package org.zhifaku.jobs.integrate;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.resolve.Resolver;

/** Works off the queue of changes that the topic library does not know yet. */
public final class ResolveStage implements Stage {
    private final JdbcClient jdbc;
    private final Resolver resolver;

    public ResolveStage(DataSource dataSource, Resolver resolver) {
        this.jdbc = JdbcClient.create(dataSource);
        this.resolver = resolver;
    }

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public StageResult run(StageContext context) {
        long waiting = jdbc.sql("select count(*) from control.unresolved")
                .query(Long.class)
                .single();
        context.progress().begin("resolve", "changes", waiting);
        resolver.resolve(context.run(), Steps.of(context.progress()));
        return StageResult.DONE;
    }
}
