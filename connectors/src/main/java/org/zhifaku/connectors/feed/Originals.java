package org.zhifaku.connectors.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.Sha256;

/** Keeps what a source answered, byte for byte, in the originals of a pull. Names are the feed's own. Originals may
 * be written side by side, each by one thread. */
public final class Originals {

    private final Path folder;
    private final long mostBytes;
    private final Consumer<Path> written;
    private final List<Manifest.Original> kept = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param folder where they are put
     * @param mostBytes most bytes of one original
     * @param written hears of each file that was written to its end
     */
    public Originals(Path folder, long mostBytes, Consumer<Path> written) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.written = written;
    }

    /** Originals that nobody waits for. */
    public Originals(Path folder, long mostBytes) {
        this(folder, mostBytes, file -> {});
    }

    /**
     * Begins an original; one of the same name that was given up is written anew. Several may be open; they are kept in the order in
     * which they are closed.
     */
    public Original begin(String name) throws SourceException {
        Path file = folder.resolve(name);
        try {
            return new Original(file, Files.newOutputStream(file));
        } catch (IOException e) {
            throw SourceException.disk(e, file);
        }
    }

    /** Most bytes of one original. */
    public long mostBytes() {
        return mostBytes;
    }

    /** The originals that were closed, in order, for the manifest. */
    public List<Manifest.Original> kept() {
        return List.copyOf(kept);
    }

    /** One original while it is written. */
    public final class Original implements AutoCloseable {

        private final Path file;
        private final DigestOutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;
        private long rows;
        private long faults;

        private Original(Path file, OutputStream out) {
            this.file = file;
            this.out = new DigestOutputStream(out, digest);
        }

        /** Its name. */
        public String name() {
            return file.getFileName().toString();
        }

        /** Where it lies; all that was written so far can be read there. */
        public Path file() {
            return file;
        }

        /** Removes it, e.g. where it is asked for anew; nothing can be written to it any more. */
        public void discard() throws SourceException {
            try {
                out.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw SourceException.disk(e, file);
            }
        }

        /** Writes bytes as they came. */
        public void write(byte[] buffer, int from, int length) throws SourceException {
            bytes += length;
            if (bytes > mostBytes) {
                throw new SourceException(
                        SourceFailure.FILE_TOO_LARGE,
                        "'%s' is larger than %d bytes. Ask for smaller pages, or raise thresholds.max_file in source.yaml."
                                .formatted(name(), mostBytes),
                        "'%s' 超过 %d 字节的上限。请调小每页条数，或调高 source.yaml 的 thresholds.max_file。".formatted(name(), mostBytes),
                        null);
            }
            try {
                out.write(buffer, from, length);
            } catch (IOException e) {
                throw SourceException.disk(e, file);
            }
        }

        /** Counts rows that were read from it, and damaged ones among them. */
        public void count(long moreRows, long moreFaults) {
            rows += moreRows;
            faults += moreFaults;
        }

        @Override
        public void close() throws SourceException {
            try {
                out.close();
            } catch (IOException e) {
                throw SourceException.disk(e, file);
            }
            written.accept(file);
            kept.add(new Manifest.Original(
                    name(),
                    bytes,
                    HexFormat.of().formatHex(digest.digest()),
                    "UTF-8",
                    Operation.UPSERT,
                    rows,
                    faults,
                    null));
        }
    }
}
