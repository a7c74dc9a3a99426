package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates in every form that {@link DateScanner} reads. A day is never shifted by a time zone, unless the cell is an instant (an
 * offset, Z, or milliseconds since 1970): that is taken to Asia/Shanghai. 2099-12-31, 9999-12-31 and 长期 mean 'without end': no
 * value, {@link Cell#isLongTerm()}. Days such as 1900-01-01 are defaults of programs, not data. What cannot be read, or can be read
 * in two ways, has no value and F03; what was read by a convention has its value and F03W.
 */
final class DateCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        LocalDate plain = DateScanner.plain(raw);
        Moment moment = plain == null ? DateScanner.read(raw) : new Moment(plain, -1, null, null);
        if (moment.date() == null && isLongTerm(raw)) {
            cell.longTerm();
            return null;
        }
        return moment.judged(cell);
    }

    static boolean isLongTerm(String raw) {
        return switch (TextForms.fold(TextForms.tidy(raw))) {
            case "长期",
                    "长期有效",
                    "长期公示",
                    "長期",
                    "永久",
                    "永久有效",
                    "永久公示",
                    "永久性",
                    "永远",
                    "长久",
                    "终身",
                    "无期限",
                    "无限期",
                    "无固定期限",
                    "不限期",
                    "无期" -> true;
            default -> false;
        };
    }
}
