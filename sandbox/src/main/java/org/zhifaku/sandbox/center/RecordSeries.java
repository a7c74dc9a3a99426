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

/** What differs between penalties and permits: file names, shapes, columns, and which record has which fault. */
abstract class RecordSeries {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;

    private RecordSeries(long seed) {
        this.seed = seed;
    }

    /** First part of the file names. */
    abstract String kind();

    abstract Layout currentLayout();

    abstract Layout oldLayout();

    abstract CsvFile.Encoding currentEncoding();

    abstract int oldPercent();

    abstract int excelPercent();

    abstract @Nullable DirtKind planned(long index);

    abstract boolean concernsPerson(long index);

    abstract GeneratedRow generate(long index, Layout layout, Arrival arrival, boolean sound);

    /** Columns that name a withdrawn record; the centre adds 撤回日期 and 撤回理由. */
    abstract List<String> keyColumns();

    Shape shape(long index) {
        long draw = Math.floorMod((index + seed) * SPREAD >>> 20, 100L);
        if (draw < oldPercent()) {
            return Shape.OLD_TEXT;
        }
        return draw < oldPercent() + excelPercent() ? Shape.CURRENT_EXCEL : Shape.CURRENT_TEXT;
    }

    Layout layout(Shape shape) {
        return shape == Shape.OLD_TEXT ? oldLayout() : currentLayout();
    }

    CsvFile.Encoding encoding(Shape shape) {
        return shape == Shape.OLD_TEXT ? CsvFile.Encoding.GB18030 : currentEncoding();
    }

    GeneratedRow row(long index, Shape shape, Arrival arrival) {
        return generate(index, layout(shape), arrival, !possible(planned(index), shape));
    }

    /** Whether a file of this shape can have the fault at all. */
    private boolean possible(@Nullable DirtKind dirt, Shape shape) {
        if (dirt == DirtKind.GBK_BYTES) {
            return shape == Shape.CURRENT_TEXT && currentEncoding() == CsvFile.Encoding.UTF_8_BOM;
        }
        boolean textOnly = dirt == DirtKind.SHORT_ROW || dirt == DirtKind.EXTRA_CELL || dirt == DirtKind.UNCLOSED_QUOTE;
        return !textOnly || shape != Shape.CURRENT_EXCEL;
    }

    static RecordSeries penalties(long seed, DirtPlan plan) {
        return new Penalties(seed, plan);
    }

    static RecordSeries permits(long seed, DirtPlan plan) {
        return new Permits(seed, plan);
    }

    private static final class Penalties extends RecordSeries {
        private final PenaltyGenerator generator;
        private final PenaltyGenerator sound;

        Penalties(long seed, DirtPlan plan) {
            super(seed);
            this.generator = new PenaltyGenerator(seed, plan);
            this.sound = new PenaltyGenerator(seed, DirtPlan.clean());
        }

        @Override
        String kind() {
            return "XZCF";
        }

        @Override
        Layout currentLayout() {
            return Layout.PENALTY_CURRENT;
        }

        @Override
        Layout oldLayout() {
            return Layout.PENALTY_OLD;
        }

        @Override
        CsvFile.Encoding currentEncoding() {
            return CsvFile.Encoding.UTF_8_BOM;
        }

        @Override
        int oldPercent() {
            return 25;
        }

        @Override
        int excelPercent() {
            return 15;
        }

        @Override
        @Nullable
        DirtKind planned(long index) {
            return generator.planned(index);
        }

        @Override
        boolean concernsPerson(long index) {
            return generator.concernsPerson(index);
        }

        @Override
        GeneratedRow generate(long index, Layout layout, Arrival arrival, boolean withoutFault) {
            return (withoutFault ? sound : generator).row(index, layout, arrival);
        }

        @Override
        List<String> keyColumns() {
            return List.of("CF_WSH", "CF_CFJG", "CF_CFJGDM", "CF_XDR_MC", "CF_XDR_SHXYM");
        }
    }

    private static final class Permits extends RecordSeries {
        private final PermitGenerator generator;
        private final PermitGenerator sound;

        Permits(long seed, DirtPlan plan) {
            super(seed);
            this.generator = new PermitGenerator(seed, plan);
            this.sound = new PermitGenerator(seed, DirtPlan.clean());
        }

        @Override
        String kind() {
            return "XZXK";
        }

        @Override
        Layout currentLayout() {
            return Layout.PERMIT_CURRENT;
        }

        @Override
        Layout oldLayout() {
            return Layout.PERMIT_OLD;
        }

        @Override
        CsvFile.Encoding currentEncoding() {
            return CsvFile.Encoding.UTF_8;
        }

        @Override
        int oldPercent() {
            return 15;
        }

        @Override
        int excelPercent() {
            return 20;
        }

        @Override
        @Nullable
        DirtKind planned(long index) {
            return generator.planned(index);
        }

        @Override
        boolean concernsPerson(long index) {
            return generator.concernsPerson(index);
        }

        @Override
        GeneratedRow generate(long index, Layout layout, Arrival arrival, boolean withoutFault) {
            return (withoutFault ? sound : generator).row(index, layout, arrival);
        }

        @Override
        List<String> keyColumns() {
            return List.of("XK_WSH", "XK_XKJG", "XK_XKJGDM", "XK_XDR_MC", "XK_XDR_SHXYM");
        }
    }
}
