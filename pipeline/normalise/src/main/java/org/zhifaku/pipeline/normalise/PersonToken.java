package org.zhifaku.pipeline.normalise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The keyed token of a personal identifier: the first 16 bytes of HMAC-SM3 over the clean number, in a {@link UUID} as a container
 * of 128 bits. Same key and number, same token; without the key it says nothing. Thread-safe.
 */
public final class PersonToken implements Function<String, UUID> {
    private static final int LEAST_KEY_BYTES = 16;

    private final ThreadLocal<Maker> maker;
    private final UUID fingerprint;

    /**
     * Takes the key.
     *
     * @throws IllegalArgumentException where the key has less than 16 bytes
     */
    public PersonToken(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The key of personal tokens has %d bytes; it needs %d at least. Make one with a random generator."
                            .formatted(key.length, LEAST_KEY_BYTES));
        }
        KeyParameter parameter = new KeyParameter(key.clone());
        maker = ThreadLocal.withInitial(() -> new Maker(parameter));
        fingerprint = token("zhifaku person token fingerprint");
    }

    /** A token of a fixed, public key: for checks of mappings and for tests, never for a library that stores records. */
    public static PersonToken withPublicKey() {
        return new PersonToken("zhifaku: not a secret".getBytes(StandardCharsets.US_ASCII));
    }

    /** The token of a clean number. */
    public UUID token(String number) {
        return maker.get().token(number);
    }

    @Override
    public UUID apply(String number) {
        return token(number);
    }

    /** Names the key without giving it away; part of a mapping's version. */
    public UUID fingerprint() {
        return fingerprint;
    }

    /** One thread's; a row's number is asked for several times in a row, so the last answer is kept. */
    private static final class Maker {
        private final HMac hmac = new HMac(new SM3Digest());
        private final byte[] out = new byte[hmac.getMacSize()];
        private String number = "";
        private UUID token;

        Maker(KeyParameter key) {
            hmac.init(key);
            token = make(number);
        }

        UUID token(String wanted) {
            if (!wanted.equals(number)) {
                token = make(wanted);
                number = wanted;
            }
            return token;
        }

        private UUID make(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            hmac.update(bytes, 0, bytes.length);
            hmac.doFinal(out, 0);
            ByteBuffer buffer = ByteBuffer.wrap(out);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
    }
}
