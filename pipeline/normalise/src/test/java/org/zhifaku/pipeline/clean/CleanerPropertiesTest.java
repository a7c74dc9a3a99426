package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.ProcessorTime;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.UglyCells;

class CleanerPropertiesTest {
    private static final List<String> CODE_SETS =
            RealMappings.compiled().codeSets().keySet().stream().sorted().toList();

    /** At this length a cost that grows with its square is many seconds. */
    private static final int LONG = 800_000;

    private static final Duration MOST = Duration.ofSeconds(3);

    @Property(tries = 4000)
    void everyCleanerYieldsItsKindOrNothing(@ForAll("cells") String raw, @ForAll CleanerKind kind) {
        Object value = cleaner(kind, "万元", "penalty_kind").clean(raw, new Cell());

        assertThat(value == null || kind.yields().javaType().isInstance(value)).isTrue();
    }

    @Property(tries = 8000)
    void cleaningTwiceChangesNothing(
            @ForAll("cells") String raw, @ForAll CleanerKind kind, @ForAll("codeSets") String codes) {
        Object once =
                cleaner(kind, kind == CleanerKind.AMOUNT ? "万元" : "", codes).clean(raw, new Cell());

        // clean values are in 元, whatever the unit of the column
        Object twice = once == null ? null : cleaner(kind, "元", codes).clean(display(once), new Cell());

        assertThat(twice).isEqualTo(once);
    }

    @Property(tries = 2000)
    void cellTellsWhyItHasNoValue(@ForAll("cells") String raw) {
        for (CleanerKind kind : List.of(
                CleanerKind.DATE, CleanerKind.TIMESTAMP, CleanerKind.AMOUNT, CleanerKind.INTEGER, CleanerKind.BOOL)) {
            Cell cell = new Cell();
            Object value = cleaner(kind, "元", "penalty_kind").clean(raw, cell);

            boolean nothing = TextForms.fold(TextForms.tidy(raw)).isEmpty();
            boolean date = kind == CleanerKind.DATE || kind == CleanerKind.TIMESTAMP;
            boolean told = value != null || !cell.isClean() || nothing || date; // dates: defaults and 长期 are silent
            assertThat(told).as("%s: '%s'", kind, raw).isTrue();
        }
    }

    @Property(tries = 500)
    void maskingTwiceChangesNothing(@ForAll("cells") String raw) {
        String masked = Masks.digitRuns(raw);

        assertThat(Masks.digitRuns(masked)).isEqualTo(masked);
        assertThat(masked).hasSameSizeAs(raw);
    }

    @Example
    void longCellCostsNoMoreThanItsLength() {
        List<String> parts = List.of(
                "1", "一", "〇", "1,", "1 ", "-1", "1元", "罚款1元（", "〔2023〕", "号", "<a", "；", "罚款；", "\uD800", "\u200B",
                "\u3000", "e\u0301", "Ａ", "*", "1E");
        for (String part : parts) {
            takesNoLongTime(part.repeat(LONG / part.length()), part);
        }
        takesNoLongTime(
                IntStream.range(0, LONG / 8).mapToObj(Integer::toString).collect(Collectors.joining("；")), "1；2；3");
    }

    private static void takesNoLongTime(String raw, String part) {
        for (CleanerKind kind : CleanerKind.values()) {
            Cleaner cleaner = cleaner(kind, "元", "penalty_kind");
            ProcessorTime.assertWithin(
                    MOST, () -> cleaner.clean(raw, new Cell()), "'%s' on '%s' …".formatted(kind.word(), part));
        }
    }

    private static Cleaner cleaner(CleanerKind kind, String unit, String codes) {
        return kind.create(new CleanerKind.Options(
                unit,
                RealMappings.compiled().codeSets().get(codes),
                RealMappings.compiled().divisions()));
    }

    /** A clean value as a file would hold it. */
    private static String display(@Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("；"));
        }
        return String.valueOf(value);
    }

    @Provide
    Arbitrary<String> cells() {
        return UglyCells.any();
    }

    @Provide
    Arbitrary<String> codeSets() {
        return Arbitraries.of(CODE_SETS);
    }
}
