package org.zhifaku.jobs.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.library.identity.Decided;
import org.zhifaku.library.identity.IdentityDecisions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of whatever decides, and how its outcome is told. */
final class IdentityVerdict {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(names = "--json", description = "What was decided, as JSON.")
    private boolean json;

    String reason(CommandSpec spec) {
        if (reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--reason is empty; say why, so that others can understand it later.");
        }
        return reason.strip();
    }

    String by() {
        return by;
    }

    /** Decides in the library of this context and tells what came of it; 2 where the library refuses. */
    int decide(CommandContext context, String what, Function<IdentityDecisions, Decided> work) {
        try (QuarantineLibrary library = QuarantineLibrary.open(context)) {
            Decided decided = work.apply(new IdentityDecisions(library.dataSource()));
            return decided.fold(
                    decision -> tell(context, what, decision, "DONE"),
                    decision -> tell(context, what, decision, "ALREADY"),
                    refused -> {
                        throw new OperatorException(refused);
                    });
        }
    }

    private int tell(CommandContext context, String what, long decision, String outcome) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("decision", decision);
            map.put("outcome", outcome);
            map.put("what", what);
            map.put("by", by);
            context.terminal().json(map);
        } else {
            context.terminal()
                    .result(
                            outcome.equals("DONE")
                                    ? "第 %d 号认定已记录（%s），下次运行时生效（./zhifaku run integrate 或夜间任务）。"
                                            .formatted(decision, what)
                                    : "第 %d 号认定早已如此，未作改动。".formatted(decision));
        }
        return ExitStatus.DONE;
    }
}
