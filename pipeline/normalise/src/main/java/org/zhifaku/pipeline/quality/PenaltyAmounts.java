package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordType;

/**
 * X03: a fine has an amount, a confiscation an amount or a text, a suspended or revoked licence its name. What is missing is
 * reported under the rule, what is there too much, or what the file has no column for, under its milder companion.
 */
final class PenaltyAmounts implements Check {
    private static final String FINE = "201";
    private static final List<String> CONFISCATION = List.of("202", "203", "202/203");
    private static final List<String> LICENCE = List.of("301", "303", "301/303");

    private final String rule;
    private final String mild;
    private final int kinds;
    private final int fine;
    private final int confiscated;
    private final int licence;
    private final int content;

    PenaltyAmounts(String rule, String mild, RecordType type) {
        this.rule = rule;
        this.mild = mild;
        kinds = PartyPositions.at(type, "penalty_kinds");
        fine = PartyPositions.at(type, "fine_amount");
        confiscated = PartyPositions.at(type, "confiscate_amount");
        licence = PartyPositions.at(type, "licence_affected");
        content = PartyPositions.at(type, "penalty_content");
    }

    @Override
    public void apply(RowContext row) {
        if (!(row.get(kinds) instanceof List<?> codes)) {
            return;
        }
        boolean fined = codes.contains(FINE);
        if (fined && !isPositive(row.get(fine))) {
            row.report(row.isSupplied(fine) ? rule : mild, fine, "处罚类别含罚款，但没有大于 0 的罚款金额");
        } else if (!fined && isPositive(row.get(fine))) {
            row.report(mild, fine, "有罚款金额，但处罚类别不含罚款");
        }
        boolean confiscation = holds(codes, CONFISCATION);
        if (confiscation && !isPositive(row.get(confiscated)) && !mentions(row, "没收")) {
            row.report(row.isSupplied(confiscated) ? rule : mild, confiscated, "处罚类别含没收，但既无没收金额，处罚内容也未写明");
        }
        if (holds(codes, LICENCE) && row.get(licence) == null) {
            row.report(row.isSupplied(licence) ? rule : mild, licence, "处罚类别含暂扣或吊销，但没有证照名称及编号");
        }
    }

    private boolean mentions(RowContext row, String word) {
        String text = row.text(content);
        return text != null && text.contains(word);
    }

    private static boolean holds(List<?> codes, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (codes.contains(wanted.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPositive(@Nullable Object value) {
        return value instanceof BigDecimal amount && amount.signum() > 0;
    }
}
