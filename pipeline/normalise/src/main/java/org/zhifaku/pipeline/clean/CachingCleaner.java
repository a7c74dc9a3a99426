package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the outcome of cells that come again and again and are dear to clean: lists of codes. It pays for few: looking a cell up
 * reads memory all over, which costs more than cleaning a name, a code or a date does. Bounded: a direct-mapped table in which a
 * newcomer takes the place of whoever sat there. Only outcomes without notes are kept. Safe for several threads without locks:
 * the entries are immutable, and a lost update costs one more cleaning.
 */
public final class CachingCleaner implements Cleaner {
    private static final int SIZE = 1024;

    private final Cleaner cleaner;
    private final @Nullable Entry[] entries = new Entry[SIZE];

    private record Entry(
            String raw,
            @Nullable Object value,
            @Nullable String key,
            @Nullable String unit,
            boolean longTerm) {}

    /** Puts a table before a cleaner. */
    public CachingCleaner(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        int hash = raw.hashCode();
        int at = (hash ^ (hash >>> 15)) & (SIZE - 1);
        Entry entry = entries[at];
        if (entry != null && entry.raw().equals(raw)) {
            return recalled(entry, cell);
        }
        Object value = cleaner.clean(raw, cell);
        if (cell.isClean()) {
            entries[at] = new Entry(raw, value, cell.key(), cell.unit(), cell.isLongTerm());
        }
        return value;
    }

    private static @Nullable Object recalled(Entry entry, Cell cell) {
        if (entry.key() != null) {
            cell.key(entry.key());
        }
        if (entry.unit() != null) {
            cell.unit(entry.unit());
        }
        if (entry.longTerm()) {
            cell.longTerm();
        }
        return entry.value();
    }
}
