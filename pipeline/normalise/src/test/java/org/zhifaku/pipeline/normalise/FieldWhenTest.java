package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** One column that is two elements: another column says which. */
class FieldWhenTest {

    private static final List<String> COLUMNS = List.of(
            "cd_id",
            "administrative_cp",
            "administrative_cp_na",
            "administrative_cp_ui_code",
            "action_code",
            "action_name",
            "implement_institution");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | 449999199001010019 |                    | 449999199001010019
            １  | 449999199001010019 |                    | 449999199001010019
            2   | 91440300XY1000006E | 91440300XY1000006E |
            3   | 91440300XY1000006E | 91440300XY1000006E |
            9   | 91440300XY1000006E |                    |
            """)
    void readsTheColumnAsTheElementThatTheRowHas(
            String category, String code, @Nullable String uscc, @Nullable String idNo) {
        BoundMapping mapping =
                RealMappings.compiled().dataset("internet-supervision", "other").bind(COLUMNS);
        LandingRow row = LandingRow.of(1, Operation.UPSERT, "k", "某某", category, code, "QT1", "责令改正", "某局");

        Outcome outcome = mapping.normalise(row, LocalDate.of(2026, 11, 26));

        assertThat(text(outcome, "party_uscc")).isEqualTo(uscc);
        assertThat(text(outcome, "party_id_no")).isEqualTo(idNo);
    }

    private static @Nullable Object text(Outcome outcome, String element) {
        return outcome.fold(accepted -> value(accepted.record(), element), rejected -> rejected.violations().stream()
                .filter(finding -> finding.field().equals(element))
                .map(finding -> "refused")
                .findFirst()
                .orElse(null));
    }

    private static @Nullable Object value(StandardRecord record, String element) {
        return record.get(element);
    }
}
