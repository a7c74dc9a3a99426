package org.zhifaku.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical form of what is hashed: a text is {@code <octets of UTF-8>:<text>}, an absent one {@code -}, a list begins with
 * {@code <items>#}. Reused; not thread-safe.
 */
final class CanonicalForm {

    private final MessageDigest digest;
    private byte[] buffer = new byte[4096];
    private int length;

    CanonicalForm() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one has not.", e);
        }
    }

    CanonicalForm start(String purpose) {
        length = 0;
        prefixed(purpose);
        return this;
    }

    void prefixed(@Nullable String text) {
        if (text == null) {
            letter('-');
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        letter(':');
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    void count(int items) {
        number(items);
        letter('#');
    }

    void letter(char ascii) {
        room(1);
        buffer[length++] = (byte) ascii;
    }

    void bits(UUID value) {
        room(16);
        ByteBuffer.wrap(buffer, length, 16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        length += 16;
    }

    UUID hash() {
        digest.update(buffer, 0, length);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        if (buffer.length > 1 << 20) {
            buffer = new byte[4096];
        }
        return new UUID(hash.getLong(), hash.getLong());
    }

    private void number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        letter((char) ('0' + value % 10));
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
