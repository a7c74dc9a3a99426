package org.zhifaku.connectors.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SoapPlan.Window;
import org.zhifaku.connectors.tabular.RecordTable;

/**
 * Where a dataset stands by the times of update of its rows: the latest of them, but never past the end of the business date, so that
 * a row stamped 2099 does not hide the rows of all nights to come.
 */
final class Updates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final @Nullable Window window;
    private final Instant end;
    private @Nullable Instant latest;
    private long future;
    private long unread;

    /** @param before where the last trusted pull ended; null for none */
    Updates(@Nullable Window window, LocalDate businessDate, @Nullable Instant before) {
        this.window = window;
        this.end = businessDate.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.SECONDS);
        this.latest = before;
    }

    void note(RecordTable.Row row) {
        if (window == null) {
            return;
        }
        String text = row.cell(window.updated());
        Instant updated = text == null ? null : parse(window, text);
        if (updated == null) {
            unread++;
            return;
        }
        if (updated.isAfter(end)) {
            future++;
            updated = end;
        }
        latest = latest == null || updated.isAfter(latest) ? updated : latest;
    }

    /** The position of the next pull; null where there is nothing to go on from. */
    @Nullable
    String position() {
        return latest == null ? null : latest.toString();
    }

    /** Tells of rows that are stamped oddly. */
    void tell(RecordTable table) {
        if (window == null) {
            return;
        }
        if (future > 0) {
            table.remark("有 %d 行的 '%s' 晚于业务日期结束时刻，已收下；增量位置不越过该时刻。".formatted(future, window.updated()));
        }
        if (unread > 0) {
            table.remark("有 %d 行的 '%s' 为空或不合格式，已收下，不计入增量位置。".formatted(unread, window.updated()));
        }
    }

    /** The {@code from} of a request. */
    static String from(Window window, @Nullable Instant position) {
        return position == null
                ? window.first()
                : window.format().format(LocalDateTime.ofInstant(position.minus(window.lookBack()), ZONE));
    }

    /** The {@code to} of a request. */
    String to(Window window) {
        String last = window.last();
        return last != null ? last : window.format().format(LocalDateTime.ofInstant(end, ZONE));
    }

    private static @Nullable Instant parse(Window window, String text) {
        try {
            return LocalDateTime.parse(text.strip(), window.format())
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
