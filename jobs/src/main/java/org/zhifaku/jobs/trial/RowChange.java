package org.zhifaku.jobs.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;

/**
 * How the outcomes of one row differ between two mappings.
 *
 * @param turn what happened to the row as a whole
 * @param otherRecord both accept it, as records of different keys: what is stored would stay beside the new one until it is withdrawn
 * @param values elements whose values differ, in their order; empty unless both accept it
 */
public record RowChange(Turn turn, boolean otherRecord, List<ValueChange> values) {

    /** What happened to a row as a whole. */
    public enum Turn {
        ACCEPTED_TO_REJECTED,
        REJECTED_TO_ACCEPTED,
        STILL_ACCEPTED
    }

    /**
     * Two values of one element, as {@link ShownValues} shows them; null is empty.
     *
     * @param zh the element's Chinese name
     */
    public record ValueChange(
            String element,
            String zh,
            @Nullable Object before,
            @Nullable Object after) {}

    public RowChange {
        values = List.copyOf(values);
    }

    /** Empty where the two are the same record with the same values, or both rejected. */
    static Optional<RowChange> between(Outcome before, Outcome after) {
        StandardRecord old = before.recordOrNull();
        StandardRecord now = after.recordOrNull();
        if (old == null || now == null) {
            return old == now
                    ? Optional.empty()
                    : Optional.of(new RowChange(
                            now == null ? Turn.ACCEPTED_TO_REJECTED : Turn.REJECTED_TO_ACCEPTED, false, List.of()));
        }
        boolean otherRecord = !Objects.equals(before.id().recordId(), after.id().recordId());
        List<ValueChange> values = values(old, now);
        return otherRecord || !values.isEmpty()
                ? Optional.of(new RowChange(Turn.STILL_ACCEPTED, otherRecord, values))
                : Optional.empty();
    }

    private static List<ValueChange> values(StandardRecord old, StandardRecord now) {
        List<ValueChange> values = new ArrayList<>();
        for (Element element : now.type().elements()) {
            compare(element, value(old, element.name()), now.get(element.position()), values);
        }
        RecordType type = old.type();
        for (Element element : type.elements()) {
            if (now.type().find(element.name()).isEmpty()) {
                compare(element, old.get(element.position()), null, values);
            }
        }
        return values;
    }

    private static @Nullable Object value(StandardRecord record, String element) {
        return record.type()
                .find(element)
                .map(found -> record.get(found.position()))
                .orElse(null);
    }

    private static void compare(
            Element element, @Nullable Object before, @Nullable Object after, List<ValueChange> values) {
        if (!Objects.equals(before, after)) {
            values.add(new ValueChange(
                    element.name(),
                    element.zh(),
                    ShownValues.shown(element, before),
                    ShownValues.shown(element, after)));
        }
    }
}
