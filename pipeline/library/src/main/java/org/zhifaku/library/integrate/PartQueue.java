package org.zhifaku.library.integrate;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.zhifaku.library.ledger.PartCounts;

/**
 * Hands the parts of a pull to the lanes in turn, so that as many are on their way as there are lanes, and lets each go on to its end
 * only when the one before it is committed and its caller was told.
 */
final class PartQueue {

    private static final long PROGRESS_MILLIS = 200;

    private final PullWork work;
    private final List<Integer> parts;
    private final KeysAhead keys;
    private final List<PartLane> lanes;
    private final Deque<OnItsWay> onTheirWay = new ArrayDeque<>();
    private int begun;

    PartQueue(PullWork work, List<Integer> parts, KeysAhead keys, List<PartLane> lanes) {
        this.work = work;
        this.parts = parts;
        this.keys = keys;
        this.lanes = lanes;
    }

    private record OnItsWay(PartLane.Part part, Future<PartCounts> counts) {}

    /** All parts; their counts. */
    PartCounts run(LongConsumer rowsDone) throws SQLException {
        try {
            PartCounts total = PartCounts.NONE;
            while (begun < parts.size() || !onTheirWay.isEmpty()) {
                while (begun < parts.size() && onTheirWay.size() < lanes.size()) {
                    begin();
                }
                OnItsWay first = onTheirWay.getFirst();
                total = total.plus(await(first.counts(), rowsDone));
                rowsDone.accept(work.rowsTaken().get());
                onTheirWay.removeFirst();
                first.part().committed().countDown();
            }
            return total;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while integrating '%s'. Run the same again."
                            .formatted(work.pull().folder()),
                    e);
        }
    }

    private void begin() {
        OnItsWay before = onTheirWay.peekLast();
        PartLane lane = lanes.get(begun % lanes.size());
        PartLane.Part part = new PartLane.Part(parts.get(begun++), keys.next(), new CountDownLatch(1));
        onTheirWay.add(new OnItsWay(part, lane.submit(work, part, before == null ? null : before.part())));
    }

    private PartCounts await(Future<PartCounts> counts, LongConsumer rowsDone)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                return counts.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                rowsDone.accept(work.rowsTaken().get());
            } catch (ExecutionException e) {
                throw PartIntegrator.told(e.getCause(), work.pull());
            }
        }
    }
}
