package org.zhifaku.connectors.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * XML as it comes, in which control characters that XML 1.0 does not allow stand as references: services that write cells as they are
 * send them now and then, and one of them would cost the whole answer. {@link AnswerXml} reads the references, so that the cell is what
 * the source wrote; only in CDATA they stay visible as {@code &#11;}. NUL, which no database text can hold, becomes U+2400. No byte
 * below 0x20 is part of a longer character in UTF-8 or GB18030; UTF-16 is left alone.
 */
final class LegalText extends FilterInputStream {

    private static final int PEEK_BYTES = 200;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long UPPER_BITS = 0xE0E0E0E0E0E0E0E0L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte[][] REFERENCES = references();

    private final byte[] buffer = new byte[1 << 14];
    private byte[] legal = new byte[2 * buffer.length];
    private final boolean wide;
    private int at;
    private int limit;
    private long found;

    LegalText(InputStream in, String charset) throws IOException {
        super(in);
        int read = in.readNBytes(buffer, 0, PEEK_BYTES);
        this.wide = charset.toLowerCase(Locale.ROOT).startsWith("utf-16") || isWide(read);
        take(read);
    }

    private static byte[][] references() {
        byte[][] references = new byte[' '][];
        for (int i = 0; i < ' '; i++) {
            references[i] = (i == 0 ? "&#x2400;" : "&#" + i + ";").getBytes(StandardCharsets.US_ASCII);
        }
        return references;
    }

    /** Whether the beginning of an XML is UTF-16, with or without a byte order mark (XML 1.0, F.1). */
    private boolean isWide(int read) {
        return read > 1
                && ((buffer[0] & 0xfe) == 0xfe && (buffer[1] & 0xfe) == 0xfe || buffer[0] == 0 || buffer[1] == 0);
    }

    /** How many were found so far. */
    long found() {
        return found;
    }

    private void take(int read) {
        int to = 0;
        for (int i = 0; i < read; i++) {
            byte b = buffer[i];
            if (b >= ' ' || b < 0 || b == '\n' || b == '\r' || b == '\t' || wide) {
                legal[to++] = b;
            } else {
                found++;
                byte[] reference = REFERENCES[b];
                if (to + reference.length + read - i > legal.length) {
                    legal = Arrays.copyOf(legal, legal.length * 2);
                }
                System.arraycopy(reference, 0, legal, to, reference.length);
                to += reference.length;
            }
        }
        at = 0;
        limit = to;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (at == limit) {
            if (length <= buffer.length) {
                int read = in.read(target, from, length);
                if (read < 0 || wide || isLegal(target, from, read)) {
                    return read;
                }
                System.arraycopy(target, from, buffer, 0, read);
                take(read);
            } else {
                int read = in.read(buffer);
                if (read < 0) {
                    return -1;
                }
                take(read);
            }
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(legal, at, target, from, count);
        at += count;
        return count;
    }

    private static boolean isLegal(byte[] bytes, int from, int length) {
        int end = from + length;
        int i = from;
        while (i < end) {
            if (i + Long.BYTES <= end) {
                long eight = (long) EIGHT_BYTES.get(bytes, i);
                // A byte below 0x20 has none of its three upper bits: taking one from them all at once shows whether
                // any is such.
                if (((eight & UPPER_BITS) - LOW_BITS & ~eight & HIGH_BITS) == 0) {
                    i += Long.BYTES;
                    continue;
                }
            }
            byte b = bytes[i++];
            if ((b & 0xe0) == 0 && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() {
        return limit - at;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
