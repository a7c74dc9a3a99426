package org.zhifaku.sandbox.center;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.center.Delivery.Shape;
import org.zhifaku.sandbox.generator.Arrival;
import org.zhifaku.sandbox.generator.CsvFile;
import org.zhifaku.sandbox.generator.DirtKind;
import org.zhifaku.sandbox.generator.DirtPlan;
import org.zhifaku.sandbox.generator.GeneratedRow;
import org.zhifaku.sandbox.generator.Layout;
import org.zhifaku.sandbox.generator.PenaltyGenerator;
import org.zhifaku.sandbox.generator.PermitGenerator;
import org.zhifaku.sandbox.generator.RecordGenerator;

/**
 * What differs between penalties and permits: file names, shapes, columns, and which record has which fault.
 *
 * @param kind first part of the file names
 * @param oldPercent share of records in files of the old columns
 * @param excelPercent share of records in Excel files
 * @param keyColumns columns that name a withdrawn record; the centre adds 撤回日期 and 撤回理由
 * @param generator plants the planned faults
 * @param sound plants none
 */
record RecordSeries(
        long seed,
        String kind,
        Layout currentLayout,
        Layout oldLayout,
        CsvFile.Encoding currentEncoding,
        int oldPercent,
        int excelPercent,
        List<String> keyColumns,
        RecordGenerator generator,
        RecordGenerator sound) {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static RecordSeries penalties(long seed, DirtPlan plan) {
        return new RecordSeries(
                seed,
                "XZCF",
                Layout.PENALTY_CURRENT,
                Layout.PENALTY_OLD,
                CsvFile.Encoding.UTF_8_BOM,
                25,
                15,
                List.of("CF_WSH", "CF_CFJG", "CF_CFJGDM", "CF_XDR_MC", "CF_XDR_SHXYM"),
                new PenaltyGenerator(seed, plan),
                new PenaltyGenerator(seed, DirtPlan.clean()));
    }

    static RecordSeries permits(long seed, DirtPlan plan) {
        return new RecordSeries(
                seed,
                "XZXK",
                Layout.PERMIT_CURRENT,
                Layout.PERMIT_OLD,
                CsvFile.Encoding.UTF_8,
                15,
                20,
                List.of("XK_WSH", "XK_XKJG", "XK_XKJGDM", "XK_XDR_MC", "XK_XDR_SHXYM"),
                new PermitGenerator(seed, plan),
                new PermitGenerator(seed, DirtPlan.clean()));
    }

    @Nullable
    DirtKind planned(long index) {
        return generator.planned(index);
    }

    boolean concernsPerson(long index) {
        return generator.concernsPerson(index);
    }

    Shape shape(long index) {
        long draw = Math.floorMod((index + seed) * SPREAD >>> 20, 100L);
        if (draw < oldPercent) {
            return Shape.OLD_TEXT;
        }
        return draw < oldPercent + excelPercent ? Shape.CURRENT_EXCEL : Shape.CURRENT_TEXT;
    }

    Layout layout(Shape shape) {
        return shape == Shape.OLD_TEXT ? oldLayout : currentLayout;
    }

    CsvFile.Encoding encoding(Shape shape) {
        return shape == Shape.OLD_TEXT ? CsvFile.Encoding.GB18030 : currentEncoding;
    }

    GeneratedRow row(long index, Shape shape, Arrival arrival) {
        return (possible(planned(index), shape) ? generator : sound).row(index, layout(shape), arrival);
    }

    /** Whether a file of this shape can have the fault at all. */
    private boolean possible(@Nullable DirtKind dirt, Shape shape) {
        if (dirt == DirtKind.GBK_BYTES) {
            return shape == Shape.CURRENT_TEXT && currentEncoding == CsvFile.Encoding.UTF_8_BOM;
        }
        boolean textOnly = dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL || dirt == DirtKind.UNCLOSED_QUOTE;
        return !textOnly || shape != Shape.CURRENT_EXCEL;
    }
}
