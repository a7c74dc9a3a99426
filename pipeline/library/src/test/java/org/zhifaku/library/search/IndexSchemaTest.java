package org.zhifaku.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;

class IndexSchemaTest {

    private final JsonNode mappings =
            IndexSchema.of(RecordTypes.standard()).body().path("mappings");

    @Test
    void hasEveryElementThatMayBeShownAndNoOther() {
        for (RecordType type : RecordTypes.standard().acts()) {
            for (Element element : type.elements()) {
                boolean shown = element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED;
                assertThat(mappings.path("properties").has(element.name()))
                        .as(type.name() + "." + element.name())
                        .isEqualTo(shown);
            }
        }
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        assertThat(mappings.path("dynamic").asString()).isEqualTo("strict");
    }

    @Test
    void searchesNamesByPairsAndCodesWhole() {
        assertThat(typeOf("party_name")).isEqualTo("text");
        assertThat(typeOf("action_doc_no")).isEqualTo("text");
        assertThat(typeOf("party_uscc")).isEqualTo("keyword");
        assertThat(typeOf("party_category")).isEqualTo("keyword");
        assertThat(typeOf("penalty_kinds")).isEqualTo("keyword");
        assertThat(typeOf("action_date")).isEqualTo("date");
        assertThat(typeOf("fine_amount")).isEqualTo("double");
    }

    @Test
    void keepsItsVersionWhileNothingChanges() {
        assertThat(IndexSchema.of(RecordTypes.standard()).version())
                .isEqualTo(IndexSchema.of(RecordTypes.standard()).version())
                .matches("[0-9a-f]{8}");
    }

    private String typeOf(String field) {
        return mappings.path("properties").path(field).path("type").asString();
    }
}
