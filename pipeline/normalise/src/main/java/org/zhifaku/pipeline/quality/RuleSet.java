package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhifaku.schemas.RecordType;

/** The rules of one record type with the severities of one dataset. Immutable. */
public final class RuleSet {
    private final List<DeclaredRule> declared;

    RuleSet(List<DeclaredRule> declared) {
        this.declared = List.copyOf(declared);
    }

    /** A set without rules. */
    public static RuleSet empty() {
        return new RuleSet(List.of());
    }

    static Rule unregistered(String id) {
        Message zh = Message.compile("未登记的规则", List.of());
        Message en = Message.compile("A rule without an entry", List.of());
        return new Rule(id, Severity.WARN, "未登记的规则", "A rule without an entry", "", Period.ALWAYS, zh, en);
    }

    /** The rules, in the order of the files. */
    public List<Rule> rules() {
        return declared.stream().map(DeclaredRule::rule).toList();
    }

    /** The rules that need other records, in the order of the files. */
    public List<Reference> references() {
        return declared.stream()
                .flatMap(each -> Stream.ofNullable(each.reference()))
                .toList();
    }

    /** Whether a rule needs other records. */
    public boolean isReference(String id) {
        return declared.stream()
                .anyMatch(each -> each.rule().id().equals(id) && each.kind().isReference());
    }

    /** The rule of an id, if there is one. */
    public Optional<Rule> find(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The ids. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        declared.forEach(each -> ids.add(each.rule().id()));
        return ids;
    }

    /** The same rules with other severities for some. */
    public RuleSet with(Map<String, Severity> overrides) {
        List<DeclaredRule> changed = new ArrayList<>();
        for (DeclaredRule each : declared) {
            Severity severity = overrides.get(each.rule().id());
            changed.add(severity == null ? each : each.with(severity));
        }
        return new RuleSet(changed);
    }

    /** The rules on the columns of one file. */
    public RulePlan bind(RecordType type, Supply supply) {
        return new RulePlan(declared, type, supply);
    }
}
