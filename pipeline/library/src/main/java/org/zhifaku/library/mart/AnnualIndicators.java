package org.zhifaku.library.mart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CodeSet;

/** The indicators of the annual statistics, in their order (data-standard reference 5.5): indicator, report, its name, name, unit, given. */
final class AnnualIndicators {
    private static final String YES = "true";
    /** No source tells it: it stands in the report, without a number. */
    private static final String NO = "false";

    private final List<String[]> rows = new ArrayList<>();

    private AnnualIndicators() {}

    /**
     * All indicators.
     *
     * @param severity kinds of penalty from light to heavy: code, rank, name
     * @param measures kinds of coercive measures; null where the code set is missing
     * @param executions kinds of coercive execution; null where the code set is missing
     */
    static List<String[]> of(List<String[]> severity, @Nullable CodeSet measures, @Nullable CodeSet executions) {
        AnnualIndicators all = new AnnualIndicators();
        all.add("permit", "行政许可", "applied", "申请数量", "件", NO);
        all.add("permit", "行政许可", "accepted", "受理数量", "件", NO);
        all.add("permit", "行政许可", "granted", "许可数量", "件", YES);
        all.add("permit", "行政许可", "denied", "不予许可数量", "件", NO);
        all.add("permit", "行政许可", "revoked", "撤销许可数量", "件", YES);
        for (String[] kind : severity) {
            if (!kind[0].equals("UNMAPPED")) {
                all.add("penalty", "行政处罚", kind[0], kind[2], "宗", YES);
            }
        }
        all.add("penalty", "行政处罚", "UNMAPPED", "种类不明", "宗", YES);
        all.add("penalty", "行政处罚", "total", "合计", "宗", YES);
        all.add("penalty", "行政处罚", "money", "罚没金额", "万元", YES);
        all.add("penalty", "行政处罚", "summary", "其中适用简易程序", "宗", YES);
        all.add("penalty", "行政处罚", "ordinary", "其中适用普通程序", "宗", YES);
        all.codes(measures, "measure", "强制措施：");
        all.codes(executions, "execution", "强制执行：");
        all.add("coercion", "行政强制", "court", "申请法院强制执行", "宗", YES);
        all.add("levy", "行政征收", "times", "征收次数", "次", YES);
        all.add("levy", "行政征收", "money", "征收金额", "万元", YES);
        all.add("requisition", "行政征用", "times", "征用次数", "次", YES);
        all.add("requisition", "行政征用", "money", "征用金额", "万元", YES);
        all.add("inspection", "行政检查", "times", "检查次数", "次", YES);
        return all.rows;
    }

    private void codes(@Nullable CodeSet set, String part, String before) {
        if (set != null) {
            for (CodeSet.Entry entry : set.entries()) {
                add("coercion", "行政强制", part + "." + entry.code(), before + entry.zh(), "宗", YES);
            }
        }
    }

    private void add(String report, String reportZh, String name, String zh, String unit, String given) {
        rows.add(new String[] {report + "." + name, report, reportZh, zh, unit, given});
    }
}
