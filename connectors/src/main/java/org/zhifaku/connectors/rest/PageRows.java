package org.zhifaku.connectors.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.zhifaku.connectors.source.RestPlan;
import tools.jackson.core.JacksonException;

/** Takes the rows out of one kept answer of a web server, e.g. to try a mapping on them. */
public final class PageRows {

    private static final int BUFFER_BYTES = 1 << 16;

    private PageRows() {}

    /**
     * Writes the rows of an answer, one a line.
     *
     * @param page the answer as the server gave it
     * @param plan says where its rows stand
     * @param target takes the lines; only written where the answer has its list of rows
     * @return rows written; empty where the file is no such answer
     * @throws IOException where the disk fails
     */
    public static OptionalLong write(Path page, RestPlan plan, Path target) throws IOException {
        PageScan scan;
        try (InputStream bytes = Files.newInputStream(page)) {
            scan = PageScan.of(bytes, plan.answer());
        } catch (JacksonException e) {
            // What is no JSON is read as what its name says, and refused there with its place.
            return OptionalLong.empty();
        }
        if (!scan.hasList() || !scan.hasPlaces()) {
            return OptionalLong.empty();
        }
        try (RandomAccessFile file = new RandomAccessFile(page.toFile(), "r");
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int row = 0; row < scan.rows(); row++) {
                copy(file, scan.start(row), scan.end(row), buffer, out);
                out.write('\n');
            }
        }
        return OptionalLong.of(scan.rows());
    }

    private static void copy(RandomAccessFile file, long from, long to, byte[] buffer, OutputStream out)
            throws IOException {
        file.seek(from);
        for (long left = to - from; left > 0; ) {
            int read = file.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("The file became shorter while it was read.");
            }
            for (int i = 0; i < read; i++) {
                // Inside of texts JSON escapes line ends: those that stand there divide nothing but lines of a pretty
                // print.
                out.write(buffer[i] == '\n' || buffer[i] == '\r' ? ' ' : buffer[i]);
            }
            left -= read;
        }
    }
}
