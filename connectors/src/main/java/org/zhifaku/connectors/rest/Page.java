package org.zhifaku.connectors.rest;

import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.tabular.RecordBatch;

/** An answer that came whole. */
final class Page {

    private final PageCall call;
    private final PageScan scan;
    private final @Nullable WholeBody body;
    private final @Nullable RecordBatch rows;
    private Originals.@Nullable Original original;

    private Page(
            PageCall call,
            PageScan scan,
            @Nullable WholeBody body,
            @Nullable RecordBatch rows,
            Originals.@Nullable Original original) {
        this.call = call;
        this.scan = scan;
        this.body = body;
        this.rows = rows;
        this.original = original;
    }

    /** A page whose bytes lie in an original; its rows have not been read yet. */
    static Page kept(PageCall call, PageScan scan, Originals.Original original) {
        return new Page(call, scan, null, null, original);
    }

    /**
     * A page in memory, of which no original was made yet.
     *
     * @param rows its rows; null where not all of them are sound
     */
    static Page whole(PageCall call, PageScan scan, WholeBody body, @Nullable RecordBatch rows) {
        return new Page(call, scan, body, rows, null);
    }

    PageScan scan() {
        return scan;
    }

    /** Its rows, where they were read; null where they must be read from the original. */
    @Nullable
    RecordBatch rows() {
        return rows;
    }

    /** Of its rows; none where they were not read. */
    Fingerprint fingerprint() {
        return body == null || rows == null ? Fingerprint.NONE : body.fingerprint(scan);
    }

    /** The original that holds its bytes; to be closed when its rows are read, or given up. */
    Originals.Original original() throws SourceException {
        Originals.Original held = original;
        if (held == null) {
            held = call.originals().begin(call.name());
            original = held;
            if (body != null) {
                held.write(body.bytes(), 0, body.bytes().length);
            }
        }
        return held;
    }

    void discard() throws SourceException {
        if (original != null) {
            original.discard();
        }
    }
}
