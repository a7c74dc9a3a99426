package org.zhifaku.connectors.source;

import java.util.Optional;
import java.util.function.Function;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads the {@code pull} part of a dataset file; the rest of it belongs to the mapping. */
final class DatasetFile {

    private DatasetFile() {}

    /**
     * Reads a dataset file, also where its source cannot be read, so that all problems are told at once.
     *
     * @return makes the dataset of its source; nothing where the source's transport cannot carry out the plan, which is told
     */
    static Optional<Function<SourceSystem, Optional<Dataset>>> read(
            String fileName, YamlMap file, Placeholders placeholders) {
        String dataset = file.requireText("dataset");
        String stem = fileName.substring(0, fileName.length() - ".yaml".length());
        if (!dataset.isEmpty() && !dataset.equals(stem)) {
            // The words of the mapping's reader: whoever reads both files' problems drops what is said twice.
            file.problem("dataset", "'dataset' must be the file's name '%s'.".formatted(stem));
        }
        String nameZh = file.requireText("name_zh");
        return file.requireMap("pull").flatMap(pull -> {
            Optional<Transport> own =
                    new Fields(pull, placeholders).optionalMap("transport").map(TransportFile::read);
            Optional<PullPlan> plan = PlanFile.read(pull, placeholders);
            pull.finish();
            return plan.map(read -> system -> {
                Transport transport = own.orElse(system.transport());
                if (!read.transportType().isInstance(transport)) {
                    pull.problem(
                            "transport",
                            "'pull' is for a transport of kind %s, but this dataset is reached at %s. Give the source, or this pull, such a transport."
                                    .formatted(read.transportKind(), transport.place()));
                    return Optional.empty();
                }
                return Optional.of(new Dataset(system, dataset, nameZh, transport, read));
            });
        });
    }
}
