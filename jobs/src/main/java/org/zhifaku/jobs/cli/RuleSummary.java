package org.zhifaku.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.normalise.RuleTally;
import org.zhifaku.pipeline.quality.Rule;
import org.zhifaku.pipeline.quality.RulePlan;
import org.zhifaku.pipeline.quality.RuleState;

/** What the rules did in a trial: how many ran, how often each fired, and why others did not run. */
final class RuleSummary {
    private RuleSummary() {}

    /** Lines for people. */
    static List<String> lines(RulePlan plan, RuleTally tally) {
        List<String> lines = new ArrayList<>();
        List<RuleState> states = plan.states();
        long run = states.stream().filter(RuleState::runs).count();
        lines.add("rules 规则: %d run of %d declared 运行 %1$d / 声明 %2$d%s"
                .formatted(run, states.size(), fired(states, tally)));
        Map<String, List<String>> idle = new LinkedHashMap<>();
        states.stream().filter(state -> !state.runs()).forEach(state -> idle.computeIfAbsent(
                        state.reason(), reason -> new ArrayList<>())
                .add(state.rule().id()));
        idle.forEach((reason, rules) -> lines.add("  not run 未运行 %s: %s".formatted(String.join(" ", rules), reason)));
        if (!plan.references().isEmpty()) {
            lines.add("  judged in the library 入库后与其他记录比对: %s"
                    .formatted(plan.references().stream().map(Rule::id).collect(Collectors.joining(" "))));
        }
        return lines;
    }

    private static String fired(List<RuleState> states, RuleTally tally) {
        List<String> fired = new ArrayList<>();
        for (RuleState state : states) {
            long rows = tally.fired(state.rule().id());
            if (rows > 0) {
                fired.add("%s %,d".formatted(state.rule().id(), rows));
            }
        }
        return fired.isEmpty() ? "" : "; fired 命中 " + String.join(", ", fired);
    }
}
