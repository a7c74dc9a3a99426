package org.zhifaku.schemas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One normalised record: a record type and one value, or null, per element. Immutable.
 *
 * <p>Values have the Java type of their element's {@link ValueKind}. Restricted elements hold the raw identifier: whoever writes a
 * record anywhere but {@code restricted} replaces it by its token and masked form.
 */
public final class StandardRecord {

    private final RecordType type;
    private final @Nullable Object[] values;

    private StandardRecord(RecordType type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Starts a record of this type with every value absent. */
    public static Builder builder(RecordType type) {
        return new Builder(type);
    }

    /** Its type. */
    public RecordType type() {
        return type;
    }

    /** The value at a position of the type's elements, or null. */
    public @Nullable Object get(int position) {
        return values[position];
    }

    /** The value of the element of this name, or null. */
    public @Nullable Object get(String element) {
        return values[type.element(element).position()];
    }

    /** The text of the element of this name, or null. */
    public @Nullable String text(String element) {
        return (String) get(element);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StandardRecord that
                && type.name().equals(that.type.name())
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Names the type only: values may be personal. */
    @Override
    public String toString() {
        return "StandardRecord(" + type.name() + ")";
    }

    /** Collects the values of one record. Not thread-safe; {@link #build} hands the values over and the builder must be dropped. */
    public static final class Builder {

        private final RecordType type;
        private final @Nullable Object[] values;
        private boolean built;

        private Builder(RecordType type) {
            this.type = type;
            this.values = new Object[type.size()];
        }

        /** The value set so far at this position, or null. */
        public @Nullable Object get(int position) {
            return values[position];
        }

        /**
         * Sets the value at a position; an empty text or list becomes absent, an amount gets scale 6.
         *
         * @throws IllegalArgumentException where the value is not of the element's kind
         */
        public Builder set(int position, @Nullable Object value) {
            if (built) {
                throw new IllegalStateException("This builder has built its record; start a new one.");
            }
            values[position] = checked(position, value);
            return this;
        }

        /** Sets the value of the element of this name; see {@link #set(int, Object)}. */
        public Builder set(String element, @Nullable Object value) {
            return set(type.element(element).position(), value);
        }

        /** The record. */
        public StandardRecord build() {
            built = true;
            return new StandardRecord(type, values);
        }

        private @Nullable Object checked(int position, @Nullable Object value) {
            if (value == null) {
                return null;
            }
            Element element = type.elements().get(position);
            if (!element.kind().javaType().isInstance(value)) {
                throw new IllegalArgumentException("Element '%s' takes a %s, not a %s."
                        .formatted(
                                element.name(), element.kind(), value.getClass().getName()));
            }
            if (value instanceof String text) {
                return text.isEmpty() ? null : text;
            }
            if (value instanceof List<?> list) {
                return list.isEmpty() ? null : List.copyOf(list);
            }
            if (value instanceof BigDecimal amount) {
                return amount.setScale(ValueKind.AMOUNT_SCALE, RoundingMode.UNNECESSARY);
            }
            return value;
        }
    }
}
