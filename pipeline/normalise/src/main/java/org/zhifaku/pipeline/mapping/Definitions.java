package org.zhifaku.pipeline.mapping;

import java.util.Map;
import java.util.Set;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.schemas.RecordTypes;

/** What a dataset's mapping may refer to. */
record Definitions(
        RecordTypes types,
        CodeSets codeSets,
        Divisions divisions,
        Map<String, RuleSet> rules,
        Map<String, String> texts) {
    /** Names that 'codes' may take. */
    Set<String> codeNames() {
        return codeSets.byName().keySet();
    }
}
