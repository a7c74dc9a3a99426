package org.zhifaku.library.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.OpenRows;
import org.zhifaku.library.quarantine.Quarantine;
import org.zhifaku.library.quarantine.Quarantine.RowFinding;
import org.zhifaku.library.quarantine.QuarantineFilter;
import org.zhifaku.library.quarantine.QuarantinedRow;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/**
 * Writes open rows as a workbook (.xlsx) for stewards: one sheet per dataset and list of source columns, with the reasons in Chinese, the
 * cells as the source wrote them or as they were corrected since, and hidden columns by which the importer finds each row again. Personal
 * identifiers are masked. Rows of datasets that have no mapping any more are left out, for nobody could judge them. Thread-safe; holds a
 * few hundred rows.
 */
public final class SheetExporter {

    private static final int CHUNK_ROWS = 500;
    private static final int SHEET_ROWS = 500_000;

    private final DataSource dataSource;
    private final DefinitionSet definitions;

    /** Exports of this warehouse; the definitions say which cells identify a person. */
    public SheetExporter(DataSource dataSource, DefinitionSet definitions) {
        this.dataSource = dataSource;
        this.definitions = definitions;
    }

    /**
     * Writes the open rows of a filter.
     *
     * @param out gets the workbook; stays open
     * @param rowsDone told how many rows are written so far
     * @return rows written
     * @throws WarehouseException where the warehouse refuses
     */
    public long export(QuarantineFilter filter, OutputStream out, LongConsumer rowsDone) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Workbook book = new Workbook(out, "zhifaku", "1.0");
            guide(book);
            long written = 0;
            try (OpenRows rows = OpenRows.byColumns(connection, filter)) {
                int sheets = 0;
                for (QuarantinedRow first = rows.peek(); first != null; first = rows.peek()) {
                    Optional<SheetWriter> sheet = open(book, first, sheets + 1);
                    sheets += sheet.isPresent() ? 1 : 0;
                    written = sheet(sheet, rows, first, written, rowsDone);
                }
            }
            book.finish();
            connection.rollback();
            return written;
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot export the quarantine: %s. Nothing was changed; try again.".formatted(e.getMessage()), e);
        }
    }

    private Optional<SheetWriter> open(Workbook book, QuarantinedRow first, int number) throws SQLException {
        String source = first.place().pull().source();
        String dataset = first.place().pull().dataset();
        if (definitions.find(source, dataset).isEmpty()) {
            return Optional.empty();
        }
        String name = "%d %s".formatted(number, source + "-" + dataset);
        Worksheet sheet = book.newWorksheet(name.length() <= 31 ? name : name.substring(0, 31));
        try (Connection asking = dataSource.getConnection()) {
            return Optional.of(new SheetWriter(
                    sheet,
                    first.columns(),
                    definitions.dataset(source, dataset),
                    Corrections.of(asking, source, dataset)));
        }
    }

    private long sheet(
            Optional<SheetWriter> sheet, OpenRows rows, QuarantinedRow first, long before, LongConsumer rowsDone)
            throws SQLException, IOException {
        long written = before;
        List<QuarantinedRow> chunk = new ArrayList<>();
        QuarantinedRow row = first;
        for (int count = 0; row != null && isAlike(row, first) && count < SHEET_ROWS; count++) {
            chunk.add(row);
            rows.advance();
            row = rows.peek();
            boolean last = row == null || !isAlike(row, first) || count + 1 == SHEET_ROWS;
            if (chunk.size() == CHUNK_ROWS || last) {
                if (sheet.isPresent()) {
                    sheet.get().write(chunk, reasons(chunk));
                    written += chunk.size();
                    rowsDone.accept(written);
                }
                chunk.clear();
            }
        }
        if (sheet.isPresent()) {
            sheet.get().finish();
        }
        return written;
    }

    private static boolean isAlike(QuarantinedRow row, QuarantinedRow first) {
        return row.place().pull().source().equals(first.place().pull().source())
                && row.place().pull().dataset().equals(first.place().pull().dataset())
                && row.columns().equals(first.columns());
    }

    private Map<Long, List<RowFinding>> reasons(List<QuarantinedRow> rows) {
        Map<Long, List<RowFinding>> findings = new Quarantine(dataSource)
                .findings(rows.stream().map(QuarantinedRow::quarantineId).toList());
        findings.replaceAll((id, all) -> all.stream()
                .filter(finding -> finding.severity().equals("ERROR"))
                .collect(Collectors.toList()));
        return findings;
    }

    private static void guide(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet(SheetLayout.GUIDE);
        sheet.width(0, 100);
        List<String> lines = List.of(
                "待整改数据更正表",
                "1. 每张工作表是一个数据集的一种列结构；每行是一条未通过校验的来源数据，“退回原因”说明为什么，浅黄色单元格是有问题的值。",
                "2. 直接修改右侧来源列中的值，并填写“更正说明”。不必修改的行保持原样或整行删除均可。",
                "3. 个人标识（证件号码等）以 * 遮盖显示：不改动即保持原值；需要更正时请填写完整号码。",
                "4. 请勿改动表头和隐藏的技术列，不要把一行复制成两行，不要使用公式。",
                "5. 保存为 .xlsx 后导入：管理台“待整改”页面，或 ./zhifaku quarantine import 文件.xlsx。整份表要么全部接受，要么全部退回并逐条说明。",
                "Correct the source columns in place, give a reason, save as .xlsx and import it. Masked cells that are left alone keep their value.");
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.style(0, 0).bold().set();
        sheet.finish();
    }
}
