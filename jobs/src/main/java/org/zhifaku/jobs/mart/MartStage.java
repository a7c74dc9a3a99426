package org.zhifaku.jobs.mart;

import javax.sql.DataSource;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.bulletin.Bulletins;
import org.zhifaku.library.mart.MartRefresh;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;

/** Brings the mart up to the topic library and takes the bulletin of the month of the business date. */
public final class MartStage implements Stage {
    private final MartRefresh mart;
    private final Bulletins bulletins;
    private final DefinitionSet definitions;

    public MartStage(DataSource dataSource, RecordTypes types, DefinitionSet definitions) {
        this.mart = new MartRefresh(dataSource, types);
        this.bulletins = new Bulletins(dataSource, types);
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "mart";
    }

    @Override
    public StageResult run(StageContext context) {
        context.progress().begin("mart", "acts", 0);
        mart.refresh(definitions, Steps.of(context.progress()));
        bulletins.takeUnlessClosed(context.run().businessDate(), definitions);
        return StageResult.DONE;
    }
}
