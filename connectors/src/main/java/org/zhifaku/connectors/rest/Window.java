package org.zhifaku.connectors.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestPlan.UpdateTime;
import org.zhifaku.connectors.source.TimeFormat;

/**
 * Which rows a pull asks for.
 *
 * @param values what the words that stay the same in all requests of the pull stand for
 * @param whole whether that is every row the source has
 * @param reached newest update time that was trusted before; null where there is none
 * @param end last second of the business date
 */
record Window(
        Map<String, String> values, boolean whole, @Nullable Instant reached, Instant end) {

    /** A day that no row is from. */
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static Window of(RestPlan plan, FeedRequest request) {
        Map<String, String> values = new HashMap<>();
        Instant end = TimeFormat.endOf(request.businessDate());
        values.put("date", DateTimeFormatter.ISO_LOCAL_DATE.format(request.businessDate()));
        values.put("size", Integer.toString(plan.paging().size()));
        UpdateTime time = plan.time();
        if (time == null) {
            boolean whole = plan.pace() == RestPlan.Pace.CONTINUED
                    && (request.full() || request.position() == null || plan.alwaysFull());
            return new Window(values, whole, null, end);
        }
        Instant reached = read(request.position()).orElse(null);
        boolean whole = request.full() || reached == null || plan.alwaysFull();
        Instant from = whole ? time.start() : earlier(reached, end).minus(time.lookBack());
        values.put("from", time.format().write(from));
        // A row that was touched since the business date ended must not seem to be gone where all rows are asked for.
        values.put("to", time.format().write(whole ? TimeFormat.endOf(LATEST) : end));
        return new Window(values, whole, reached, end);
    }

    private static Instant earlier(@Nullable Instant reached, Instant end) {
        return reached == null || reached.isAfter(end) ? end : reached;
    }

    /** A position of another kind, left by an older definition, is none: then all rows are fetched. */
    private static Optional<Instant> read(@Nullable String position) {
        try {
            return position == null
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(position).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The form in which an instant is kept as a position. */
    static String position(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(instant, TimeFormat.ZONE));
    }
}
