package org.zhifaku.jobs.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.FaultCode;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Drift;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RuleTally;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;

/** Prints what becomes of each row, as it is read. */
final class TrialPrinter implements TableSink {
    private final Terminal terminal;
    private final DatasetMapping mapping;
    private final LocalDate businessDate;
    private final boolean json;
    private @Nullable BoundMapping bound;
    private TabularEnd.@Nullable Unreadable cut;
    private final RuleTally rules = new RuleTally();
    private long accepted;
    private long rejected;

    TrialPrinter(Terminal terminal, DatasetMapping mapping, LocalDate businessDate, boolean json) {
        this.terminal = terminal;
        this.mapping = mapping;
        this.businessDate = businessDate;
        this.json = json;
    }

    @Override
    public void table(Table table) {
        bound = mapping.bind(table.columns());
        Drift drift = bound.drift();
        drift.aliases().forEach(alias -> terminal.notice("Column 列: " + alias));
        if (!drift.isNone()) {
            terminal.notice(
                    "Columns 列: not mapped 未映射 %s; vanished 缺失 %s".formatted(drift.unmapped(), drift.vanished()));
        }
    }

    @Override
    public void row(LandingRow row) {
        BoundMapping columns = bound;
        if (columns == null) {
            throw new IllegalStateException("A row came before the columns of its table.");
        }
        Fault fault = row.fault();
        if (fault != null && fault.code().equals(FaultCode.TRUNCATED.name())) {
            // No row, but the place where the file breaks off.
            cut = new TabularEnd.Unreadable(row.sequence(), fault.message());
            return;
        }
        Outcome outcome = columns.normalise(row, businessDate);
        rules.add(outcome);
        List<Finding> violations = outcome.fold(ok -> List.of(), Outcome.Rejected::violations);
        StandardRecord record = outcome.recordOrNull();
        if (record == null) {
            rejected++;
        } else {
            accepted++;
        }
        if (json) {
            terminal.json(toMap(row.sequence(), record, outcome.warnings(), violations));
        } else {
            tell(row.sequence(), record, outcome.warnings(), violations);
        }
    }

    /** Says how the file ended and gives the exit status. */
    int end(TabularEnd end) {
        TabularEnd.Unreadable unreadable = end.unreadable() == null ? cut : end.unreadable();
        if (unreadable == null && end.content() == TabularEnd.Content.NOTHING) {
            unreadable = new TabularEnd.Unreadable(1, "文件是空的，没有表头；请核对是否取到了完整的文件");
        }
        if (unreadable != null) {
            if (json) {
                Map<String, Object> last = new LinkedHashMap<>();
                last.put("outcome", "unreadable");
                last.put("line", unreadable.line());
                last.put("message", unreadable.message());
                terminal.json(last);
            } else {
                terminal.result("%d  unreadable 无法读取：%s".formatted(unreadable.line(), unreadable.message()));
            }
        }
        terminal.notice("%,d accepted 采信, %,d rejected 退回%s"
                .formatted(
                        accepted, rejected, unreadable == null ? "" : "; the file cannot be read to its end 文件未能读完"));
        if (bound != null) {
            RuleSummary.lines(bound.rules(), rules).forEach(terminal::notice);
        }
        if (unreadable != null) {
            return ExitStatus.FAILED;
        }
        return rejected == 0 ? ExitStatus.DONE : ExitStatus.DONE_WITH_REJECTS;
    }

    private void tell(long line, @Nullable StandardRecord record, List<Finding> warnings, List<Finding> violations) {
        terminal.result("%d  %s".formatted(line, record == null ? "rejected 退回" : "accepted 采信"));
        violations.forEach(finding -> terminal.result("      ✗ " + text(finding)));
        warnings.forEach(finding -> terminal.result("      ! " + text(finding)));
    }

    private static String text(Finding finding) {
        return "%s %s%s：%s"
                .formatted(
                        finding.rule(),
                        finding.field() == null ? "" : finding.field(),
                        finding.raw() == null ? "" : " '" + finding.raw() + "'",
                        finding.message());
    }

    private static Map<String, @Nullable Object> toMap(
            long line, @Nullable StandardRecord record, List<Finding> warnings, List<Finding> violations) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("line", line);
        map.put("outcome", record == null ? "rejected" : "accepted");
        if (record != null) {
            map.put("record", toMap(record));
        }
        map.put("warnings", findings(warnings));
        map.put("violations", findings(violations));
        return map;
    }

    private static Map<String, Object> toMap(StandardRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Element element : record.type().elements()) {
            Object value = record.get(element.position());
            if (value != null) {
                values.put(element.name(), shown(element, value));
            }
        }
        return values;
    }

    /** Amounts keep two decimals at least; personal identifiers are masked. */
    private static Object shown(Element element, Object value) {
        if (element.isRestricted()) {
            return Masks.idNumber(value.toString());
        }
        if (value instanceof BigDecimal amount) {
            BigDecimal plain = amount.stripTrailingZeros();
            return plain.scale() < 2 ? plain.setScale(2) : plain;
        }
        return value instanceof Boolean || value instanceof Long || value instanceof List<?> ? value : value.toString();
    }

    private static List<Map<String, @Nullable Object>> findings(List<Finding> findings) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("rule", finding.rule());
            map.put("field", finding.field());
            map.put("raw", finding.raw());
            map.put("message", finding.message());
            maps.add(map);
        }
        return maps;
    }
}
