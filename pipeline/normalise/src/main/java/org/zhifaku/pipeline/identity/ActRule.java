package org.zhifaku.pipeline.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.identity.ActFact.Agreement;

/**
 * One rule: which pairs of rows it judges, and what agreement is worth.
 *
 * @param id e.g. {@code A1}; of rules that give the same, the earlier one is named
 * @param zh reason in Chinese, as stewards see it
 * @param en the same in English
 * @param kinds record types it is for; empty: all acts
 * @param same facts in which the two must be the same
 * @param close facts in which they must be close
 * @param points for these
 * @param comparisons what else is compared
 * @param unique whether it joins only where neither side has a second candidate by such a rule
 * @param sameFrom least points with which the two are one act; null: never by this rule
 * @param reviewFrom least points with which a steward is asked
 */
public record ActRule(
        String id,
        String zh,
        String en,
        Set<String> kinds,
        List<ActFact> same,
        List<ActFact> close,
        int points,
        List<Comparison> comparisons,
        boolean unique,
        @Nullable Integer sameFrom,
        int reviewFrom) {

    private static final int MOST = 100;

    public ActRule {
        kinds = Set.copyOf(kinds);
        same = List.copyOf(same);
        close = List.copyOf(close);
        comparisons = List.copyOf(comparisons);
    }

    /** What agreement, closeness and contradiction in a fact are worth; nothing where a side does not say. */
    public record Comparison(ActFact fact, int same, int close, int different) {
        int points(Agreement agreement) {
            return switch (agreement) {
                case SAME -> same;
                case CLOSE -> close;
                case DIFFERENT -> different;
                case UNKNOWN -> 0;
            };
        }
    }

    /** Whether it judges acts of this kind. */
    public boolean judges(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Points of a pair, 0 to 100; 0 where it is none of its pairs. */
    public int points(Map<ActFact, Agreement> facts) {
        for (ActFact fact : same) {
            if (facts.get(fact) != Agreement.SAME) {
                return 0;
            }
        }
        for (ActFact fact : close) {
            if (facts.get(fact) != Agreement.CLOSE) {
                return 0;
            }
        }
        int sum = points;
        for (Comparison comparison : comparisons) {
            sum += comparison.points(facts.getOrDefault(comparison.fact(), Agreement.UNKNOWN));
        }
        return Math.max(0, Math.min(MOST, sum));
    }

    /** Whether so many points make one act. */
    public boolean joins(int reached) {
        return sameFrom != null && reached >= sameFrom;
    }
}
