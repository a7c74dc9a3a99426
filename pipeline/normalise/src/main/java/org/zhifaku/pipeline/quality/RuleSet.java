package org.zhifaku.pipeline.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of one record type with the severities of one dataset. Immutable. */
public final class RuleSet {
    private static final Rule UNKNOWN = new Rule("?", Severity.WARN, "未登记的规则", "A rule without an entry", "");

    private final Map<String, Rule> rules;
    private final Map<String, Check> checks;
    private final List<Check> active;

    RuleSet(Map<String, Rule> rules, Map<String, Check> checks) {
        this.rules = Map.copyOf(rules);
        this.checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
        this.active = checks.entrySet().stream()
                .filter(entry -> rule(entry.getKey()).severity() != Severity.OFF)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A set without rules. */
    public static RuleSet empty() {
        return new RuleSet(Map.of(), Map.of());
    }

    /** The rule of an id; a warning without text where nobody registered it. */
    public Rule rule(String id) {
        return rules.getOrDefault(id, UNKNOWN);
    }

    /** The ids. */
    public Set<String> ids() {
        return rules.keySet();
    }

    /** The same rules with other severities for some. */
    public RuleSet with(Map<String, Severity> overrides) {
        Map<String, Rule> changed = new LinkedHashMap<>(rules);
        overrides.forEach((id, severity) -> changed.computeIfPresent(id, (key, rule) -> rule.with(severity)));
        return new RuleSet(changed, checks);
    }

    /** Applies every check of the row. */
    public void apply(RowContext row) {
        for (int i = 0; i < active.size(); i++) {
            active.get(i).apply(row);
        }
    }
}
