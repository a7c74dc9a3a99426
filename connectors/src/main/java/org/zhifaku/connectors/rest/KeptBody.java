package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.zhifaku.connectors.feed.Originals;

/** Bytes that are kept as an original while they are read. */
final class KeptBody extends InputStream implements Came {

    private static final int CHUNK_BYTES = 1 << 16;

    private final InputStream bytes;
    private final Originals.Original original;
    private final byte[] beginning = new byte[SEEN_BYTES];
    private long count;

    KeptBody(InputStream bytes, Originals.Original original) {
        this.bytes = bytes;
        this.original = original;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = bytes.read(buffer, from, length);
        if (read > 0) {
            original.write(buffer, from, read);
            int seen = (int) Math.min(Math.max(SEEN_BYTES - count, 0), read);
            System.arraycopy(buffer, from, beginning, (int) Math.min(count, SEEN_BYTES), seen);
            count += read;
        }
        return read;
    }

    /** Reads what is left. */
    void drain() throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        while (read(chunk, 0, chunk.length) >= 0) {
            // The bytes are kept on the way.
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public String beginning() {
        return new String(beginning, 0, (int) Math.min(count, SEEN_BYTES), StandardCharsets.UTF_8);
    }
}
