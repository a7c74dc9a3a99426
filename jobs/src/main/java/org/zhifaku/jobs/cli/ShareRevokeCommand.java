package org.zhifaku.jobs.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.access.DatabaseRoles;
import org.zhifaku.library.share.ShareException;
import org.zhifaku.library.share.ShareState;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a share back. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Takes the views of a consumer away and logs it. Its database role stays on the server, without rights here."
        })
final class ShareRevokeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "CONSUMER", description = "As './zhifaku share list' shows it.")
    private String consumer = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(names = "--json", description = "How the share stands now, as JSON.")
    private boolean json;

    ShareRevokeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--reason is empty; say why, so that others can understand it later.");
        }
        LocalDate today = LocalDate.now(context.settings().schedule().zone());
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            ShareState state = ShareCommand.shares(library).revoke(consumer, by, reason, today);
            // Stewards see what is shared.
            new DatabaseRoles(library.dataSource(), RecordTypes.standard()).apply();
            if (json) {
                context.terminal().json(ShareCommand.toMap(state));
            } else {
                context.terminal()
                        .result("%s（%s）已撤销授权：%s"
                                .formatted(consumer, state.nameZh(), String.join(", ", ShareCommand.views(state))));
            }
        } catch (ShareException e) {
            throw new OperatorException(String.valueOf(e.getMessage()), e);
        }
        return ExitStatus.DONE;
    }
}
