package org.zhifaku.sandbox.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords that stay the same from one start to the next, in files of mode 600. */
final class Passwords {

    private Passwords() {}

    static String remembered(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                byte[] bytes = new byte[18];
                new SecureRandom().nextBytes(bytes);
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a password in '" + file + "'", e);
        }
    }
}
