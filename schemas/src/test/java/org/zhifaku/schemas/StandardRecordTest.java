package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StandardRecordTest {

    private static final RecordType PENALTY = RecordTypes.standard().get("penalty");

    @Test
    void emptyTextIsAbsent() {
        StandardRecord record =
                StandardRecord.builder(PENALTY).set("party_name", "").build();

        assertThat(record.get("party_name")).isNull();
    }

    @Test
    void amountsHaveScaleSix() {
        StandardRecord record = StandardRecord.builder(PENALTY)
                .set("fine_amount", new BigDecimal("67.5"))
                .build();

        assertThat(record.get("fine_amount")).isEqualTo(new BigDecimal("67.500000"));
    }

    @Test
    void refusesValueOfAnotherKind() {
        StandardRecord.Builder builder = StandardRecord.builder(PENALTY);

        assertThatThrownBy(() -> builder.set("fine_amount", "300"))
                .hasMessageContaining("fine_amount")
                .hasMessageContaining("AMOUNT");
    }

    @Test
    void doesNotShowValues() {
        StandardRecord record =
                StandardRecord.builder(PENALTY).set("party_name", "某人").build();

        assertThat(record.toString()).doesNotContain("某人");
    }
}
