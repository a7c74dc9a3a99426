package org.zhifaku.connectors.source;

import java.util.Optional;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads how the rows of a dataset are asked for: one plan, known by its key. */
final class PlanFile {

    private PlanFile() {}

    static Optional<PullPlan> read(YamlMap pull, Placeholders placeholders) {
        Optional<YamlMap> topic = pull.map("topic");
        if (topic.isPresent()) {
            return TopicPlanFile.read(topic.get(), placeholders);
        }
        return Optional.of(FilePlanFile.read(pull));
    }
}
