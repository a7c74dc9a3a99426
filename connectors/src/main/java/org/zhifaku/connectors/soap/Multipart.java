package org.zhifaku.connectors.soap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a multipart body (RFC 2046, 5.1) into its parts while it comes; memory holds one buffer. Headers of a part are bounded. Ends
 * with an {@link EOFException} where the body was cut.
 */
final class Multipart {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MOST_HEADER_BYTES = 1 << 14;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int limit;
    private boolean ended;

    /** Takes the bytes of a part. */
    interface Sink {
        void write(byte[] buffer, int from, int length) throws IOException;
    }

    Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter may stand at the very beginning: as if a line had ended before.
        buffer[0] = '\r';
        buffer[1] = '\n';
        limit = 2;
    }

    /**
     * Goes to the first part.
     *
     * @throws EOFException where there is none
     */
    void begin() throws IOException {
        copy((bytes, from, length) -> {});
    }

    /** Whether a part follows. */
    boolean hasNext() {
        return !ended;
    }

    /** The headers of the part that begins here, by their names in lower case. */
    Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        int left = MOST_HEADER_BYTES;
        String last = "";
        while (true) {
            StringBuilder line = new StringBuilder();
            for (int b = next(); b != '\n'; b = next()) {
                if (--left < 0) {
                    throw new IOException("The headers of a part exceed " + MOST_HEADER_BYTES + " bytes");
                }
                line.append((char) b);
            }
            String text = line.toString().stripTrailing();
            if (text.isEmpty()) {
                return headers;
            }
            int colon = text.indexOf(':');
            if (Character.isWhitespace(text.charAt(0))) {
                headers.merge(last, text.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                last = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(last, text.substring(colon + 1).strip());
            }
        }
    }

    /** Gives the bytes of the part that begins here, and goes to the next part. */
    void copy(Sink sink) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                sink.write(buffer, at, found - at);
                at = found + delimiter.length;
                afterDelimiter();
                return;
            }
            int sure = limit - at - (delimiter.length - 1);
            if (sure > 0) {
                sink.write(buffer, at, sure);
                at += sure;
            }
            fill();
        }
    }

    private void afterDelimiter() throws IOException {
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            ended = true;
            return;
        }
        // Blanks may follow a delimiter on its line.
        for (int b = second; b != '\n'; b = next()) {
            if (b != '\r' && b != ' ' && b != '\t') {
                throw new IOException("A boundary between parts goes on after its end");
            }
        }
    }

    private int find() {
        int last = limit - delimiter.length;
        for (int i = at; i <= last; i++) {
            if (buffer[i] == '\r' && matches(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int from) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[from + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private int next() throws IOException {
        if (at == limit) {
            fill();
        }
        return buffer[at++] & 0xff;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            throw new EOFException("The answer ends in the middle of a part");
        }
        limit += read;
    }
}
