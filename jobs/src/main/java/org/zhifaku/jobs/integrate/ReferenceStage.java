package org.zhifaku.jobs.integrate;

import java.util.List;
import org.zhifaku.jobs.run.Stage;
import org.zhifaku.jobs.run.StageContext;
import org.zhifaku.jobs.run.StageResult;
import org.zhifaku.jobs.terminal.Steps;
import org.zhifaku.library.reference.References;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** Judges the rules that need other records: of what the run changed, and of what refers to it. */
public final class ReferenceStage implements Stage {
    private final References references;
    private final DefinitionSet definitions;

    public ReferenceStage(References references, DefinitionSet definitions) {
        this.references = references;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "references";
    }

    @Override
    public StageResult run(StageContext context) {
        List<DatasetMapping> mappings = definitions.datasets();
        context.progress().begin("references", "rules", References.rules(mappings));
        references.check(mappings, context.run(), Steps.of(context.progress()));
        return StageResult.DONE;
    }
}
