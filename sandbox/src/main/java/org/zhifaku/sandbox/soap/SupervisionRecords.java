package org.zhifaku.sandbox.soap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

/**
 * Pages of the rows that stand on a date, and of those deleted until then. Keeps nothing but the place where the last query stopped,
 * so that pages asked for in order cost one pass. Thread-safe.
 */
final class SupervisionRecords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Map<String, DatasetView> views;
    private final LocalDate baseDate;
    private LocalDate through;
    private @Nullable Open open;

    /** Rows of one query while they are paged. */
    private static final class Open {
        private final RecordQuery query;
        private final long total;
        private final Stream<TellingRow> stream;
        private final Iterator<TellingRow> rows;
        private int page = -1;
        private List<TellingRow> last = List.of();

        Open(RecordQuery query, long total, Stream<TellingRow> stream) {
            this.query = query;
            this.total = total;
            this.stream = stream;
            this.rows = stream.iterator();
        }

        void next() {
            List<TellingRow> taken = new ArrayList<>();
            while (taken.size() < query.size() && rows.hasNext()) {
                taken.add(rows.next());
            }
            last = taken;
            page++;
        }
    }

    /**
     * One page.
     *
     * @param total rows of all pages
     */
    record RecordPage(List<TellingRow> rows, long total) {}

    SupervisionRecords(List<DatasetView> views, LocalDate baseDate) {
        this.views = views.stream().collect(Collectors.toMap(DatasetView::dataset, Function.identity()));
        this.baseDate = baseDate;
        this.through = baseDate;
    }

    synchronized void ensureThrough(LocalDate date) {
        if (date.isAfter(through)) {
            through = date;
            close();
        }
    }

    synchronized LocalDate through() {
        return through;
    }

    /** @throws IllegalArgumentException where there is no such dataset */
    synchronized RecordPage page(RecordQuery query) {
        Open current = open;
        if (current == null || !current.query.isOfSameRows(query) || current.page > query.page()) {
            close();
            current = new Open(query, count(query), rows(query));
            open = current;
        }
        while (current.page < query.page()) {
            current.next();
        }
        return new RecordPage(current.last, current.total);
    }

    private long count(RecordQuery query) {
        try (Stream<TellingRow> rows = rows(query)) {
            return rows.count();
        }
    }

    private Stream<TellingRow> rows(RecordQuery query) {
        DatasetView view = views.get(query.dataset());
        if (view == null) {
            throw new IllegalArgumentException("there is no dataset '" + query.dataset() + "'");
        }
        Stream<TellingRow> deleted = baseDate.plusDays(1)
                .datesUntil(through.plusDays(1))
                .flatMap(view::changes)
                .filter(row -> row.operation() == Operation.DELETE);
        return Stream.concat(view.rows(through), deleted).filter(row -> isIn(row, query));
    }

    private static boolean isIn(TellingRow row, RecordQuery query) {
        String time = TIME.format(LocalDateTime.ofInstant(row.updatedAt(), ZONE));
        return time.compareTo(query.from()) >= 0 && time.compareTo(query.to()) <= 0;
    }

    private void close() {
        if (open != null) {
            open.stream.close();
            open = null;
        }
    }
}
