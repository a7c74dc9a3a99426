package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/** Decodes base64 while it comes; line breaks and blanks do not count (RFC 2045, 6.8). */
final class Base64Target {

    private static final int CHUNK = 1 << 15;

    private final Multipart.Sink out;
    private final byte[] held = new byte[CHUNK];
    private int length;

    Base64Target(Multipart.Sink out) {
        this.out = out;
    }

    /** Takes base64 characters as bytes. */
    void write(byte[] buffer, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            take(buffer[i] & 0xff);
        }
    }

    /** Takes base64 characters. */
    void write(char[] buffer, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            take(buffer[i]);
        }
    }

    private void take(int character) throws IOException {
        if (character == ' ' || character == '\n' || character == '\r' || character == '\t') {
            return;
        }
        // Whatever is no ASCII is no base64 either: the decoder refuses it.
        held[length++] = character < 128 ? (byte) character : (byte) '!';
        if (length == CHUNK) {
            decode();
        }
    }

    /**
     * Decodes what is left.
     *
     * @throws NotBase64Exception where the text is no base64
     */
    void end() throws IOException {
        decode();
    }

    private void decode() throws IOException {
        try {
            byte[] bytes = Base64.getDecoder().decode(Arrays.copyOf(held, length));
            length = 0;
            out.write(bytes, 0, bytes.length);
        } catch (IllegalArgumentException e) {
            throw new NotBase64Exception(e);
        }
    }

    /** A text that is no base64. */
    static final class NotBase64Exception extends IOException {
        NotBase64Exception(IllegalArgumentException cause) {
            super("It is no base64: " + cause.getMessage(), cause);
        }
    }
}
