package org.zhifaku.pipeline.mapping;

import java.util.List;
import java.util.Set;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.schemas.RecordType;

/** A dataset's mapping, checked, not yet bound to columns. */
record DatasetSpec(
        String source,
        String dataset,
        String name,
        RecordType type,
        List<FieldSpec> fields,
        List<List<KeySpec>> key,
        Set<String> ignored,
        RuleSet rules) {}
