package org.zhifaku.connectors.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * XML as it comes, in which control characters that XML 1.0 does not allow are replaced: services that write cells as they are send
 * them now and then, and one of them would cost the whole answer. They become U+FFFD in UTF-8, which cleaners tell of, and {@code ?}
 * in other encodings. No byte below 0x20 is part of a longer character in UTF-8 or GB18030; UTF-16 is left alone.
 */
final class LegalText extends FilterInputStream {

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int PEEK_BYTES = 200;

    private final byte[] buffer = new byte[1 << 14];
    private final byte[] replaced = new byte[REPLACEMENT.length * buffer.length];
    private final byte[] replacement;
    private final boolean wide;
    private int at;
    private int limit;
    private long found;

    LegalText(InputStream in, String charset) throws IOException {
        super(in);
        int read = in.readNBytes(buffer, 0, PEEK_BYTES);
        String beginning = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        String declared =
                (charset + " " + beginning.substring(0, Math.max(0, beginning.indexOf("?>")))).toLowerCase(Locale.ROOT);
        this.wide = declared.contains("utf-16") || beginning.indexOf('\0') >= 0;
        boolean other = !charset.isEmpty() && !charset.equalsIgnoreCase("utf-8")
                || charset.isEmpty() && declared.contains("encoding=") && !declared.contains("utf-8");
        this.replacement = other ? new byte[] {'?'} : REPLACEMENT;
        take(read);
    }

    /** How many were replaced so far. */
    long found() {
        return found;
    }

    private void take(int read) {
        int to = 0;
        for (int i = 0; i < read; i++) {
            byte b = buffer[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && !wide) {
                found++;
                System.arraycopy(replacement, 0, replaced, to, replacement.length);
                to += replacement.length;
            } else {
                replaced[to++] = b;
            }
        }
        at = 0;
        limit = to;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        while (at == limit) {
            int read = in.read(buffer);
            if (read < 0) {
                return -1;
            }
            take(read);
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(replaced, at, target, from, count);
        at += count;
        return count;
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
