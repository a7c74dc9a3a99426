package org.zhifaku.library.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of one pull.
 *
 * @param pull number of the pull; 0 where only rules that need other records looked at the dataset again
 * @param rules one per rule declared, by its id
 */
public record PullRules(String source, String dataset, long pull, List<Line> rules) {

    /**
     * One rule.
     *
     * @param runs whether it ran on any part of the pull
     * @param reason why it did not, in Chinese; empty where it ran
     * @param fired rows in which it fired; of a rule that needs other records, records in which it fired of those looked at
     */
    public record Line(String rule, boolean runs, String reason, long fired) {}

    public PullRules {
        rules = List.copyOf(rules);
    }

    PullRules plus(PullRules more) {
        List<Line> both = new ArrayList<>(rules);
        both.addAll(more.rules);
        return new PullRules(source, dataset, pull, both);
    }

    /** Rules declared. */
    public int declared() {
        return rules.size();
    }

    /** Rules that ran. */
    public long run() {
        return rules.stream().filter(Line::runs).count();
    }

    /** The rules that did not run. */
    public List<Line> idle() {
        return rules.stream().filter(line -> !line.runs()).toList();
    }

    /** Rule → rows in which it fired, of those that did. */
    public Map<String, Long> fired() {
        Map<String, Long> fired = new LinkedHashMap<>();
        rules.stream().filter(line -> line.fired() > 0).forEach(line -> fired.put(line.rule(), line.fired()));
        return fired;
    }

    /** As {@code ledger --rules --json} has it: maps, lists and values, keys in order. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("dataset", dataset);
        json.put("pull", pull == 0 ? null : pull);
        json.put("declared", declared());
        json.put("run", run());
        json.put("fired", fired());
        json.put(
                "idle",
                idle().stream()
                        .map(line -> Map.of("rule", line.rule(), "reason", line.reason()))
                        .toList());
        return json;
    }
}
