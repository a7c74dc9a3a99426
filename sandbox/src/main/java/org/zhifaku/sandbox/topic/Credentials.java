package org.zhifaku.sandbox.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The passwords of the broker's two users, made once per folder: {@code publisher} may do everything, {@code zhifaku} may only read.
 *
 * @param publisherPassword of the user {@code publisher}
 * @param readerPassword of the user {@code zhifaku}
 */
record Credentials(String publisherPassword, String readerPassword) {
    static final String PUBLISHER = "publisher";
    static final String READER = "zhifaku";

    /** Those of a folder, in a file of mode 600. */
    static Credentials of(Path folder) {
        Path file = folder.resolve("passwords");
        try {
            if (!Files.isRegularFile(file)) {
                Files.createDirectories(folder);
                Path draft = folder.resolve("passwords.draft");
                Files.deleteIfExists(draft);
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(draft, List.of(random(), random()));
                Files.move(draft, file);
            }
            List<String> lines = Files.readAllLines(file);
            return new Credentials(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the broker's passwords in '" + file + "'", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return PUBLISHER + ", " + READER;
    }
}
