package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.clean.Cell;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.Masks;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class NormalisePropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> COLUMNS = PenaltyRow.sound().columns();
    private static final BoundMapping MAPPING =
            RealMappings.compiled().dataset("credit-publicity", "penalty").bind(COLUMNS);

    @Property(tries = 500)
    void everyRowHasOneOutcomeAndAlwaysTheSame(@ForAll("rows") LandingRow row) {
        Outcome first = MAPPING.normalise(row, TODAY);
        Outcome second = RealMappings.compiled()
                .dataset("credit-publicity", "penalty")
                .bind(COLUMNS)
                .normalise(row, TODAY);

        assertThat(second).isEqualTo(first);
        assertThat(MAPPING.identify(row)).isEqualTo(first.id());
        int violations =
                first.fold(accepted -> 0, rejected -> rejected.violations().size());
        assertThat(first instanceof Outcome.Rejected).isEqualTo(violations > 0);
    }

    @Property(tries = 1000)
    void noCleanerThrows(@ForAll("cells") String cell, @ForAll CleanerKind kind) {
        CleanerKind.Options options = new CleanerKind.Options(
                "万元",
                RealMappings.compiled().codeSets().get("penalty_kind"),
                RealMappings.compiled().divisions());

        Object value = kind.create(options).clean(cell, new Cell());

        assertThat(value == null || kind.yields().javaType().isInstance(value)).isTrue();
    }

    @Property(tries = 500)
    void cleaningTextTwiceChangesNothing(@ForAll("cells") String cell) {
        for (CleanerKind kind :
                List.of(CleanerKind.TEXT, CleanerKind.NAME, CleanerKind.USCC, CleanerKind.DOC_NO, CleanerKind.ID_NO)) {
            CleanerKind.Options options =
                    new CleanerKind.Options("", null, RealMappings.compiled().divisions());
            Object once = kind.create(options).clean(cell, new Cell());
            Object twice = once == null ? null : kind.create(options).clean((String) once, new Cell());

            assertThat(twice).isEqualTo(once);
        }
    }

    @Property(tries = 500)
    void maskingTwiceChangesNothing(@ForAll("cells") String cell) {
        String masked = Masks.digitRuns(cell);

        assertThat(Masks.digitRuns(masked)).isEqualTo(masked);
        assertThat(masked).hasSameSizeAs(cell);
    }

    /** Rows of any length whose cells are sound, ugly, or anything at all. */
    @Provide
    Arbitrary<LandingRow> rows() {
        List<String> sound = new ArrayList<>();
        for (String cell : PenaltyRow.sound().row().values()) {
            sound.add(cell == null ? "" : cell);
        }
        Arbitrary<List<String>> cells = cells().list().ofMinSize(0).ofMaxSize(COLUMNS.size() + 2);
        return cells.map(list -> {
            List<String> row = new ArrayList<>(sound);
            for (int i = 0; i < list.size(); i++) {
                if (i < row.size() && i % 3 == 0) {
                    row.set(i, list.get(i));
                }
            }
            boolean delete = list.size() % 5 == 4;
            List<String> cut = list.size() % 7 == 6 ? row.subList(0, list.size()) : row;
            return LandingRow.of(1, delete ? Operation.DELETE : Operation.UPSERT, cut.toArray(String[]::new));
        });
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> ugly = Arbitraries.of(
                "",
                " ",
                "无",
                "/",
                "罚款",
                "罚款；没收",
                "2024-02-30",
                "99999999",
                "0.2",
                "-1",
                "1e9",
                "1E999999999",
                "长期",
                "91350100M000100Y43",
                "999999199001010016",
                "粤市监处罚〔2023〕12号",
                "〔2023〕",
                "号",
                "第号",
                "\uD800",
                "罚款1.元",
                "罚款9999999999999999999元",
                "１２３",
                "'",
                "-",
                "0");
        Arbitrary<String> tight = Arbitraries.strings()
                .withChars("0123456789-/.年月日Xx 罚款万元,；〔〕()号第")
                .ofMaxLength(25);
        return Arbitraries.oneOf(any, ugly, tight);
    }
}
