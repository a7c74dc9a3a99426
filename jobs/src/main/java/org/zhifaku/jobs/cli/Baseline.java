package org.zhifaku.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.definitions.ProductionDefinitions;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;

/** The other mapping of a dataset that a trial is compared with. */
final class Baseline {
    private Baseline() {}

    /**
     * What the dataset was last integrated with.
     *
     * @throws OperatorException where it never was, or where that cannot be read
     */
    static DatasetMapping inProduction(ProductionDefinitions production, String source, String dataset) {
        return compile(
                () -> production
                        .find(source, dataset)
                        .orElseThrow(() -> new OperatorException(
                                "No run of this home has integrated %s/%s yet 尚未入库, so that it has no mapping in production ('%s'). Run it first, or compare with a folder: --against DIR."
                                        .formatted(source, dataset, production.folder()))),
                source,
                dataset,
                "in production");
    }

    /**
     * That of another folder of definitions.
     *
     * @throws OperatorException where there is none, or where the definitions are not sound
     */
    static DatasetMapping inFolder(Path folder, String source, String dataset) {
        if (!Files.isDirectory(folder.resolve("sources"))) {
            throw new OperatorException(
                    "'%s' is no folder of definitions 不是映射目录: it has no folder 'sources'. Correct --against."
                            .formatted(folder));
        }
        return compile(() -> new MappingFolder(folder).files(), source, dataset, "in '%s'".formatted(folder));
    }

    private static DatasetMapping compile(
            Supplier<Map<String, String>> files, String source, String dataset, String where) {
        try {
            return DefinitionSet.compile(files.get(), RecordTypes.standard())
                    .find(source, dataset)
                    .orElseThrow(
                            () -> new OperatorException("There is no sources/%s/%s.yaml %s: nothing to compare with."
                                    .formatted(source, dataset, where)));
        } catch (DefinitionException e) {
            throw new OperatorException(
                    "The definitions %s, to be compared with, are not sound for this program:%n%s"
                            .formatted(where, e.getMessage()),
                    e);
        }
    }
}
