package org.zhifaku.library.publish;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.StandardRecord;

/** Decides what of an act may be shown on a day. Pure and thread-safe. */
@FunctionalInterface
public interface Publication {

    /**
     * The verdict on one act.
     *
     * @param act the act as the topic library holds it; its restricted elements, and those that nothing here reads, are absent
     * @param day the business date
     */
    Verdict decide(StandardRecord act, LocalDate day);

    /** Whether verdicts may depend on this element; the acts that are decided upon lack all others. */
    default boolean reads(RecordType type, Element element) {
        return true;
    }

    /** What may be shown of an act. */
    sealed interface Verdict permits Shown, Hidden {}

    /**
     * The act may be shown in this form.
     *
     * @param elements public form of its elements by name; names of fields that the index adds itself are passed over
     * @param until last day on which it may be shown; null where there is no end
     */
    record Shown(Map<String, ?> elements, @Nullable LocalDate until) implements Verdict {

        public Shown {
            Objects.requireNonNull(elements, "elements");
        }
    }

    /**
     * The act must not be shown.
     *
     * @param reason why, in Chinese, for data stewards
     */
    record Hidden(String reason) implements Verdict {

        public Hidden {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
