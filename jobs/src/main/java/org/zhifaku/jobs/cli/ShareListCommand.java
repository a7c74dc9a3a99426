package org.zhifaku.jobs.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.share.ShareState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who is given what. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "All consumers, whether their share is granted, until when, and how often it was read.")
final class ShareListCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "An array of objects.")
    private boolean json;

    ShareListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(context.settings().schedule().zone());
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            List<ShareState> states = ShareCommand.shares(library).list(today);
            if (json) {
                context.terminal().json(states.stream().map(ShareCommand::toMap).toList());
                return ExitStatus.DONE;
            }
            TextTable table = new TextTable(List.of("共享对象", "名称", "状态", "截止", "角色", "近 30 日读取", "记录类型"));
            for (ShareState state : states) {
                table.row(Arrays.asList(
                        state.consumer(),
                        state.nameZh(),
                        state.status().zh(),
                        state.until() == null ? "" : state.until().toString(),
                        state.role(),
                        Long.toString(state.reads()),
                        String.join(", ", state.records())));
            }
            table.lines().forEach(context.terminal()::result);
        }
        return ExitStatus.DONE;
    }
}
