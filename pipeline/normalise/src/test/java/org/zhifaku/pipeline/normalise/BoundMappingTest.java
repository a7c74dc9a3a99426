package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.schemas.StandardRecord;

class BoundMappingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void normalisesSoundRow() {
        Outcome outcome = normalise(PenaltyRow.sound());

        assertThat(outcome.fold(accepted -> List.of(), Outcome.Rejected::violations))
                .isEmpty();
        StandardRecord penalty = outcome.fold(Outcome.Accepted::record, rejected -> null);
        assertThat(outcome.warnings()).isEmpty();
        assertThat(penalty).isNotNull();
        assertThat(penalty.get("party_category")).isEqualTo("legal_person");
        assertThat(penalty.get("penalty_kinds")).isEqualTo(List.of("201"));
        assertThat(penalty.get("fine_amount")).isEqualTo(new BigDecimal("2000.000000"));
        assertThat(penalty.get("fine_amount_raw")).isEqualTo("0.2");
        assertThat(penalty.get("fine_amount_unit")).isEqualTo("万元");
        assertThat(penalty.get("action_doc_no_key")).isEqualTo("粤市监处罚〔2023〕12");
        assertThat(penalty.get("valid_to")).isNull();
        assertThat(penalty.get("long_term")).isEqualTo(true);
    }

    private static Outcome normalise(PenaltyRow row) {
        return RealMappings.compiled()
                .dataset("credit-publicity", "penalty")
                .bind(row.columns())
                .normalise(row.row(), TODAY);
    }
}
