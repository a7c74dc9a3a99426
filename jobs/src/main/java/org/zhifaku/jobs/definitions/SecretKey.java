package org.zhifaku.jobs.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.normalise.PersonToken;

/**
 * The key that personal identifiers are hashed with: 32 random bytes in hexadecimal, in a file that its owner alone may read.
 * Losing it means that persons of before and after are never joined again, so it belongs in the backup.
 */
public final class SecretKey {
    private static final int BYTES = 32;

    private SecretKey() {}

    /**
     * Reads the key; makes it first where it is in the home and not there yet.
     *
     * @throws OperatorException where a named file is missing or holds no key
     */
    public static PersonToken token(ZhifakuSettings settings) {
        Path file = settings.hmacKeyFile();
        try {
            if (Files.notExists(file)) {
                if (settings.secrets().hmacKeyFile() != null) {
                    throw new OperatorException(
                            "The key file '%s' (zhifaku.secrets.hmac-key-file) does not exist. Put it there, or leave the setting empty to have one made in the home."
                                    .formatted(file));
                }
                make(file);
            }
            return new PersonToken(
                    HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new OperatorException(
                    "The key file '%s' holds no key: it must hold 64 hexadecimal digits. Restore it from the backup."
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key file '%s'.".formatted(file), e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        FileAttribute<Set<PosixFilePermission>> ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), "hmac", ".new", ownerOnly);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            // A link, not a rename: of two programs that start at once, the first one's key stays.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException theOtherWasFirst) {
            // Its key is read by the caller.
        } finally {
            Files.delete(draft);
        }
    }
}
