package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.source.SourceTemplates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A new source. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Makes the folder of a new source from a commented template, and says what to do next.")
final class SourceAddCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name: small letters, digits and hyphens.")
    private String name = "";

    @Option(
            names = "--like",
            required = true,
            paramLabel = "KIND",
            description = "The template: file, rest, database, soap or topic.")
    private String like = "";

    @Option(names = "--name-zh", paramLabel = "TEXT", description = "Chinese name of the system (default: NAME).")
    private @Nullable String nameZh;

    SourceAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'%s' is no name of a source: write small letters, digits and hyphens, e.g. city-zhuhai."
                            .formatted(name));
        }
        Path mappings = context.settings().mappings();
        List<Path> made = new SourceTemplates(mappings).add(name, nameZh == null ? name : nameZh, like);
        made.forEach(file -> context.terminal().result(file.toString()));
        String setting =
                "ZHIFAKU_SOURCES_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_…";
        List.of(
                        "Next 下一步:",
                        "  1. Edit source.yaml: how it is reached 怎么连. Its settings are zhifaku.sources.%s.… in zhifaku.yml, or %s"
                                .formatted(name, setting),
                        "  2. Edit penalty.yaml: which column is which element 列与数据元的对应. Another kind of record: rename the file too",
                        "  3. ./zhifaku mapping check                    are the definitions sound 定义是否正确",
                        "  4. ./zhifaku source test %s      can it be reached, what is not mapped 能否连通、哪些列没有映射"
                                .formatted(name),
                        "  5. ./zhifaku run nightly --source %s     into the library 入库".formatted(name),
                        "All of it: docs/sources/adding-a-source.md")
                .forEach(context.terminal()::notice);
        return ExitStatus.DONE;
    }
}
