package org.zhifaku.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workspace of one cell while it is cleaned: notes, and what a cleaner yields beside its main value. Reused from cell to
 * cell so that the happy path allocates nothing. Not thread-safe; one per row in work.
 */
public final class Cell {
    private @Nullable List<Note> notes;
    private @Nullable String key;
    private @Nullable String unit;
    private boolean longTerm;

    /**
     * One doubt about a cell.
     *
     * @param rule id of the quality rule it falls under; severity is the rule's business
     * @param detail what is wrong, in Chinese, without the value itself
     */
    public record Note(String rule, String detail) {}

    /** Forgets the cell before. */
    public void reset() {
        notes = null;
        key = null;
        unit = null;
        longTerm = false;
    }

    /** Notes a doubt. */
    public void report(String rule, String detail) {
        if (notes == null) {
            notes = new ArrayList<>(2);
        }
        notes.add(new Note(rule, detail));
    }

    /** The doubts so far, in the order of their notice. */
    public List<Note> notes() {
        return notes == null ? List.of() : notes;
    }

    /** True where nothing was noted. */
    public boolean isClean() {
        return notes == null;
    }

    void key(String value) {
        key = value;
    }

    void unit(String value) {
        unit = value;
    }

    void longTerm() {
        longTerm = true;
    }

    /** The match key of a document number, or null. */
    public @Nullable String key() {
        return key;
    }

    /** The unit in which the raw amount stands (元 or 万元), or null. */
    public @Nullable String unit() {
        return unit;
    }

    /** True where a date cell says 'without end'. */
    public boolean isLongTerm() {
        return longTerm;
    }
}
