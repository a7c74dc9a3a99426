package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import picocli.CommandLine.Command;

/**
 * Gives the commands that need no server, so that the JVM can keep the classes they load in its archive; the script calls it after a
 * build. What they print and how they end does not matter.
 */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that commands without servers need.")
final class WarmUpCommand implements Callable<Integer> {
    private final CommandContext context;

    WarmUpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        give("--help");
        give("config");
        give("config", "--json");
        give("mapping", "check");
        for (DatasetMapping mapping : DefinitionCheck.of(context.settings()).datasets()) {
            Path file = Files.createTempFile("zhifaku", ".csv");
            try {
                String header = String.join(",", mapping.sourceColumns());
                Files.writeString(
                        file,
                        header + "\n" + "1,".repeat(mapping.sourceColumns().size() - 1) + "1\n");
                String[] trial = {
                    "mapping",
                    "try",
                    "--source",
                    mapping.sourceName(),
                    "--dataset",
                    mapping.datasetName(),
                    file.toString(),
                    "--fill",
                    "--against",
                    context.settings().mappings().toString()
                };
                give(trial);
                give(with(trial, "--json"));
            } finally {
                Files.delete(file);
            }
        }
        return ExitStatus.DONE;
    }

    private static String[] with(String[] command, String last) {
        String[] all = java.util.Arrays.copyOf(command, command.length + 1);
        all[command.length] = last;
        return all;
    }

    private static void give(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal silent = new Terminal(nowhere, nowhere, false);
        ZhifakuCommand.execute(new CommandContext(silent, SettingsLoader.ofProcess()), arguments);
    }
}
