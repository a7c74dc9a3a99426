package org.zhifaku.jobs.integrate;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.resolve.Resolver;
import org.zhifaku.library.survivorship.SourceOwner;
import org.zhifaku.library.survivorship.SurvivorshipTable;
import org.zhifaku.pipeline.survivorship.Survivorship;

/** Works off the queue of changes that the topic library does not know yet, after noting which source wins. */
public final class ResolveStage implements Stage {
    private final JdbcClient jdbc;
    private final Resolver resolver;
    private final SurvivorshipTable survivorship;
    private final Survivorship rules;
    private final List<SourceOwner> owners;

    /**
     * Resolving by these rules.
     *
     * @param owners who answers for the sources there are
     */
    public ResolveStage(DataSource dataSource, Resolver resolver, Survivorship rules, List<SourceOwner> owners) {
        this.jdbc = JdbcClient.create(dataSource);
        this.resolver = resolver;
        this.survivorship = new SurvivorshipTable(dataSource);
        this.rules = rules;
        this.owners = List.copyOf(owners);
    }

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public StageResult run(StageContext context) {
        survivorship.keep(rules, owners);
        long waiting = jdbc.sql("select count(*) from control.unresolved")
                .query(Long.class)
                .single();
        context.progress().begin("resolve", "changes", waiting);
        resolver.resolve(context.run(), Steps.of(context.progress()));
        return StageResult.DONE;
    }
}
