package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import org.zhifaku.schemas.RecordType;

/**
 * X04: where the content of the decision names sums as fines, one of them, all together, or their total is the amount of the fine; the
 * same for confiscations. A factor of 10,000 is named as a probable error of the unit. An empty amount is nobody's contradiction and
 * is never filled from the content.
 */
final class AmountText implements Check {
    private final String rule;
    private final int content;
    private final int fine;
    private final int confiscated;

    AmountText(String rule, RecordType type) {
        this.rule = rule;
        content = PartyPositions.at(type, "penalty_content");
        fine = PartyPositions.at(type, "fine_amount");
        confiscated = PartyPositions.at(type, "confiscate_amount");
    }

    @Override
    public void apply(RowContext row) {
        String text = row.text(content);
        boolean fined = row.get(fine) instanceof BigDecimal;
        boolean taken = row.get(confiscated) instanceof BigDecimal;
        if (text == null || !((fined && text.contains("罚款")) || (taken && text.contains("没收")))) {
            return;
        }
        ContentSums sums = ContentSums.of(text);
        compare(row, fine, sums.fines(), "罚款数");
        compare(row, confiscated, sums.confiscations(), "没收数");
    }

    private void compare(RowContext row, int field, ContentSums.Sums sums, String name) {
        if (sums.isSilent() || !(row.get(field) instanceof BigDecimal amount) || sums.agree(amount)) {
            return;
        }
        row.report(
                rule,
                field,
                sums.agreeInOtherUnit(amount)
                        ? "与处罚内容中的" + name + "相差 10000 倍，疑为单位（元/万元）错误"
                        : "与处罚内容中的" + name + "不一致");
    }
}
