package org.zhifaku.connectors.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest row of the business date and before, which the next pull goes on from, and counts what lies behind: a row
 * stamped 2099 must not blind the library for the source. Not thread-safe.
 */
final class Marks {

    private final LocalDate businessDate;
    private @Nullable String end;
    private @Nullable String time;
    private String key = "";
    private long future;
    private @Nullable String latest;
    private @Nullable String odd;

    Marks(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    void see(@Nullable String rowTime, @Nullable String rowKey) {
        if (rowTime == null) {
            return;
        }
        if (!Position.isLikeTime(rowTime)) {
            odd = odd == null ? rowTime : odd;
            return;
        }
        String limit = end;
        if (limit == null) {
            limit = Position.endOf(businessDate, rowTime);
            end = limit;
        }
        if (rowTime.compareTo(limit) >= 0) {
            future++;
            latest = latest == null || rowTime.compareTo(latest) > 0 ? rowTime : latest;
            return;
        }
        int times = time == null ? 1 : rowTime.compareTo(time);
        String thisKey = rowKey == null ? "" : rowKey;
        if (times > 0 || (times == 0 && thisKey.compareTo(key) > 0)) {
            time = rowTime;
            key = thisKey;
        }
    }

    /** The latest row up to the business date; null where there was none, or where its time has no known form. */
    @Nullable
    Position position(@Nullable Long tableRows) {
        String found = time;
        return found != null && Position.isTime(found) ? new Position(found, key, tableRows) : null;
    }

    /** A time that has no form one can go on from; null where there was none. */
    @Nullable
    String odd() {
        return odd != null || time == null || Position.isTime(time) ? odd : time;
    }

    /** Rows behind the business date. */
    long future() {
        return future;
    }

    /** The latest time of those. */
    String latest() {
        return latest == null ? "" : latest;
    }
}
