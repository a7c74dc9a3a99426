package org.zhifaku.jobs.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularEnd.Unreadable;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.jobs.trial.Comparison;
import org.zhifaku.jobs.trial.FillRates;
import org.zhifaku.jobs.trial.RowChange;
import org.zhifaku.jobs.trial.RowChange.Turn;
import org.zhifaku.jobs.trial.RowChange.ValueChange;
import org.zhifaku.jobs.trial.TriedRow;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.quality.Finding;

/** A trial for people: every row, or in a comparison the rows that differ, then what was asked for. */
final class TextTrial extends TrialReport {
    private static final String EMPTY = "(空)";

    private final boolean changesOnly;

    /** @param changesOnly tell only rows that differ from the mapping compared with */
    TextTrial(Terminal terminal, DatasetMapping mapping, List<DatasetMapping> datasets, boolean changesOnly) {
        super(terminal, mapping, datasets);
        this.changesOnly = changesOnly;
    }

    @Override
    void tell(TriedRow row) {
        RowChange change = row.change();
        if (changesOnly && change == null) {
            return;
        }
        terminal.result("%d  %s".formatted(row.line(), change == null ? outcome(row.record() != null) : turn(change)));
        row.violations().forEach(finding -> terminal.result("      ✗ " + text(finding)));
        if (change == null) {
            row.outcome().warnings().forEach(finding -> terminal.result("      ! " + text(finding)));
        } else {
            change.values().forEach(value -> terminal.result("      ~ " + text(value)));
        }
    }

    private static String outcome(boolean accepted) {
        return accepted ? "accepted 采信" : "rejected 退回";
    }

    private static String turn(RowChange change) {
        return switch (change.turn()) {
            case ACCEPTED_TO_REJECTED -> outcome(true) + " → " + outcome(false);
            case REJECTED_TO_ACCEPTED -> outcome(false) + " → " + outcome(true);
            case STILL_ACCEPTED -> change.otherRecord() ? "becomes another record 主键改变" : "values differ 取值改变";
        };
    }

    private static String text(Finding finding) {
        return "%s %s%s：%s"
                .formatted(
                        finding.rule(),
                        finding.field() == null ? "" : finding.field(),
                        finding.raw() == null ? "" : " '" + finding.raw() + "'",
                        finding.message());
    }

    private static String text(ValueChange value) {
        return "%s %s：%s → %s".formatted(value.element(), value.zh(), quoted(value.before()), quoted(value.after()));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? EMPTY : "'" + value + "'";
    }

    @Override
    void fills(FillRates fills) {
        terminal.result("");
        terminal.result("Columns 来源列, of %,d rows".formatted(fills.rows()));
        TextTable columns = new TextTable(List.of("Column 列", "Filled 有值", "Empty 空", "Share 填充率", "Elements 数据元"));
        fills.columns()
                .forEach(fill -> columns.row(Arrays.asList(
                        fill.name(),
                        fill.filled(),
                        fill.rows() - fill.filled(),
                        percent(fill),
                        fill.others().isEmpty() ? unread(fill, fills) : String.join(" ", fill.others()))));
        columns.lines().forEach(terminal::result);
        fills.vanished().forEach(column -> terminal.result("missing 缺失  " + column));
        terminal.result("");
        terminal.result("Elements 数据元, of %,d accepted rows".formatted(fills.records()));
        TextTable elements =
                new TextTable(List.of("Element 数据元", "Name 名称", "Filled 有值", "Empty 空", "Share 填充率", "Columns 来源列"));
        fills.elements().stream()
                .filter(fill -> !isUnused(fill))
                .forEach(fill -> elements.row(Arrays.asList(
                        fill.name(),
                        fill.zh(),
                        fill.filled(),
                        fill.rows() - fill.filled(),
                        percent(fill),
                        String.join(" ", fill.others()))));
        elements.lines().forEach(terminal::result);
        terminal.result("no column, no value 无来源  "
                + String.join(
                        " ",
                        fills.elements().stream()
                                .filter(TextTrial::isUnused)
                                .map(FillRates.Fill::name)
                                .toList()));
    }

    private static String unread(FillRates.Fill column, FillRates fills) {
        return fills.unmapped().contains(column.name()) ? "not mapped 未映射" : "key or ignored 主键或忽略";
    }

    private static boolean isUnused(FillRates.Fill element) {
        return element.filled() == 0 && element.others().isEmpty();
    }

    private static String percent(FillRates.Fill fill) {
        return "%.2f%%".formatted(fill.share() * 100);
    }

    @Override
    void comparison(Comparison comparison, String against) {
        terminal.result("");
        terminal.result("Compared with 对比 %s: %,d of %,d rows differ"
                .formatted(against, comparison.changed(), comparison.rows()));
        tell("accepted 采信 → rejected 退回", comparison.turned(Turn.ACCEPTED_TO_REJECTED));
        tell("rejected 退回 → accepted 采信", comparison.turned(Turn.REJECTED_TO_ACCEPTED));
        tell("another record 主键改变", comparison.otherRecords());
        if (!comparison.elements().isEmpty()) {
            TextTable elements = new TextTable(
                    List.of("Element 数据元", "Name 名称", "Rows 行", "Gained 新增", "Lost 变空", "Other 改变", "First 首例"));
            comparison.elements().forEach(change -> {
                Comparison.Sample first = change.samples().get(0);
                elements.row(Arrays.asList(
                        change.element(),
                        change.zh(),
                        change.rows(),
                        change.gained(),
                        change.lost(),
                        change.other(),
                        "%d: %s → %s".formatted(first.line(), quoted(first.before()), quoted(first.after()))));
            });
            elements.lines().forEach(terminal::result);
        }
        if (!comparison.rules().isEmpty()) {
            TextTable rules = new TextTable(List.of("Rule 规则", "Before 之前", "Now 现在"));
            comparison.rules().forEach(rule -> rules.row(Arrays.asList(rule.rule(), rule.before(), rule.after())));
            rules.lines().forEach(terminal::result);
        }
    }

    private void tell(String what, Comparison.Lines lines) {
        if (lines.rows() > 0) {
            String more = lines.rows() > lines.first().size() ? " …" : "";
            terminal.result("%s: %,d rows, lines 行 %s%s"
                    .formatted(
                            what,
                            lines.rows(),
                            String.join(
                                    ", ",
                                    lines.first().stream().map(String::valueOf).toList()),
                            more));
        }
    }

    @Override
    void unreadable(Unreadable unreadable) {
        terminal.result("%d  unreadable 无法读取：%s".formatted(unreadable.line(), unreadable.message()));
    }
}
