package org.zhifaku.connectors.source;

import java.util.Optional;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads how the rows of a dataset are asked for: one plan, known by its key. */
final class PlanFile {

    private PlanFile() {}

    static Optional<PullPlan> read(YamlMap pull, Placeholders placeholders) {
        if (pull.value("rest").isPresent()) {
            return new Fields(pull, placeholders).map("rest").map(RestPlanFile::read);
        }
        if (pull.value("soap").isPresent()) {
            return pull.requireMap("soap").map(soap -> SoapPlanFile.read(soap, placeholders));
        }
        if (pull.value("table").isPresent()) {
            return pull.requireMap("table").map(table -> TablePlanFile.read(table, placeholders));
        }
        if (pull.value("topic").isPresent()) {
            return pull.requireMap("topic").flatMap(topic -> TopicPlanFile.read(topic, placeholders));
        }
        return Optional.of(FilePlanFile.read(pull));
    }
}
