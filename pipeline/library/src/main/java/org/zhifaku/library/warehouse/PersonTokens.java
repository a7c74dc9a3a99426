package org.zhifaku.library.warehouse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for a personal identifier outside {@code restricted}: a token (first 16 bytes of HMAC-SHA-256 over its UTF-8, so that
 * equal identifiers can be joined by those who hold no key) and a masked form. Thread-safe.
 */
public final class PersonTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY_BYTES = 16;

    private final ThreadLocal<Mac> macs;

    /**
     * Tokens under this key.
     *
     * @throws IllegalArgumentException where the key is shorter than 16 bytes
     */
    public PersonTokens(byte[] key) {
        if (key.length < SHORTEST_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The key of personal identifiers has %d bytes; give 16 at least, best 32 random ones, in secrets.hmac-key-file."
                            .formatted(key.length));
        }
        SecretKeySpec secret = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256; this one has not.", e);
        }
    }

    /** The token of an identifier. */
    public UUID token(String identifier) {
        ByteBuffer hash = ByteBuffer.wrap(macs.get().doFinal(identifier.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** The masked form of an identifier: first and last character, the rest starred; short ones are starred whole. */
    public static String mask(String identifier) {
        int length = identifier.codePointCount(0, identifier.length());
        if (length < 4) {
            return "*".repeat(length);
        }
        return identifier.substring(0, identifier.offsetByCodePoints(0, 1))
                + "*".repeat(length - 2)
                + identifier.substring(identifier.offsetByCodePoints(0, length - 1));
    }
}
