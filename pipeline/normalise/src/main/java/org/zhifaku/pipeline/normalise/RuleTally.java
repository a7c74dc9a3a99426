package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.quality.Finding;

/** Counts the rows in which each rule fired. Not thread-safe; one per part or file. */
public final class RuleTally {
    private final Map<String, Long> rows = new TreeMap<>();

    /** Counts a row: a rule that fired for several of its fields counts once. */
    public void add(Outcome outcome) {
        List<Finding> violations = outcome.fold(accepted -> List.of(), Outcome.Rejected::violations);
        add(violations, null);
        add(outcome.warnings(), violations);
    }

    private void add(List<Finding> findings, @Nullable List<Finding> before) {
        for (int i = 0; i < findings.size(); i++) {
            String rule = findings.get(i).rule();
            if (!names(findings.subList(0, i), rule) && (before == null || !names(before, rule))) {
                rows.merge(rule, 1L, Long::sum);
            }
        }
    }

    private static boolean names(List<Finding> findings, String rule) {
        for (Finding finding : findings) {
            if (finding.rule().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    /** The rows in which a rule fired. */
    public long fired(String rule) {
        return rows.getOrDefault(rule, 0L);
    }

    /** Rule → rows in which it fired, of those that did. */
    public Map<String, Long> all() {
        return Map.copyOf(rows);
    }
}
