package org.zhifaku.connectors.rest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.SourceMoved;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestPlan.Paging;

/** Says which page follows which, and when a source runs in circles or changes while it is read. */
final class Pager {

    private final RestPlan plan;
    private final Paging paging;
    private final Map<String, String> fixed;
    private final Originals originals;
    private final Holds holds;
    private final RestFailures failures;
    private final boolean mayBeginAnew;

    private final Set<String> cursors = new HashSet<>();
    private String cursor;
    private int pages = 1;
    private long rows;
    private @Nullable Long total;
    private boolean moved;

    /**
     * @param cursor where a list that is read by cursor begins; empty for its beginning
     * @param mayBeginAnew whether a source that changes may be read anew; else the pull is held
     */
    Pager(
            RestPlan plan,
            Window window,
            String cursor,
            Originals originals,
            Holds holds,
            RestFailures failures,
            boolean mayBeginAnew) {
        this.plan = plan;
        this.paging = plan.paging();
        this.fixed = window.values();
        this.cursor = cursor;
        this.originals = originals;
        this.holds = holds;
        this.failures = failures;
        this.mayBeginAnew = mayBeginAnew;
        cursors.add(cursor);
    }

    PageCall first() {
        return call(paging.first(), 0);
    }

    private PageCall call(int page, long offset) {
        Map<String, String> values = new HashMap<>(fixed);
        values.put("page", Integer.toString(page));
        values.put("offset", Long.toString(offset));
        values.put("cursor", cursor);
        return new PageCall(pages, offset, values, originals);
    }

    /** The request for the page behind this one; nothing behind the last. */
    Optional<PageCall> after(PageScan scan) throws SourceMoved {
        rows += scan.rows();
        watchTotal(scan.total());
        Optional<PageCall> next =
                switch (paging.kind()) {
                    case NONE -> Optional.empty();
                    case PAGE, OFFSET -> counted(scan);
                    case CURSOR -> byCursor(scan);
                };
        if (next.isPresent() && pages > paging.mostPages()) {
            circling("%d 页之后仍有下一页，超过 paging.most_pages 的上限".formatted(paging.mostPages()));
            return Optional.empty();
        }
        return next;
    }

    private void watchTotal(@Nullable String told) throws SourceMoved {
        if (told == null) {
            return;
        }
        long now = Long.parseLong(told);
        Long before = total;
        if (before == null) {
            total = now;
        } else if (before != now && !moved) {
            if (mayBeginAnew) {
                throw new SourceMoved("the total went from %d to %d on page %d".formatted(before, now, pages));
            }
            moved = true;
            holds.add(
                    HoldCode.TOTAL_MISMATCH,
                    failures.pageZh(pages)
                            + "声明的总数从 %d 变为 %d，从第一页重取后仍在变。请避开对方写入数据的时段重新采集，或请对方固定翻页的范围。".formatted(before, now));
        }
    }

    private Optional<PageCall> counted(PageScan scan) {
        Boolean more = scan.more();
        boolean last = scan.rows() == 0 || (total != null && rows >= total) || (more != null && !more);
        if (scan.rows() == 0 && more != null && more) {
            circling("没有数据，却说还有下一页");
        }
        if (last) {
            return Optional.empty();
        }
        pages++;
        return Optional.of(call(paging.first() + pages - 1, rows));
    }

    private Optional<PageCall> byCursor(PageScan scan) {
        String next = scan.next();
        Boolean more = scan.more();
        boolean stays = next.equals(cursor);
        boolean last = next.isEmpty() || (more != null && !more) || (stays && scan.rows() == 0);
        if (next.isEmpty() && more != null && more) {
            circling("说还有下一页，却没有给出游标");
        }
        if (!next.isEmpty()) {
            cursor = next;
        }
        if (last) {
            return Optional.empty();
        }
        if (!cursors.add(next)) {
            circling("给出的游标以前给过，翻页在绕圈");
            return Optional.empty();
        }
        pages++;
        return Optional.of(call(paging.first(), rows));
    }

    /** The rows of two pages that follow each other are the same. */
    void repeats(int page) {
        circling("与前一页的数据完全相同，对方没有理会翻页参数", page);
    }

    private void circling(String why) {
        circling(why, pages);
    }

    private void circling(String why, int page) {
        holds.add(
                HoldCode.INCOMPLETE,
                failures.pageZh(page) + why + "，之后的数据无法取全。请核对数据集定义 pull.rest 的 paging 和 answer，或联系对方。");
    }

    /** Rows the source declares; null where it declares none. */
    @Nullable
    Long total() {
        return total;
    }

    /** The last cursor the source gave, or where it began. */
    String cursor() {
        return Objects.requireNonNull(cursor);
    }

    /** Whether rows are asked for by a cursor that holds beyond this pull. */
    static boolean keepsCursor(RestPlan plan) {
        return plan.time() == null && plan.paging().kind() == Paging.Kind.CURSOR;
    }
}
