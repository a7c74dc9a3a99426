package org.zhifaku.connectors.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.Sample;
import org.zhifaku.connectors.feed.SourceMoved;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.tabular.RecordTable;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularEnd;

/** The pages of one dataset: while the rows of a page are read, the next one is fetched. */
final class RestFeed implements Feed {

    private static final int SAMPLE_ROWS = 100;

    private final FeedRequest request;
    private final RestPlan plan;
    private final SourceRoute route;
    private final RestFailures failures;
    private boolean mayBeginAnew = true;

    RestFeed(FeedRequest request, RestPlan plan, SourceRoute route, RestFailures failures) {
        this.request = request;
        this.plan = plan;
        this.route = route;
        this.failures = failures;
    }

    @Override
    public FeedEnd transfer(TableSink sink, Originals originals, Holds holds) throws IOException {
        Window window = Window.of(plan, request);
        String position = request.position();
        boolean goesOn = Pager.keepsCursor(plan) && !window.whole() && position != null;
        Pager pager = new Pager(plan, window, goesOn ? position : "", originals, holds, failures, mayBeginAnew);
        RecordTable records = new RecordTable(sink, request.dataset().dataset(), request.limits());
        Stamps stamps = new Stamps(plan.time(), window.reached(), window.end());
        RowReader rows = new RowReader(records, request.limits().maxRowBytes(), plan.deletion(), stamps);
        try (Ahead ahead = new Ahead(route)) {
            transfer(ahead, pager, rows, holds);
        } catch (SourceMoved e) {
            mayBeginAnew = false;
            throw e;
        }
        stamps.tell(records::remark);
        TabularEnd read = records.end();
        Long declared = pager.total();
        boolean sound = holds.code().isEmpty() && (declared == null || declared == read.rows());
        return new FeedEnd(read, declared, sound ? reached(pager, stamps.reached()) : null, window.whole());
    }

    private @Nullable String reached(Pager pager, @Nullable Instant stamp) {
        if (Pager.keepsCursor(plan)) {
            return pager.cursor().isEmpty() ? null : pager.cursor();
        }
        return stamp == null ? null : Window.position(stamp);
    }

    private void transfer(Ahead ahead, Pager pager, RowReader rows, Holds holds) throws IOException {
        PageCall call = pager.first();
        Page page = route.ask(call, Page.class);
        while (page != null) {
            Optional<PageCall> next = after(pager, page);
            next.ifPresent(ahead::begin);
            boolean repeats = read(page, rows);
            if (repeats) {
                pager.repeats(call.number());
                return;
            }
            if (next.isEmpty()) {
                return;
            }
            call = next.get();
            page = next(ahead, call, holds);
        }
    }

    private static Optional<PageCall> after(Pager pager, Page page) throws IOException {
        try {
            return pager.after(page.scan());
        } catch (SourceMoved e) {
            page.discard();
            throw e;
        }
    }

    private static boolean read(Page page, RowReader rows) throws IOException {
        try (Originals.Original original = page.original()) {
            return rows.read(page.scan(), original, Integer.MAX_VALUE);
        }
    }

    /** The page that was fetched meanwhile; null where it could not be had, which holds the pull. */
    private @Nullable Page next(Ahead ahead, PageCall call, Holds holds) throws SourceException {
        try {
            return ahead.take();
        } catch (SourceException e) {
            if (e.failure() == SourceFailure.DISK_FULL || e.failure() == SourceFailure.DISK_ERROR) {
                throw e;
            }
            holds.add(
                    HoldCode.INCOMPLETE,
                    e.reasonZh() + " 之前的 %d 页已落地供查看，本次不入库；对方恢复后请重新采集。".formatted(call.number() - 1));
            return null;
        }
    }

    @Override
    public Sample sample(TableSink sink) throws IOException {
        Path folder = Files.createTempDirectory("zhifaku-sample");
        try {
            Originals originals = new Originals(
                    folder, request.dataset().system().thresholds().maxFileBytes());
            Window window = Window.of(plan, request);
            Pager pager = new Pager(plan, window, "", originals, new Holds(), failures, false);
            Page page = route.ask(pager.first(), Page.class);
            pager.after(page.scan());
            RecordTable records = new RecordTable(sink, request.dataset().dataset(), request.limits());
            Stamps stamps = new Stamps(plan.time(), null, window.end());
            try {
                new RowReader(records, request.limits().maxRowBytes(), plan.deletion(), stamps)
                        .read(page.scan(), page.original(), SAMPLE_ROWS);
            } finally {
                page.discard();
            }
            records.end();
            return new Sample(
                    request.dataset().transport().place() + plan.call().path(),
                    records.columns(),
                    records.rows(),
                    pager.total());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public void close() {
        route.close();
    }
}
