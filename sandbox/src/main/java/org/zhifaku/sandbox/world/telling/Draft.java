package org.zhifaku.sandbox.world.telling;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.Dice;

/** A row in the making, for one thread. Columns that are not set stay empty. */
public final class Draft {
    private final Columns columns;
    private final String[] values;
    private final LocalDate asOf;
    private final int version;
    private final Dice dice;
    private String act = "";
    private String party = "";
    private boolean contradicts;
    private @Nullable LocalDate latest;

    Draft(Columns columns, LocalDate asOf, int version, Dice dice) {
        this.columns = columns;
        this.values = new String[columns.count()];
        java.util.Arrays.fill(values, "");
        this.asOf = asOf;
        this.version = version;
        this.dice = dice;
    }

    /** The day on which the system tells this: what lies later is not known yet. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How often the system told it before. */
    public int version() {
        return version;
    }

    /** Throws the same numbers for all versions of the row, others for each dataset. */
    public Dice dice() {
        return dice;
    }

    /** What the row is about, and the day on which that was finished: the row is not stamped before that, nor before any date in it. */
    public Draft about(String actId, String partyId, LocalDate when) {
        this.act = actId;
        this.party = partyId;
        return known(when);
    }

    /** The row differs from other systems on purpose. */
    public Draft contradicting() {
        this.contradicts = true;
        return this;
    }

    public Draft set(String column, String value) {
        values[columns.at(column)] = value;
        return this;
    }

    public Draft set(String column, long value) {
        return set(column, Long.toString(value));
    }

    /** ISO form; null and days after {@link #asOf()} stay empty. */
    public Draft set(String column, @Nullable LocalDate value) {
        return value == null || value.isAfter(asOf) ? this : known(value).set(column, value.toString());
    }

    /** 1 or 0. */
    public Draft flag(String column, boolean value) {
        return set(column, value ? "1" : "0");
    }

    /** 是 or 否. */
    public Draft yesNo(String column, boolean value) {
        return set(column, value ? "是" : "否");
    }

    /** The cells of the key columns, joined by {@code |}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (int position : columns.keyPositions()) {
            key.append(key.isEmpty() ? "" : "|").append(values[position]);
        }
        return key.toString();
    }

    String[] values() {
        return values;
    }

    String value(int position) {
        return values[position];
    }

    private Draft known(LocalDate day) {
        latest = latest == null || day.isAfter(latest) ? day : latest;
        return this;
    }

    /** The latest day that the row tells of: it is not stamped earlier. */
    LocalDate latest() {
        return latest == null ? asOf : latest;
    }

    Truth truth(String kind, @Nullable Flaw flaw) {
        return new Truth(kind, act, party, contradicts, flaw);
    }
}
