package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rejects. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "待整改 The rejects: by cause, row by row, what would pass now, replay, spreadsheets out and back.")
final class QuarantineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** With all that can be done. */
    static CommandLine all(CommandContext context) {
        return new CommandLine(new QuarantineCommand())
                .addSubcommand(new QuarantineListCommand(context))
                .addSubcommand(new QuarantineShowCommand(context))
                .addSubcommand(new QuarantinePreviewCommand(context))
                .addSubcommand(new QuarantineReplayCommand(context))
                .addSubcommand(new QuarantineExportCommand(context))
                .addSubcommand(new QuarantineImportCommand(context))
                .addSubcommand(new QuarantineCorrectionsCommand(context));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to do: quarantine list, show ID, preview, replay, export FILE, import FILE or corrections.");
    }
}
