package org.zhifaku.sandbox.rest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhifaku.sandbox.world.telling.TellingRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a dataset as JSON, in the order in which they became known; of each key only the newest counts, a deleted one as a row
 * that says so. The texts lie in a file, so that memory holds their places only. Thread-safe.
 */
final class RowLog implements Closeable {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final FileChannel texts;
    private final Deleted deleted;
    private final Map<String, Integer> newest = new HashMap<>();
    private long[] offsets = new long[1_024];
    private long[] stamps = new long[1_024];
    private boolean[] counts = new boolean[1_024];
    private int size;
    private Window last = new Window(0, 0, new int[0]);

    /**
     * How a row says that it is deleted: a field that the dataset does not have.
     *
     * @param field its name; empty where rows of this dataset are never deleted
     */
    record Deleted(String field, String yes, String no) {
        static final Deleted NEVER = new Deleted("", "", "");
    }

    private record Window(long from, long to, int[] rows) {}

    /** A log in a file that is begun anew. */
    RowLog(Path file, Deleted deleted) {
        this.deleted = deleted;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.texts = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '" + file + "': " + e.getMessage(), e);
        }
    }

    synchronized void add(TellingRow row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        boolean gone = row.operation() == org.zhifaku.sandbox.world.telling.Operation.DELETE;
        if (!deleted.field().isEmpty()) {
            cells.put(deleted.field(), gone ? deleted.yes() : deleted.no());
        }
        byte[] json = MAPPER.writeValueAsBytes(cells);
        if (size + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * size + 2);
            stamps = Arrays.copyOf(stamps, 2 * size + 2);
            counts = Arrays.copyOf(counts, 2 * size + 2);
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(json);
            while (buffer.hasRemaining()) {
                texts.write(buffer, offsets[size] + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Integer before = newest.put(row.key(), size);
        if (before != null) {
            counts[before] = false;
        }
        stamps[size] = row.updatedAt().getEpochSecond();
        counts[size] = true;
        offsets[size + 1] = offsets[size] + json.length;
        size++;
        last = new Window(0, 0, new int[0]);
    }

    /** Places of the rows stamped in a span of seconds, both ends included, oldest stamp first. */
    synchronized int[] between(long from, long to) {
        if (last.from() != from || last.to() != to) {
            last = new Window(
                    from,
                    to,
                    IntStream.range(0, size)
                            .filter(row -> counts[row] && stamps[row] >= from && stamps[row] <= to)
                            .boxed()
                            .sorted(java.util.Comparator.comparingLong((Integer row) -> stamps[row])
                                    .thenComparing(row -> row))
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
        return last.rows();
    }

    /** Places of at most so many rows that became known from this place on. */
    synchronized int[] since(int place, int most) {
        return IntStream.range(Math.max(0, place), size)
                .filter(row -> counts[row])
                .limit(most)
                .toArray();
    }

    /** Number of places. */
    synchronized int size() {
        return size;
    }

    /** Writes rows, with commas between them. */
    void write(List<Integer> places, OutputStream out) throws IOException {
        boolean first = true;
        for (int place : places) {
            if (!first) {
                out.write(',');
            }
            out.write(text(place));
            first = false;
        }
    }

    private synchronized byte[] text(int place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (offsets[place + 1] - offsets[place]));
        while (buffer.hasRemaining()) {
            if (texts.read(buffer, offsets[place] + buffer.position()) < 0) {
                throw new IOException("The log of rows was cut by somebody else.");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try {
            texts.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
