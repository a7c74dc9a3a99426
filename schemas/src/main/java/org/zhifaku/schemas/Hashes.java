package org.zhifaku.schemas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hashes that identify rows and compare contents, as {@code docs/hashes.md} specifies them; SQL and the index use the same.
 *
 * <p>Each is the first 16 bytes of SHA-256 over a canonical, length-prefixed form, carried in a {@link UUID} as a container of 128
 * bits (it is no RFC 9562 identifier). Thread-safe.
 */
public final class Hashes {

    private static final ThreadLocal<CanonicalForm> FORM = ThreadLocal.withInitial(CanonicalForm::new);

    private Hashes() {}

    /** The identity of a source record: (source, dataset, source key), the same for ever. */
    public static UUID recordId(String source, String dataset, List<@Nullable String> key) {
        CanonicalForm form = FORM.get().start("record");
        form.prefixed(source);
        form.prefixed(dataset);
        key.forEach(form::prefixed);
        return form.hash();
    }

    /** A key of a topic entity: kind (e.g. {@code penalty}, {@code party}) and its parts. */
    public static UUID key(String kind, @Nullable String... parts) {
        CanonicalForm form = FORM.get().start("key");
        form.prefixed(kind);
        for (String part : parts) {
            form.prefixed(part);
        }
        return form.hash();
    }

    /** The identity of a list of columns, to be made once per file and given to {@link #rawHash}. */
    public static UUID columnsHash(String operation, List<String> columns) {
        CanonicalForm form = FORM.get().start("columns");
        form.prefixed(operation);
        columns.forEach(form::prefixed);
        return form.hash();
    }

    /** The hash of a raw row: equal exactly where operation, columns and cells are equal; an absent cell differs from an empty one. */
    public static UUID rawHash(UUID columnsHash, @Nullable String[] values) {
        CanonicalForm form = FORM.get().start("raw");
        form.bits(columnsHash);
        for (String value : values) {
            form.prefixed(value);
        }
        return form.hash();
    }

    /** As {@link #rawHash(UUID, String[])}, of cells that are UTF-8 already. */
    public static UUID rawHash(UUID columnsHash, Utf8Cells cells) {
        CanonicalForm form = FORM.get().start("raw");
        form.bits(columnsHash);
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.isAbsent(cell)) {
                form.prefixed(null);
            } else {
                form.prefixed(cells.bytes(), cells.start(cell), cells.end(cell));
            }
        }
        return form.hash();
    }

    /**
     * The hash of a record's content: name, kind and canonical text of every element that is present, in schema order. An absent
     * element adds nothing, so a new element changes no hash of a record that lacks it.
     *
     * @param token gives the keyed token of a personal identifier; it stands for the raw value of restricted elements
     */
    public static UUID contentHash(StandardRecord record, Function<String, UUID> token) {
        CanonicalForm form = FORM.get().start("content");
        form.prefixed(record.type().name());
        List<Element> elements = record.type().elements();
        for (int position = 0; position < elements.size(); position++) {
            Object value = record.get(position);
            if (value == null) {
                continue;
            }
            Element element = elements.get(position);
            form.append(record.type().canonicalHead(position));
            if (element.isRestricted()) {
                form.prefixed(token.apply((String) value).toString());
            } else {
                canonical(form, element.kind(), value);
            }
        }
        return form.hash();
    }

    private static void canonical(CanonicalForm form, ValueKind kind, Object value) {
        switch (kind) {
            case TEXT -> form.prefixed((String) value);
            case DATE -> form.date((LocalDate) value);
            case INTEGER, BOOLEAN -> form.prefixed(value.toString());
            case TIMESTAMP -> form.prefixed(Long.toString(micros((Instant) value)));
            case AMOUNT ->
                form.prefixed(((BigDecimal) value)
                        .setScale(ValueKind.AMOUNT_SCALE, RoundingMode.UNNECESSARY)
                        .toPlainString());
            case TEXT_LIST -> list(form, (List<?>) value);
        }
    }

    private static void list(CanonicalForm form, List<?> items) {
        form.count(items.size());
        items.forEach(item -> form.prefixed((String) item));
    }

    /** Microseconds since the epoch; finer parts are cut. */
    public static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1000;
    }

    /** First summand of a checksum: the first three bytes of a hash as a number of 24 bits. */
    public static int checksumHigh(UUID hash) {
        return (int) (hash.getMostSignificantBits() >>> 40);
    }

    /** Second summand of a checksum: bytes four to six of a hash as a number of 24 bits. */
    public static int checksumLow(UUID hash) {
        return (int) (hash.getMostSignificantBits() >>> 16) & 0xFFFFFF;
    }
}
