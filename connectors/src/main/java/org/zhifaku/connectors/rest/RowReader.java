package org.zhifaku.connectors.rest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.tabular.RecordBatch;
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
    private Fingerprint before = Fingerprint.NONE;

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
    boolean read(Page page, Originals.Original original, int most) throws IOException {
        long rowsBefore = records.rows();
        long faultsBefore = records.faultRows();
        PageScan scan = page.scan();
        RecordBatch rows = page.rows();
        Fingerprint now;
        if (rows != null && scan.rows() <= most) {
            records.take(rows, this::operation);
            sequence += scan.rows();
            now = page.fingerprint();
        } else {
            now = readRowByRow(scan, original, most);
        }
        original.count(records.rows() - rowsBefore, records.faultRows() - faultsBefore);
        boolean repeats = now.bytes() > 0 && now.equals(before);
        before = now;
        return repeats;
    }

    private Fingerprint readRowByRow(PageScan scan, Originals.Original original, int most) throws IOException {
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
        return new Fingerprint(bytes, checksum.getValue());
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

    private Operation operation(RecordTable.Row row) {
        stamps.see(row);
        return deletion == null ? Operation.UPSERT : deletion.operation(row.cell(deletion.column()));
    }
}
