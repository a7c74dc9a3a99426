package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Instants in microseconds: a date as {@link DateCleaner} reads it, with or without a time of day, and with its notes. Without an
 * offset it is read in Asia/Shanghai; a day without a time is its midnight there.
 */
final class TimestampCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        Moment moment = DateScanner.read(raw);
        if (moment.date() == null && DateCleaner.isLongTerm(raw)) {
            cell.longTerm();
            return null;
        }
        boolean usable = moment.judged(cell) != null && moment.date() != null;
        return usable ? moment.instant(moment.date()) : null;
    }
}
