package org.zhifaku.pipeline.identity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule: which pairs it compares, and what agreement is worth.
 *
 * @param id e.g. {@code P6}; earlier rules go before later ones
 * @param zh reason in Chinese, as stewards see it
 * @param en the same in English
 * @param block elements that both keys have and that are equal
 * @param between which pairs
 * @param points for the block itself
 * @param unique points for whether at most one coded key stands in the block; null where it does not matter
 * @param comparisons what else is compared
 * @param sameFrom least points with which the two are one; null: never by this rule
 * @param reviewFrom least points with which a steward is asked
 * @param most keys that a block may have; larger ones are left out and noted
 */
public record IdentityRule(
        String id,
        String zh,
        String en,
        List<ClaimField> block,
        Set<Pairing> between,
        int points,
        @Nullable Unique unique,
        List<Comparison> comparisons,
        @Nullable Integer sameFrom,
        int reviewFrom,
        int most) {

    public IdentityRule {
        block = List.copyOf(block);
        // in a fixed order, for the version of a rule is made of its text
        EnumSet<Pairing> ordered = EnumSet.noneOf(Pairing.class);
        ordered.addAll(between);
        between = Collections.unmodifiableSet(ordered);
        comparisons = List.copyOf(comparisons);
    }

    /** What agreement and contradiction in an element are worth; nothing where either side does not know it. */
    public record Comparison(ClaimField field, int same, int different) {}

    /** What it is worth that the block has at most one coded key, or several. */
    public record Unique(int yes, int no) {}
}
