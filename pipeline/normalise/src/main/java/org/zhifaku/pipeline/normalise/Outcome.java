package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.Operation;

/** What became of one raw row: exactly one of two. */
public sealed interface Outcome {
    /** Which record and which content. */
    RowIdentity id();

    /** What is doubtful but does not reject. */
    List<Finding> warnings();

    /** Applies the function of the variant. */
    <T> T fold(Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected);

    /**
     * The row became a record.
     *
     * @param id its identity; {@code recordId} is never null here
     * @param operation whether the record stands or is withdrawn; a withdrawal carries key values and whatever else was mapped
     * @param record the clean values
     * @param keys what it is about
     * @param warnings what is doubtful, in the order of the elements
     */
    record Accepted(RowIdentity id, Operation operation, StandardRecord record, ActKeys keys, List<Finding> warnings)
            implements Outcome {
        /** The record's id. */
        public UUID recordId() {
            UUID recordId = id.recordId();
            if (recordId == null) {
                throw new IllegalStateException("An accepted row has a record id.");
            }
            return recordId;
        }

        @Override
        public <T> T fold(
                Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected) {
            return accepted.apply(this);
        }
    }

    /**
     * The row goes to quarantine.
     *
     * @param violations why, never empty
     */
    record Rejected(RowIdentity id, List<Finding> violations, List<Finding> warnings) implements Outcome {
        @Override
        public <T> T fold(
                Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected) {
            return rejected.apply(this);
        }
    }

    /** Null-safe shorthand for tests and tools: the record, or null where rejected. */
    default @Nullable StandardRecord recordOrNull() {
        return fold(Accepted::record, rejected -> null);
    }
}
