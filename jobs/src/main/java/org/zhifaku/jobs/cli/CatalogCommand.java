package org.zhifaku.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.catalog.Catalog;
import org.zhifaku.jobs.catalog.CatalogFile;
import org.zhifaku.jobs.definitions.MappingFolder;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.pipeline.normalise.PersonToken;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The dictionary of data elements with their lineage. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = {
            "The data elements and their lineage: column of a source, element, column of the warehouse, field of the index, Parquet column.",
            "Without a filter: the record types. Filters may be combined. Needs no server."
        })
final class CatalogCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--record", paramLabel = "R", description = "A record type, e.g. penalty.")
    private @Nullable String record;

    @Option(
            names = "--element",
            paramLabel = "E",
            description = "A data element by its key, its Chinese name or a synonym, e.g. fine_amount or 罚款金额.")
    private @Nullable String element;

    @Option(names = "--source", paramLabel = "S", description = "What this source fills.")
    private @Nullable String source;

    @Option(names = "--json", description = "An array of elements, each with its records and their lineage.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description =
                    "Write it to FILE: .xlsx (elements and lineage) or .csv (lineage). A file of this name is replaced.")
    private @Nullable Path export;

    CatalogCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ZhifakuSettings settings = context.settings();
        Path file = export;
        if (file != null && !CatalogFile.isNamed(file)) {
            throw wrong("--export takes a file that ends in .xlsx or .csv; '%s' does not.".formatted(file));
        }
        Scopes.requireKnown(spec, context, source, null);
        RecordTypes types = RecordTypes.standard();
        Catalog all =
                Catalog.of(types, new MappingFolder(settings.mappings()).compile(types, PersonToken.withPublicKey()));
        Catalog chosen = filtered(types, all);
        if (file != null) {
            export(chosen, file);
        } else if (json) {
            context.terminal().json(CatalogJson.elements(chosen));
        } else {
            print(chosen);
        }
        return ExitStatus.DONE;
    }

    private Catalog filtered(RecordTypes types, Catalog all) {
        Catalog chosen = all;
        String kind = record;
        if (kind != null) {
            if (types.find(kind).isEmpty()) {
                throw wrong("There is no record type '%s'.%s"
                        .formatted(
                                kind,
                                Nearest.suggest(
                                        kind,
                                        types.all().stream()
                                                .map(RecordType::name)
                                                .toList())));
            }
            chosen = chosen.ofRecord(kind);
        }
        String from = source;
        if (from != null) {
            chosen = chosen.ofSource(from);
        }
        String wanted = element;
        if (wanted != null) {
            String key = all.find(wanted)
                    .orElseThrow(
                            () -> wrong("There is no data element '%s'.%s".formatted(wanted, all.suggest(wanted))));
            chosen = chosen.ofElement(key);
        }
        return chosen;
    }

    private void print(Catalog chosen) {
        CatalogPrinter printer = new CatalogPrinter(context.terminal());
        if (chosen.fields().isEmpty()) {
            context.terminal().notice("Nothing fits all of these filters together.");
        } else if (element != null) {
            printer.element(chosen);
        } else if (source != null) {
            printer.source(chosen);
        } else if (record != null) {
            printer.record(chosen);
        } else {
            printer.records(chosen);
        }
    }

    private void export(Catalog chosen, Path file) {
        int rows = CatalogFile.write(chosen, file);
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", file.toString());
            answer.put("elements", chosen.elements().size());
            answer.put("rows", rows);
            context.terminal().json(answer);
        } else {
            context.terminal()
                    .result("%s: %,d elements, %,d rows of lineage"
                            .formatted(file, chosen.elements().size(), rows));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
