package org.zhifaku.pipeline.quality;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CleanerKind;

/**
 * A rule with what runs it.
 *
 * @param kind its kind of check
 * @param check the check, limited to its time and rows, or null where something else reports the rule
 * @param needs the elements without which it cannot run
 * @param cleaners the cleaners that report it; empty where any may, or none does
 * @param of the rule whose milder half it is, or null
 * @param reference what the warehouse judges, or null
 */
record DeclaredRule(
        Rule rule,
        CheckKind kind,
        @Nullable Check check,
        Needs needs,
        Set<CleanerKind> cleaners,
        @Nullable String of,
        @Nullable Reference reference) {
    DeclaredRule {
        cleaners = Set.copyOf(cleaners);
    }

    DeclaredRule with(Severity severity) {
        Rule other = rule.with(severity);
        return new DeclaredRule(
                other, kind, check, needs, cleaners, of, reference == null ? null : reference.with(other));
    }
}
