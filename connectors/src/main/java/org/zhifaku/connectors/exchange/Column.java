package org.zhifaku.connectors.exchange;

import java.math.BigDecimal;

/**
 * A column of a source's table.
 *
 * @param name as the source spells it
 * @param kind how its values are had as text
 */
record Column(String name, Kind kind) {

    /** How the values of a column are had as text. */
    enum Kind {
        /** Text, of a size that the source bounds. */
        TEXT,
        /** Text of any size: the source cuts it behind what may be kept. */
        LONG_TEXT,
        /** A number: never with an exponent. */
        NUMBER,
        /** Bits, shown as the number they make. */
        BITS,
        /** Yes or no, shown as true or false. */
        BOOLEAN,
        /** Dates, times and whatever else the source shows as short text. */
        OTHER,
        /** Something that has no short text of its own, e.g. JSON: shown as text and cut as such. */
        STRUCTURED,
        /** Bytes: no text. */
        BYTES
    }

    /** Whether {@link #shown} may change a value. */
    boolean isShownOtherwise() {
        return kind == Kind.NUMBER || kind == Kind.BOOLEAN;
    }

    /** A value as text: as the source shows it, without an exponent. */
    String shown(String value) {
        return switch (kind) {
            case NUMBER -> withoutExponent(value);
            case BOOLEAN -> value.equals("t") ? "true" : value.equals("f") ? "false" : value;
            case TEXT, LONG_TEXT, BITS, OTHER, STRUCTURED, BYTES -> value;
        };
    }

    private static String withoutExponent(String value) {
        boolean plain = value.indexOf('e') < 0 && value.indexOf('E') < 0;
        return plain ? value : new BigDecimal(value).toPlainString();
    }
}
