package org.zhifaku.pipeline.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhifaku.pipeline.identity.ActFact.Agreement;
import org.zhifaku.schemas.definition.YamlMap;

/** The section {@code acts} of {@code rules/identity.yaml}: which rows tell of one act, whatever their keys. Immutable. */
public record ActRules(List<ActRule> rules) {

    public ActRules {
        rules = List.copyOf(rules);
    }

    /** No rule at all: the keys alone, and stewards. */
    public static ActRules none() {
        return new ActRules(List.of());
    }

    /** Reads the section; what is wrong is added to its file's problems. */
    public static ActRules read(YamlMap section) {
        return ActRulesReader.read(section);
    }

    /**
     * What a pair of rows of one kind of act is worth.
     *
     * @param joins whether they are one act; else a steward is asked
     */
    public record Judgement(ActRule rule, int points, boolean joins) {}

    /** The judgement of the rule that gives most, one that joins before one that asks; empty where none says anything. */
    public Optional<Judgement> judge(String kind, Map<ActFact, Agreement> facts) {
        Judgement best = null;
        for (ActRule rule : rules) {
            int points = rule.judges(kind) ? rule.points(facts) : 0;
            if (points > 0 && points >= rule.reviewFrom()) {
                Judgement found = new Judgement(rule, points, rule.joins(points));
                if (best == null || isBetter(found, best)) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(Judgement one, Judgement other) {
        if (one.joins() != other.joins()) {
            return one.joins();
        }
        if (one.joins() && one.rule().unique() != other.rule().unique()) {
            return !one.rule().unique();
        }
        return one.points() > other.points();
    }
}
