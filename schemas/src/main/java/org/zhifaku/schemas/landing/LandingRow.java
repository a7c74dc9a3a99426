package org.zhifaku.schemas.landing;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.Utf8Cells;

/** One row as it was read: its cells in the order of the part's columns. Immutable; a cell read from landing becomes text when asked for. */
public final class LandingRow {

    private final long sequence;
    private final Operation operation;
    private final @Nullable String @Nullable [] texts;
    private final @Nullable Utf8Cells cells;
    private final @Nullable Fault fault;

    private LandingRow(
            long sequence,
            Operation operation,
            @Nullable String @Nullable [] texts,
            @Nullable Utf8Cells cells,
            @Nullable Fault fault) {
        this.sequence = sequence;
        this.operation = Objects.requireNonNull(operation, "operation");
        this.texts = texts;
        this.cells = cells;
        this.fault = fault;
    }

    /**
     * A row of texts. The array is handed over, not copied: whoever makes a row must not change it afterwards.
     *
     * @param sequence physical line, sheet row or message ordinal in the original, from 1
     * @param values the cells; null where there is no cell
     * @param fault set where the row is damaged as a row
     */
    public LandingRow(long sequence, Operation operation, @Nullable String[] values, @Nullable Fault fault) {
        this(sequence, operation, Objects.requireNonNull(values, "values"), null, fault);
    }

    /** A row of cells that are UTF-8 already; the rest as in the other constructor. */
    public LandingRow(long sequence, Operation operation, Utf8Cells cells, @Nullable Fault fault) {
        this(sequence, operation, null, Objects.requireNonNull(cells, "cells"), fault);
    }

    /** A sound row. */
    public static LandingRow of(long sequence, Operation operation, @Nullable String... values) {
        return new LandingRow(sequence, operation, values, null);
    }

    /** Physical line, sheet row or message ordinal in the original, from 1. */
    public long sequence() {
        return sequence;
    }

    /** Upsert or delete. */
    public Operation operation() {
        return operation;
    }

    /** What is wrong with the row as a row; null where it is sound. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** Number of cells. */
    public int size() {
        return texts != null ? texts.length : cells().size();
    }

    /** The cell at this position; null where there is none. */
    public @Nullable String value(int cell) {
        return texts != null ? texts[cell] : cells().text(cell);
    }

    /** Whether a cell is absent or nothing but white space. */
    public boolean isBlank(int cell) {
        if (texts == null) {
            return cells().isBlank(cell);
        }
        String text = texts[cell];
        return text == null || text.isBlank();
    }

    /** About how much memory the cells take: characters of texts, or bytes of UTF-8. */
    public long weight() {
        if (texts == null) {
            return cells().bytes().length;
        }
        long weight = 0;
        for (String text : texts) {
            weight += text == null ? 0 : text.length();
        }
        return weight;
    }

    /** All cells; null where there is none. Not to be changed. */
    public @Nullable String[] values() {
        if (texts != null) {
            return texts;
        }
        @Nullable String[] values = new String[size()];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = cells().text(cell);
        }
        return values;
    }

    /** The hash of the raw row under its columns, see {@link Hashes#rawHash}. */
    public UUID rawHash(UUID columnsHash) {
        return texts != null ? Hashes.rawHash(columnsHash, texts) : Hashes.rawHash(columnsHash, cells());
    }

    /** The cells as UTF-8; null where the row was made of texts. */
    @Nullable
    Utf8Cells utf8() {
        return cells;
    }

    private Utf8Cells cells() {
        return Objects.requireNonNull(cells, "A row holds texts or UTF-8");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LandingRow that
                && sequence == that.sequence
                && operation == that.operation
                && Arrays.equals(values(), that.values())
                && Objects.equals(fault, that.fault);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sequence, operation, Arrays.hashCode(values()), fault);
    }

    /** Names the place only: cells may be personal. */
    @Override
    public String toString() {
        return "LandingRow(" + sequence + ", " + operation + ", " + size() + " cells"
                + (fault == null ? "" : ", " + fault.code()) + ")";
    }
}
