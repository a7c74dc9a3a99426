package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.RowEncoder;

/**
 * Reads and encodes on a thread of its own while the caller's thread writes what was read. Batches are bounded in rows and in
 * characters or bytes, and so is their queue, so that memory does not grow with the file nor much with its cells.
 */
final class ReadAhead {

    private static final int BATCH_ROWS = 512;
    private static final int BATCH_WEIGHT = 1 << 19;
    private static final int QUEUE_BATCHES = 8;

    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(QUEUE_BATCHES);
    private volatile boolean abandoned;

    /** Some rows; before them a table may begin, after them the reading may end. */
    private record Batch(
            @Nullable Table table,
            List<LandingRow> rows,
            Encoded encoded,
            @Nullable TabularEnd end,
            @Nullable Throwable thrown) {}

    /** The rows of a batch in the form in which they are written, which costs about as much as to read them. */
    private static final class Encoded {
        private byte[] bytes = new byte[BATCH_WEIGHT / 4];
        private int length;
        private final int[] ends = new int[BATCH_ROWS];

        void add(int row, ByteBuffer encoded) {
            int more = encoded.remaining();
            if (more > bytes.length - length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            }
            encoded.get(bytes, length, more);
            length += more;
            ends[row] = length;
        }

        ByteBuffer all() {
            return ByteBuffer.wrap(bytes);
        }
    }

    /** What reads: gives rows to a sink until it ends. */
    interface Reading {
        TabularEnd read(TableSink sink) throws IOException;
    }

    private ReadAhead() {}

    /**
     * Gives all that is read to a sink, on this thread.
     *
     * @param landed hears the number of rows written so far
     */
    static TabularEnd transfer(Reading reading, PartSink sink, LongConsumer landed) throws IOException {
        ReadAhead ahead = new ReadAhead();
        Thread thread = new Thread(() -> ahead.read(reading), "zhifaku-read-ahead");
        thread.setDaemon(true);
        thread.start();
        try {
            return ahead.write(sink, landed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("The pull was interrupted.");
        } finally {
            ahead.abandoned = true;
            join(thread);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private TabularEnd write(PartSink sink, LongConsumer landed) throws IOException, InterruptedException {
        long rows = 0;
        while (true) {
            Batch batch = queue.take();
            if (batch.table() != null) {
                sink.table(batch.table());
            }
            ByteBuffer encoded = batch.encoded().all();
            int start = 0;
            for (int i = 0; i < batch.rows().size(); i++) {
                int end = batch.encoded().ends[i];
                sink.row(batch.rows().get(i), encoded.limit(end).position(start));
                start = end;
            }
            rows += batch.rows().size();
            landed.accept(rows);
            if (batch.thrown() instanceof IOException e) {
                throw e;
            }
            if (batch.thrown() != null) {
                throw new IllegalStateException("Reading failed: " + batch.thrown(), batch.thrown());
            }
            if (batch.end() != null) {
                return batch.end();
            }
        }
    }

    private void read(Reading reading) {
        Batcher batcher = new Batcher();
        try {
            TabularEnd end = reading.read(batcher);
            batcher.flush(end, null);
        } catch (CancellationException e) {
            // The writer gave up and says why itself.
            queue.clear();
        } catch (IOException | RuntimeException | Error e) {
            // The thread's edge: whatever stopped it is thrown on the other thread, else that one would wait for ever.
            try {
                batcher.flush(null, e);
            } catch (CancellationException gone) {
                queue.clear();
            }
        }
    }

    private final class Batcher implements TableSink {
        private @Nullable Table table;
        private List<LandingRow> rows = new ArrayList<>(BATCH_ROWS);
        private final RowEncoder encoder = new RowEncoder();
        private Encoded encoded = new Encoded();
        private long weight;

        @Override
        public void table(Table next) {
            flush(null, null);
            table = next;
        }

        @Override
        public void row(LandingRow row) {
            encoded.add(rows.size(), encoder.encode(row));
            rows.add(row);
            weight += row.weight();
            if (rows.size() >= BATCH_ROWS || weight >= BATCH_WEIGHT) {
                flush(null, null);
            }
        }

        private void flush(@Nullable TabularEnd end, @Nullable Throwable thrown) {
            Batch batch = new Batch(table, rows, encoded, end, thrown);
            table = null;
            rows = new ArrayList<>(BATCH_ROWS);
            encoded = new Encoded();
            weight = 0;
            try {
                while (!queue.offer(batch, 100, TimeUnit.MILLISECONDS)) {
                    if (abandoned) {
                        throw new CancellationException();
                    }
                }
            } catch (InterruptedException e) {
                throw new CancellationException("Interrupted while handing rows over.");
            }
        }
    }
}
