package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.collect.HeldPulls;
import org.zhifaku.library.ledger.PullDecisions.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A steward's decision of a held pull. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Releases a pull that is held, or what a full pull found gone, with a reason that is kept. The next run integrates it.",
            "With --reject it stays out for good."
        })
final class PullReleaseCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Number of the pull, as './zhifaku pulls --held' shows it.")
    private long pull;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    @Option(names = "--reject", description = "Reject it instead.")
    private boolean reject;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(names = "--json", description = "What was decided, as JSON.")
    private boolean json;

    PullReleaseCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--reason is empty; say why, so that others can understand it later.");
        }
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Subject subject =
                    new HeldPulls(context.settings(), library.dataSource()).decide(pull, !reject, by, reason.strip());
            if (json) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("pull", pull);
                map.put("subject", subject.name());
                map.put("decision", reject ? "REJECTED" : "RELEASED");
                map.put("by", by);
                context.terminal().json(map);
            } else {
                context.terminal().result(message(subject));
            }
        }
        return ExitStatus.DONE;
    }

    private String message(Subject subject) {
        String what = subject == Subject.PULL ? "采集 " + pull : "采集 " + pull + " 中消失的记录";
        return reject
                ? what + " 已驳回，不入库。"
                : what + (subject == Subject.PULL ? " 已放行，下次运行入库" : " 已放行，下次运行撤回") + "（./zhifaku run integrate 或夜间任务）。";
    }
}
