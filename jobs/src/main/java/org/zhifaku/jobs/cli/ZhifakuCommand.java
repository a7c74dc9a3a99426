package org.zhifaku.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.settings.SettingsException;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.schemas.definition.DefinitionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "zhifaku",
        mixinStandardHelpOptions = true,
        version = "zhifaku 0.1.0",
        description = "Builds an administrative-enforcement topic library (行政执法数据主题库).",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 done, 1 done with rejects held or gates closed, 2 failed, 64 wrong usage.",
            "Results go to standard output (JSON with --json), notices and progress to standard error."
        })
public final class ZhifakuCommand implements Callable<Integer> {
    @Option(
            names = "--verbose",
            description = "Show the log and, on failure, the stack trace.",
            scope = CommandLine.ScopeType.INHERIT)
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private ZhifakuCommand() {
        spec = CommandSpec.create();
    }

    /**
     * Runs one command.
     *
     * @return the exit status
     */
    public static int execute(CommandContext context, String... arguments) {
        CommandLine line = commandLine(context);
        return line.execute(arguments);
    }

    /** The command line with all its commands. */
    static CommandLine commandLine(CommandContext context) {
        ZhifakuCommand root = new ZhifakuCommand();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(context))
                .addSubcommand(new ServeCommand(context))
                .addSubcommand(new RunCommand(context))
                .addSubcommand(new RerunCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new RunsCommand(context))
                .addSubcommand(new LedgerCommand(context))
                .addSubcommand(SourceCommand.all(context))
                .addSubcommand(new PullsCommand(context))
                .addSubcommand(PullCommand.all(context))
                .addSubcommand(QuarantineCommand.all(context))
                .addSubcommand(new ReconcileCommand(context))
                .addSubcommand(new CommandLine(new MappingCommand())
                        .addSubcommand(new MappingCheckCommand(context))
                        .addSubcommand(new MappingTryCommand(context)))
                .addSubcommand(new ExportCommand(context))
                .addSubcommand(ShareCommand.all(context))
                .addSubcommand(PrivacyCommand.all(context))
                .addSubcommand(new CatalogCommand(context))
                .addSubcommand(new SqlCommand(context))
                .addSubcommand(new CommandLine(new IndexCommand())
                        .addSubcommand(new IndexStatusCommand(context))
                        .addSubcommand(new IndexSearchCommand(context)))
                .addSubcommand(TopicCommand.all(context))
                .addSubcommand(new ConfigCommand(context))
                .addSubcommand(new WarmUpCommand(context));
        Terminal terminal = context.terminal();
        // Options that subcommands inherit are only passed on when all subcommands are known.
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        setExitStatus(line);
        line.setParameterExceptionHandler((problem, ignored) -> wrongUsage(terminal, problem));
        line.setExecutionExceptionHandler((problem, failed, ignored) -> failed(terminal, problem, root.verbose));
        line.setExecutionStrategy(parsed -> {
            Logging.setUp(root.verbose);
            return new CommandLine.RunLast().execute(parsed);
        });
        return line;
    }

    private static void setExitStatus(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(ExitStatus.WRONG_USAGE);
        line.getCommandSpec().exitCodeOnExecutionException(ExitStatus.FAILED);
        line.getSubcommands().values().forEach(ZhifakuCommand::setExitStatus);
    }

    private static int wrongUsage(Terminal terminal, ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        terminal.notice("Wrong usage of '%s': %s".formatted(name, problem.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, terminal.err());
        terminal.notice("See './%s --help'.".formatted(name));
        return ExitStatus.WRONG_USAGE;
    }

    private static int failed(Terminal terminal, Exception problem, boolean verbose) {
        terminal.out().flush();
        if (problem instanceof OperatorException || problem instanceof SettingsException) {
            terminal.notice(String.valueOf(problem.getMessage()));
        } else {
            terminal.notice("Failed: %s".formatted(Failures.describe(problem)));
            if (!verbose && !(problem instanceof DefinitionException)) {
                terminal.notice("The same command with --verbose shows where.");
            }
        }
        if (verbose) {
            problem.printStackTrace(terminal.err());
        }
        return ExitStatus.FAILED;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: "
                        + String.join(
                                ", ",
                                spec.subcommands().entrySet().stream()
                                        .filter(entry -> !entry.getValue()
                                                .getCommandSpec()
                                                .usageMessage()
                                                .hidden())
                                        .map(java.util.Map.Entry::getKey)
                                        .toList())
                        + ".");
    }
}
