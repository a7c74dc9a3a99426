package org.zhifaku.sandbox.generator;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which share of the rows gets which fault. A row has at most one; a fault that a layout has no column for leaves the row
 * clean there.
 */
public final class DirtPlan {
    private static final DirtKind[] KINDS = DirtKind.values();

    private final Map<DirtKind, Double> shares;
    private final double[] bounds = new double[KINDS.length];

    private DirtPlan(Map<DirtKind, Double> shares) {
        this.shares = shares;
        double bound = 0;
        for (DirtKind kind : KINDS) {
            bound += shares.getOrDefault(kind, 0.0);
            bounds[kind.ordinal()] = bound;
        }
        if (bound > 1) {
            throw new IllegalArgumentException("The shares of all kinds of dirt add up to " + bound + "; at most 1.");
        }
    }

    /** About 6 % of the rows rejected, 2 % warned, 5 % to be cleaned, 0.5 % twice. */
    public static DirtPlan standard() {
        Map<DirtKind, Double> shares = new EnumMap<>(DirtKind.class);
        for (DirtKind kind : KINDS) {
            shares.put(kind, kind.defaultShare());
        }
        return new DirtPlan(shares);
    }

    /** No fault at all. */
    public static DirtPlan clean() {
        return new DirtPlan(new EnumMap<>(DirtKind.class));
    }

    /** The same plan with another share (0 to 1) of one kind. */
    public DirtPlan with(DirtKind kind, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Share of " + kind + " is " + share + "; it must lie between 0 and 1.");
        }
        Map<DirtKind, Double> changed = new EnumMap<>(DirtKind.class);
        changed.putAll(shares);
        changed.put(kind, share);
        return new DirtPlan(changed);
    }

    public double share(DirtKind kind) {
        return shares.getOrDefault(kind, 0.0);
    }

    @Nullable
    DirtKind pick(Dice dice) {
        double share = dice.share();
        if (share >= bounds[KINDS.length - 1]) {
            return null;
        }
        for (DirtKind kind : KINDS) {
            if (share < bounds[kind.ordinal()]) {
                return kind;
            }
        }
        return null;
    }
}
