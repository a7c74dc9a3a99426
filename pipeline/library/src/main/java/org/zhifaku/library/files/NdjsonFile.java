package org.zhifaku.library.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.zhifaku.schemas.landing.Sha256;

/** A file of one JSON text a line; it appears whole when committed. */
public final class NdjsonFile implements Closeable {

    private final Path target;
    private final Path draft;
    private final MessageDigest digest = Sha256.digest();
    private final OutputStream out;
    private long rows;

    private NdjsonFile(Path target, Path draft) throws IOException {
        this.target = target;
        this.draft = draft;
        this.out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(draft), digest), 1 << 16);
    }

    /** Begins a file that will stand at this place, in a folder that is there. */
    public static NdjsonFile create(Path target) throws IOException {
        return new NdjsonFile(target, target.resolveSibling("." + target.getFileName() + ".part"));
    }

    /** Adds a line. */
    public void line(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        rows++;
    }

    /** Puts the file in its place and tells what it holds. */
    public Written commit() throws IOException {
        out.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Written(rows, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
