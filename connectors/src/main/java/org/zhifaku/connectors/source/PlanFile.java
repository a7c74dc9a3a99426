package org.zhifaku.connectors.source;

import java.util.Optional;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads how the rows of a dataset are asked for: one plan, known by its key. */
final class PlanFile {

    private PlanFile() {}

    static Optional<PullPlan> read(YamlMap pull, Placeholders placeholders) {
        Optional<YamlMap> soap = pull.map("soap");
        if (soap.isPresent()) {
            return Optional.of(SoapPlanFile.read(soap.get(), placeholders));
        }
        return Optional.of(FilePlanFile.read(pull));
    }
}
