package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cleaner of texts that lets no personal identifier through: identity numbers, telephones and cards in what another cleaner yields are
 * masked, told under P02. What was written stays in landing. Whatever the day, the same text gives the same value: a number counts however
 * young its holder would be.
 *
 * @param text the cleaner of the text
 */
record IdentifierMask(Cleaner text) implements Cleaner {
    private static final String RULE = "P02";
    private static final LeakDetector DETECTOR = new LeakDetector(LocalDate.MAX);

    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        Object value = text.clean(raw, cell);
        if (!(value instanceof String clean)) {
            return value;
        }
        String masked = DETECTOR.masked(clean, LeakDetector.Place.TEXT);
        if (!masked.equals(clean)) {
            cell.report(RULE, "文本中有公民身份号码、手机号或银行卡号，已遮盖；请来源单位勿在文本中填写");
        }
        return masked;
    }
}
