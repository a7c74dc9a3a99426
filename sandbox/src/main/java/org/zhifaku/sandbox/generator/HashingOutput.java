package org.zhifaku.sandbox.generator;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A new file whose SHA-256 is known when it is written. */
final class HashingOutput extends FilterOutputStream {
    private static final int BUFFER_BYTES = 1 << 18;

    private final MessageDigest digest;

    private HashingOutput(OutputStream file, MessageDigest digest) {
        super(file);
        this.digest = digest;
    }

    static HashingOutput create(Path file) throws IOException {
        try {
            return new HashingOutput(
                    new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES),
                    MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        digest.update((byte) value);
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /** Call once, after closing. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
