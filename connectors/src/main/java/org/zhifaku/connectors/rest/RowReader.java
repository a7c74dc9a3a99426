package org.zhifaku.connectors.rest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.source.RestPlan.Deletion;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.schemas.landing.Operation;

/** Reads the rows of kept pages into a table. */
final class RowReader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BEGINNING_BYTES = 1 << 14;

    private final RecordTable records;
    private final int mostRowBytes;
    private final @Nullable Deletion deletion;
    private final Stamps stamps;
    private long sequence;
    private Fingerprint before = new Fingerprint(0, 0);

    /** What the rows of a page are, as good as byte for byte. */
    private record Fingerprint(long bytes, long checksum) {}

    RowReader(RecordTable records, int mostRowBytes, @Nullable Deletion deletion, Stamps stamps) {
        this.records = records;
        this.mostRowBytes = mostRowBytes;
        this.deletion = deletion;
        this.stamps = stamps;
    }

    /**
     * Reads the rows of a page.
     *
     * @param original where it is kept; hears how many rows it had
     * @param most rows to read at most
     * @return whether they are the same as those of the page before
     */
    boolean read(PageScan scan, Originals.Original original, int most) throws IOException {
        long rowsBefore = records.rows();
        long faultsBefore = records.faultRows();
        CRC32C checksum = new CRC32C();
        long bytes = 0;
        try (InputStream in = open(original)) {
            long at = 0;
            for (int row = 0; row < Math.min(scan.rows(), most); row++) {
                in.skipNBytes(scan.start(row) - at);
                long length = scan.end(row) - scan.start(row);
                byte[] text = in.readNBytes((int) Math.min(length, length > mostRowBytes ? BEGINNING_BYTES : length));
                at = scan.start(row) + text.length;
                checksum.update(text);
                bytes += length;
                take(text, length);
            }
        }
        original.count(records.rows() - rowsBefore, records.faultRows() - faultsBefore);
        Fingerprint now = new Fingerprint(bytes, checksum.getValue());
        boolean repeats = bytes > 0 && now.equals(before);
        before = now;
        return repeats;
    }

    private static InputStream open(Originals.Original original) throws SourceException {
        try {
            return new BufferedInputStream(Files.newInputStream(original.file()), BUFFER_BYTES);
        } catch (IOException e) {
            throw SourceException.disk(e, original.file());
        }
    }

    private void take(byte[] bytes, long length) throws IOException {
        sequence++;
        if (length > mostRowBytes) {
            records.tooLarge(sequence, Operation.UPSERT, new String(bytes, StandardCharsets.UTF_8));
        } else {
            records.json(sequence, bytes, this::operation);
        }
    }

    private Operation operation(Map<String, String> row) {
        stamps.see(row);
        return deletion != null && deletion.values().contains(row.getOrDefault(deletion.column(), ""))
                ? Operation.DELETE
                : Operation.UPSERT;
    }
}
