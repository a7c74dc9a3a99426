package org.zhifaku.schemas;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The kinds of value a data element can have, and the Java type that carries each. Absent is {@code null} for every kind. */
public enum ValueKind {
    /** Characters; never empty. Canonical text: itself. */
    TEXT('s', String.class),
    /** A day without zone. Canonical text: {@code yyyy-MM-dd}. */
    DATE('d', LocalDate.class),
    /** An instant, microseconds. Canonical text: microseconds since 1970-01-01T00:00:00Z. */
    TIMESTAMP('t', Instant.class),
    /** Money in the unit of the element (元), scale 6. Canonical text: plain, six decimals. */
    AMOUNT('n', BigDecimal.class),
    /** A whole number. Canonical text: decimal. */
    INTEGER('i', Long.class),
    /** Canonical text: {@code true} or {@code false}. */
    BOOLEAN('b', Boolean.class),
    /** A list of texts, never empty, order kept. Canonical text: its items, each length-prefixed. */
    TEXT_LIST('l', List.class);

    /** Decimals of every amount. */
    public static final int AMOUNT_SCALE = 6;

    private final char letter;
    private final Class<?> javaType;

    ValueKind(char letter, Class<?> javaType) {
        this.letter = letter;
        this.javaType = javaType;
    }

    /** The letter that stands for the kind in the canonical form of a record. */
    public char letter() {
        return letter;
    }

    /** The Java type of a value of this kind. */
    public Class<?> javaType() {
        return javaType;
    }

    static ValueKind of(Schema schema, String place) {
        Schema type = schema;
        if (schema.isUnion()) {
            type = schema.getTypes().stream()
                    .filter(member -> member.getType() != Schema.Type.NULL)
                    .findFirst()
                    .orElseThrow();
        }
        return switch (type.getType()) {
            case STRING -> TEXT;
            case BOOLEAN -> BOOLEAN;
            case ARRAY -> TEXT_LIST;
            case INT -> expect(type.getLogicalType() instanceof LogicalTypes.Date, DATE, place, type);
            case LONG -> type.getLogicalType() instanceof LogicalTypes.TimestampMicros ? TIMESTAMP : INTEGER;
            case BYTES -> expect(type.getLogicalType() instanceof LogicalTypes.Decimal, AMOUNT, place, type);
            default -> throw new IllegalStateException(unknown(place, type));
        };
    }

    private static ValueKind expect(boolean holds, ValueKind kind, String place, Schema type) {
        if (!holds) {
            throw new IllegalStateException(unknown(place, type));
        }
        return kind;
    }

    private static String unknown(String place, Schema type) {
        return "Schema element '%s' has type %s, which is none of ValueKind. Use string, date, timestamp-micros, decimal, long, boolean or an array of string."
                .formatted(place, type);
    }
}
