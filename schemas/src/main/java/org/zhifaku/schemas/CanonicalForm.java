package org.zhifaku.schemas;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical form of what is hashed: a text is {@code <octets of UTF-8>:<text>}, an absent one {@code -}, a list begins with
 * {@code <items>#}. Reused; not thread-safe.
 */
final class CanonicalForm {

    private static final int MOST_DIGITS = 10;
    private static final int MOST_KEPT = 1 << 20;

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
        int characters = text.length();
        room(Utf8.MOST_BYTES_PER_CHARACTER * characters + Utf8.ROOM_BEHIND + MOST_DIGITS + 1);
        int start = length;
        // an ASCII text has as many octets as characters; where the count turns out to have more digits, the text moves
        // on
        int digits = digits(characters);
        int end = Utf8.write(text, buffer, start + digits + 1);
        int octets = end - start - digits - 1;
        int more = digits(octets) - digits;
        if (more > 0) {
            System.arraycopy(buffer, start + digits + 1, buffer, start + digits + 1 + more, octets);
        }
        number(octets);
        buffer[length++] = ':';
        length += octets;
    }

    /** A text given by its UTF-8. */
    void prefixed(byte[] utf8, int start, int end) {
        int octets = end - start;
        room(octets + MOST_DIGITS + 1);
        number(octets);
        buffer[length++] = ':';
        System.arraycopy(utf8, start, buffer, length, octets);
        length += octets;
    }

    private static int digits(int value) {
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** As {@link #prefixed}, of a date's ISO form. */
    void date(LocalDate date) {
        int year = date.getYear();
        if (year < 1000 || year > 9999) {
            prefixed(date.toString());
            return;
        }
        room(13);
        byte[] out = buffer;
        int at = length;
        out[at++] = '1';
        out[at++] = '0';
        out[at++] = ':';
        at = twoDigits(out, at, year / 100);
        at = twoDigits(out, at, year % 100);
        out[at++] = '-';
        at = twoDigits(out, at, date.getMonthValue());
        out[at++] = '-';
        length = twoDigits(out, at, date.getDayOfMonth());
    }

    private static int twoDigits(byte[] out, int at, int value) {
        out[at] = (byte) ('0' + value / 10);
        out[at + 1] = (byte) ('0' + value % 10);
        return at + 2;
    }

    /** What was made before with this class. */
    void append(byte[] made) {
        room(made.length);
        System.arraycopy(made, 0, buffer, length, made.length);
        length += made.length;
    }

    /** A copy of what was written since the start. */
    byte[] copy() {
        return Arrays.copyOf(buffer, length);
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
        if (buffer.length > MOST_KEPT) {
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
