package org.zhifaku.jobs.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.identity.Decision;
import org.zhifaku.library.identity.IdentityDecisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stewards decided. */
@Command(name = "decisions", mixinStandardHelpOptions = true, description = "What stewards decided, newest first.")
final class IdentityDecisionsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only party, organ, or a record type such as penalty.")
    private @Nullable String kind;

    @Option(names = "--all", description = "Those that were undone, too.")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", description = "So many at most; default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Option(names = "--json", description = "One JSON object with decisions.")
    private boolean json;

    IdentityDecisionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<Decision> decisions = new IdentityDecisions(library.dataSource()).list(kind, !all, limit);
            if (json) {
                context.terminal()
                        .json(Map.of(
                                "decisions",
                                decisions.stream().map(IdentityJson::decision).toList()));
            } else {
                tell(decisions);
            }
            return ExitStatus.DONE;
        }
    }

    private void tell(List<Decision> decisions) {
        Terminal terminal = context.terminal();
        TextTable table = new TextTable(List.of("编号", "种类", "认定", "左", "右", "理由", "认定人", "撤销"));
        for (Decision decision : decisions) {
            table.row(List.of(
                    Long.toString(decision.decisionId()),
                    decision.kind(),
                    IdentityJson.zh(decision),
                    decision.left().toString(),
                    decision.right().toString(),
                    decision.reason(),
                    decision.decidedBy(),
                    decision.revoked() == null ? "" : decision.revoked().reason()));
        }
        table.lines().forEach(terminal::result);
        terminal.notice("%,d 项认定。 %,d decisions.".formatted(decisions.size(), decisions.size()));
    }
}
