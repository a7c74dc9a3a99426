package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.Sample;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapPlan.By;
import org.zhifaku.connectors.source.SoapPlan.Window;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.connectors.tabular.TableSink;

/** A feed that asks a SOAP service page by page. */
final class SoapFeed implements Feed {

    private final FeedRequest request;
    private final SoapPlan plan;
    private final SoapTransport transport;
    private final Failures failures;
    private final SourceRoute route;
    private final Envelope envelope;
    private final @Nullable Instant position;
    private final Updates updates;

    /** Asks for a page while the one before is read; one thread, so that requests stay in order. */
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "zhifaku-soap");
        thread.setDaemon(true);
        return thread;
    });

    SoapFeed(FeedRequest request, SoapPlan plan, SoapTransport transport, Failures failures, SourceRoute route) {
        this.request = request;
        this.plan = plan;
        this.transport = transport;
        this.failures = failures;
        this.route = route;
        this.envelope = new Envelope(transport, plan.call());
        this.position = plan.window() == null ? null : position(request.position());
        this.updates = new Updates(plan.window(), request.businessDate(), position);
    }

    /** Null where there is none, or where it is of a plan that had no window: then all is asked for, and nothing is missed. */
    private static @Nullable Instant position(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public FeedEnd transfer(TableSink sink, Originals originals, Holds holds) throws IOException {
        RecordTable table = new RecordTable(sink, request.dataset().dataset(), request.limits());
        boolean full = request.full() || position == null;
        Long total = null;
        Page before = null;
        int number = 1;
        Answer answer = ask(number, null, originals);
        try {
            while (true) {
                Page page = new Page(plan, request.limits(), failures, updates);
                Received received = answer.received();
                Answer next = isSureOfNext(total, table.rows()) ? ask(number + 1, null, originals) : null;
                try {
                    read(page, received, answer.parts(), table);
                } finally {
                    answer = next == null ? Answer.NONE : next;
                }
                total = page.total() == null ? total : page.total();
                String stuck = stuck(page, before);
                if (stuck != null) {
                    holds.add(
                            HoldCode.INCOMPLETE,
                            "第 %d 页%s，之前共 %d 行已落地。请对方检查分页后重新采集。".formatted(number, stuck, table.rows()));
                    break;
                }
                if (!hasNext(page, total, table.rows())) {
                    break;
                }
                before = page;
                number++;
                answer = next == null ? ask(number, page.next(), originals) : next;
            }
        } catch (SourceException e) {
            if (table.rows() == 0 || isOurs(e)) {
                throw e;
            }
            holds.add(HoldCode.INCOMPLETE, "第 %d 页没有取全，之前的 %d 行已落地。%s".formatted(number, table.rows(), e.reasonZh()));
        } finally {
            answer.discard();
        }
        updates.tell(table);
        boolean whole = holds.code().isEmpty();
        return new FeedEnd(table.end(), total, whole ? next() : null, full && whole);
    }

    /** Whether a further page follows the one that is about to be read, so that it can be asked for meanwhile. */
    private boolean isSureOfNext(@Nullable Long total, long rows) {
        return plan.paging().by() == By.PAGE
                && total != null
                && rows + plan.paging().size() < total;
    }

    private Answer ask(int number, @Nullable String cursor, Originals originals) {
        AnswerParts parts = new AnswerParts(
                originals, "page-%05d".formatted(number), transport.bounds().mostAttachmentBytes(), failures);
        Map<String, String> places = places(number, cursor);
        SoapAccess.Ask ask = new SoapAccess.Ask(() -> envelope.write(places), plan.call(), parts);
        return new Answer(parts, asking.submit(() -> route.ask(ask, Received.class)));
    }

    private static void read(Page page, Received received, AnswerParts parts, RecordTable table) throws IOException {
        try {
            page.read(received, parts, table);
        } finally {
            received.envelope().close();
        }
    }

    /** Failures of this machine say nothing of the source: what came must not land. */
    private static boolean isOurs(SourceException e) {
        return e.failure() == SourceFailure.DISK_FULL || e.failure() == SourceFailure.DISK_ERROR;
    }

    /** Without a window each pull takes all: it stands at its business date. */
    private @Nullable String next() {
        return plan.window() == null ? request.businessDate().toString() : updates.position();
    }

    private Map<String, String> places(int number, @Nullable String cursor) {
        Map<String, String> places = new HashMap<>();
        places.put("page", Long.toString((long) plan.paging().first() + number - 1));
        places.put("size", Integer.toString(plan.paging().size()));
        places.put("cursor", cursor == null ? "" : cursor);
        places.put("date", request.businessDate().toString());
        Window window = plan.window();
        places.put("from", window == null ? "" : Updates.from(window, request.full() ? null : position));
        places.put("to", window == null ? "" : updates.to(window));
        return places;
    }

    private boolean hasNext(Page page, @Nullable Long total, long rows) {
        return switch (plan.paging().by()) {
            case NONE -> false;
            case CURSOR -> page.next() != null;
            // A service may give less at once than it is asked for, so a short page is the last one only where no total
            // is known.
            case PAGE ->
                page.rows() > 0 && (total == null ? page.rows() >= plan.paging().size() : rows < total);
        };
    }

    /** Why asking on would never end; null where it would. */
    private @Nullable String stuck(Page page, @Nullable Page before) {
        if (before == null) {
            return null;
        }
        if (plan.paging().by() == By.CURSOR) {
            boolean same = page.next() != null && page.next().equals(before.next());
            return same ? "给出的游标与上一页相同" : null;
        }
        return page.rows() > 0 && page.rows() == before.rows() && page.fingerprint() == before.fingerprint()
                ? "与上一页完全相同"
                : null;
    }

    @Override
    public Sample sample(TableSink sink) throws IOException {
        Path folder = Files.createTempDirectory("zhifaku-soap");
        try {
            RecordTable table = new RecordTable(sink, request.dataset().dataset(), request.limits());
            Page page = new Page(plan, request.limits(), failures, updates);
            Answer answer =
                    ask(1, null, new Originals(folder, transport.bounds().mostAnswerBytes()));
            read(page, answer.received(), answer.parts(), table);
            table.end();
            return new Sample(transport.place(), table.columns(), page.rows(), page.total());
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        route.close();
    }
}
