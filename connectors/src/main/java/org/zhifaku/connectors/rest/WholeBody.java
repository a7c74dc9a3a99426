package org.zhifaku.connectors.rest;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * An answer that came whole and is in memory.
 *
 * @param bytes all of it
 */
record WholeBody(byte[] bytes) implements Came {

    @Override
    public long count() {
        return bytes.length;
    }

    @Override
    public String beginning() {
        return new String(bytes, 0, Math.min(bytes.length, SEEN_BYTES), StandardCharsets.UTF_8);
    }

    /** Of the rows, from the first one's beginning to the end of their list. */
    Fingerprint fingerprint(PageScan scan) {
        if (scan.rows() == 0) {
            return Fingerprint.NONE;
        }
        int first = (int) scan.start(0);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, first, (int) scan.listEnd() - first);
        return new Fingerprint(scan.listEnd() - first, checksum.getValue());
    }
}
