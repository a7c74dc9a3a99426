package org.zhifaku.library.bulletin;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.bulletin.Bulletin.ActLine;
import org.zhifaku.library.bulletin.Bulletin.SourceLine;
import org.zhifaku.library.bulletin.Bulletin.Unit;

/** A bulletin as a workbook (.xlsx). The same bulletin gives the same bytes, whenever and wherever it is written. */
public final class BulletinWorkbook {
    private static final List<String> UNIT_HEADINGS =
            List.of("归集量", "入库量", "退回", "合规率", "重复", "重复率", "报送", "迟报", "迟报率", "到期", "疑似瞒报", "疑似瞒报率", "疑似瞒报累计");
    private static final String SHARE = "0.00%";
    private static final String HEADING = "D9E2E6";

    private final Bulletin bulletin;
    private final UnaryOperator<String> sourceName;

    /**
     * The workbook of a bulletin.
     *
     * @param sourceName the Chinese name of a source; its own where there is none
     */
    public BulletinWorkbook(Bulletin bulletin, UnaryOperator<String> sourceName) {
        this.bulletin = bulletin;
        this.sourceName = sourceName;
    }

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Path draft = Files.createTempFile("bulletin", ".xlsx");
        try {
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(draft))) {
                sheets(new Workbook(bytes, "zhifaku", "1.0"));
            }
            SteadyZip.copy(draft, out);
        } finally {
            Files.delete(draft);
        }
    }

    private void sheets(Workbook book) throws IOException {
        overview(book);
        units(book, "分市", List.of("地级市", "代码"), bulletin.cities(), false);
        units(book, "点名主体", List.of("执法主体", "代码", "地级市", "层级", "超过阈值"), bulletin.named(), true);
        units(book, "执法主体", List.of("执法主体", "代码", "地级市", "层级", "超过阈值"), bulletin.organs(), true);
        sources(book);
        acts(book, "迟报", true);
        acts(book, "疑似瞒报", false);
        book.finish();
    }

    private void overview(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("说明");
        sheet.width(0, 26);
        sheet.width(1, 16);
        sheet.inlineString(
                0,
                0,
                "行政执法数据归集情况通报（%d 年 %d 月）"
                        .formatted(bulletin.month().getYear(), bulletin.month().getMonthValue()));
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.inlineString(
                1,
                0,
                "截至业务日 %s，该月有 %d 个业务日的运行；计算于 %s"
                        .formatted(
                                bulletin.about().through(),
                                bulletin.about().nights(),
                                bulletin.about().takenAt()));
        int row = 3;
        for (int column = 0; column < UNIT_HEADINGS.size(); column++) {
            sheet.inlineString(row + column, 0, UNIT_HEADINGS.get(column));
            cell(sheet, row + column, 1, figures(bulletin.total()).get(column));
        }
        row += UNIT_HEADINGS.size() + 1;
        sheet.inlineString(row, 0, "口径");
        sheet.style(row, 0).bold().set();
        for (String rule : bulletin.about().rules()) {
            sheet.inlineString(++row, 0, rule);
        }
        sheet.finish();
    }

    private static void units(Workbook book, String name, List<String> leading, List<Unit> units, boolean organs)
            throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        head(sheet, leading, UNIT_HEADINGS);
        int row = 1;
        for (Unit unit : units) {
            sheet.inlineString(row, 0, unit.name());
            sheet.inlineString(row, 1, unit.code());
            if (organs) {
                sheet.inlineString(row, 2, unit.city());
                sheet.inlineString(row, 3, unit.level());
                sheet.inlineString(row, 4, String.join("、", unit.exceeds()));
            }
            List<@Nullable Number> figures = figures(unit);
            for (int column = 0; column < figures.size(); column++) {
                cell(sheet, row, leading.size() + column, figures.get(column));
            }
            row++;
        }
        sheet.finish();
    }

    /** The figures of a unit in the order of {@link #UNIT_HEADINGS}; counts are {@code Long}, shares {@code BigDecimal}. */
    private static List<@Nullable Number> figures(Unit unit) {
        Bulletin.Counts counts = unit.counts();
        Bulletin.Timing timing = counts.timing();
        return java.util.Arrays.asList(
                counts.collected(),
                counts.stored(),
                counts.rejected(),
                counts.compliance(),
                counts.duplicate(),
                counts.repeated(),
                timing.reported(),
                timing.late(),
                counts.lateness(),
                timing.due(),
                timing.concealed(),
                counts.concealment(),
                timing.outstanding());
    }

    private void sources(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("来源");
        head(sheet, List.of("来源", "数据集"), List.of("归集量", "入库量", "相同", "退回", "合规率", "重复", "重复率", "待决定"));
        int row = 1;
        for (SourceLine line : bulletin.sources()) {
            sheet.inlineString(row, 0, sourceName.apply(line.source()));
            sheet.inlineString(row, 1, line.dataset());
            cell(sheet, row, 2, line.read());
            cell(sheet, row, 3, line.accepted());
            cell(sheet, row, 4, line.unchanged());
            cell(sheet, row, 5, line.rejected());
            cell(sheet, row, 6, line.compliance());
            cell(sheet, row, 7, line.duplicate());
            cell(sheet, row, 8, line.repeated());
            cell(sheet, row, 9, line.held());
            row++;
        }
        sheet.finish();
    }

    private void acts(Workbook book, String name, boolean late) throws IOException {
        Worksheet sheet = book.newWorksheet(name);
        head(sheet, List.of("执法主体", "地级市", "种类", "决定书文号", "决定日期", late ? "报到双公示" : "已有该行为的来源"), List.of("工作日"));
        int row = 1;
        for (ActLine act : bulletin.acts()) {
            if (act.isLate() == late) {
                sheet.inlineString(row, 0, act.organ());
                sheet.inlineString(row, 1, act.city());
                sheet.inlineString(row, 2, act.kind().equals("permit") ? "行政许可" : "行政处罚");
                sheet.inlineString(row, 3, act.docNo());
                sheet.inlineString(row, 4, act.decided().toString());
                sheet.inlineString(
                        row,
                        5,
                        late
                                ? String.valueOf(act.day())
                                : String.join(
                                        "、",
                                        act.sources().stream().map(sourceName).toList()));
                cell(sheet, row, 6, (long) act.days());
                row++;
            }
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, List<String> leading, List<String> figures) {
        for (int column = 0; column < leading.size() + figures.size(); column++) {
            boolean text = column < leading.size();
            sheet.inlineString(0, column, text ? leading.get(column) : figures.get(column - leading.size()));
            sheet.width(column, column == 0 ? 36 : text ? 22 : 12);
        }
        sheet.range(0, 0, 0, leading.size() + figures.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING)
                .set();
        sheet.freezePane(1, 1);
    }

    /** A count, a share as per cent, or nothing. */
    private static void cell(Worksheet sheet, int row, int column, @Nullable Number number) {
        if (number != null) {
            sheet.value(row, column, number);
            if (number instanceof BigDecimal) {
                sheet.style(row, column).format(SHARE).set();
            }
        }
    }
}
