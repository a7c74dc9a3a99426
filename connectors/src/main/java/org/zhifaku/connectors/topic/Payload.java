package org.zhifaku.connectors.topic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8;
import org.zhifaku.schemas.landing.Sha256;

/** The bytes of a key or a value; only the beginning where they are more than may be kept. */
final class Payload {
    private static final int KEPT_BYTES = 1 << 16;

    private final byte[] bytes;
    private final int length;
    private final @Nullable String sha256;

    private @Nullable Boolean isText;

    private Payload(byte[] bytes, int length, @Nullable String sha256) {
        this.bytes = bytes;
        this.length = length;
        this.sha256 = sha256;
    }

    static Payload whole(byte[] bytes) {
        return new Payload(bytes, bytes.length, null);
    }

    /** Takes bytes, of many only the beginning. */
    static Payload of(ByteBuffer data, int mostBytes) {
        int length = data.remaining();
        boolean cut = length > mostBytes;
        byte[] bytes = new byte[cut ? Math.min(KEPT_BYTES, mostBytes) : length];
        data.duplicate().get(bytes);
        return new Payload(bytes, length, cut ? digest(data) : null);
    }

    private static String digest(ByteBuffer data) {
        MessageDigest digest = Sha256.digest();
        digest.update(data.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes there were. */
    int length() {
        return length;
    }

    /** Digest of all bytes, where only the beginning is kept; else null. */
    @Nullable
    String sha256() {
        return sha256;
    }

    boolean isCut() {
        return sha256 != null;
    }

    /** The text, with replacement characters where it is no UTF-8. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether {@link #text} is what the bytes say: decoding lost nothing. What was cut may end within a character. */
    boolean isText() {
        if (isCut()) {
            return true;
        }
        Boolean known = isText;
        if (known == null) {
            known = Utf8.isText(bytes);
            isText = known;
        }
        return known;
    }

    /** Makes payloads, of large ones only the beginning, so that a message made to exhaust memory does not. */
    static Deserializer<Payload> reader(int mostBytes) {
        return new Deserializer<>() {
            @Override
            public @Nullable Payload deserialize(String topic, byte @Nullable [] data) {
                return data == null ? null : of(ByteBuffer.wrap(data), mostBytes);
            }

            @Override
            public @Nullable Payload deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
                return data == null ? null : of(data, mostBytes);
            }
        };
    }
}
