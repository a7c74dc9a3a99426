package org.zhifaku.library.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.zhifaku.schemas.landing.Sha256;

/**
 * A file that was written.
 *
 * @param rows rows in it
 * @param sha256 digest of its bytes, in hexadecimal
 */
public record Written(long rows, String sha256) {

    /** What a file of so many rows holds, digest by reading it. */
    public static Written of(Path file, long rows) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Where the marker of a file stands that says it is whole. */
    public static Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + ".done");
    }

    /** Says beside a file that it is whole: rows and digest, a line each. */
    public void mark(Path file) throws IOException {
        Files.writeString(marker(file), "rows=%d%nsha256=%s%n".formatted(rows, sha256));
    }
}
