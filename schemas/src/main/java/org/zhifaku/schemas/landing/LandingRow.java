package org.zhifaku.schemas.landing;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read. The array is handed over, not copied: whoever makes a row must not change it afterwards.
 *
 * @param sequence physical line, sheet row or message ordinal in the original, from 1
 * @param operation upsert or delete
 * @param values the cells in the order of the part's columns; null where there is no cell
 * @param fault set where the row is damaged as a row
 */
public record LandingRow(
        long sequence,
        Operation operation,
        @Nullable String[] values,
        @Nullable Fault fault) {

    public LandingRow {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(values, "values");
    }

    /** A sound row. */
    public static LandingRow of(long sequence, Operation operation, @Nullable String... values) {
        return new LandingRow(sequence, operation, values, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LandingRow that
                && sequence == that.sequence
                && operation == that.operation
                && Arrays.equals(values, that.values)
                && Objects.equals(fault, that.fault);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sequence, operation, Arrays.hashCode(values), fault);
    }

    /** Names the place only: cells may be personal. */
    @Override
    public String toString() {
        return "LandingRow(" + sequence + ", " + operation + ", " + values.length + " cells"
                + (fault == null ? "" : ", " + fault.code()) + ")";
    }
}
