package org.zhifaku.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RecordTypesTest {

    @Test
    void everyElementHasChineseNameMeaningAndClass() {
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(type.zh()).isNotBlank();
            assertThat(type.elements()).isNotEmpty().allSatisfy(element -> {
                assertThat(element.name()).matches("[a-z][a-z0-9_]*");
                assertThat(element.key()).isEqualTo(element.name());
                assertThat(element.kind() == ValueKind.AMOUNT).isEqualTo(element.unit() != null);
            });
        }
    }

    @Test
    void positionsFollowTheSchema() {
        RecordType penalty = RecordTypes.standard().get("penalty");

        List<Integer> positions =
                penalty.elements().stream().map(Element::position).toList();

        assertThat(positions).isSorted().startsWith(0).hasSize(penalty.size());
        assertThat(penalty.element("fine_amount").kind()).isEqualTo(ValueKind.AMOUNT);
        assertThat(penalty.element("party_id_no").isRestricted()).isTrue();
    }

    @Test
    void identityNumbersAreRestrictedEverywhere() {
        for (RecordType type : RecordTypes.standard().all()) {
            assertThat(type.elements()).allSatisfy(element -> assertThat(element.isRestricted())
                    .as(type.name() + "." + element.name())
                    .isEqualTo(element.name().endsWith("_id_no")));
        }
    }

    @Test
    void refusesFieldWithoutClassAndSaysWhatToAdd() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "r", "doc": "d", "zh": "z",
                 "fields": [{"name": "f", "type": "string", "doc": "d", "zh": "z", "element": "f"}]}""");

        assertThatThrownBy(() -> RecordType.of(schema))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("r.f")
                .hasMessageContaining("'class'")
                .hasMessageContaining("schemas/avro");
    }

    @Test
    void namesKnownElementsWhenAskedForAnUnknownOne() {
        RecordType penalty = RecordTypes.standard().get("penalty");

        assertThatThrownBy(() -> penalty.element("fine"))
                .hasMessageContaining("'fine'")
                .hasMessageContaining("fine_amount");
    }
}
