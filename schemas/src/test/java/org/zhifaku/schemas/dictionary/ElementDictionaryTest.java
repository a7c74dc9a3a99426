package org.zhifaku.schemas.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Problem;
import org.zhifaku.schemas.definition.Problems;

class ElementDictionaryTest {

    private String text = "";
    private final Problems problems = new Problems();

    @BeforeEach
    void readFile() throws IOException {
        text = Files.readString(Path.of(System.getProperty("zhifaku.root"), "mappings", ElementDictionary.FILE));
    }

    private ElementDictionary read(String changed) {
        return ElementDictionary.read(changed, RecordTypes.standard(), problems);
    }

    @Test
    void describesEveryElementOfTheSchemasAndNoOther() {
        ElementDictionary dictionary = read(text);

        assertThat(problems.list()).isEmpty();
        assertThat(dictionary.all())
                .extracting(DataElement::key)
                .containsExactlyInAnyOrderElementsOf(RecordTypes.standard().all().stream()
                        .flatMap(type -> type.elements().stream())
                        .map(element -> element.key())
                        .distinct()
                        .toList());
    }

    @Test
    void saysHowFarEachElementCanBeTrusted() {
        assertThat(read(text).all())
                .allSatisfy(element ->
                        assertThat(element.attribute("origin").orElse("")).matches(".*(\\[[VGP][^]]*]|6\\.5)"));
    }

    @Test
    void givesTheAttributesOfAnElement() {
        DataElement fine = read(text).find("fine_amount").orElseThrow();

        assertThat(fine.nameZh()).isEqualTo("罚款金额");
        assertThat(fine.attribute("format")).contains("n..18,6");
        assertThat(fine.attribute("unit")).contains("元");
        assertThat(fine.attribute("status")).as("of 'all'").contains("项目内使用");
        assertThat(fine.attribute("std_id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    name_en: fine amount      | name_em: fine amount      | fine_amount       | Unknown key 'name_em'. Did you mean 'name_en'?
                    format: "n..18,6", unit: 元 | format: "n..18,6", unit: 万元 | fine_amount | 'unit' of element 'fine_amount' is '万元', but schemas/avro/penalty.avsc has '元'
                    value_domain: penalty_kind | value_domain: penalty_kinds | penalty_kinds    | 'value_domain' of element 'penalty_kinds' is 'penalty_kinds'
                    data_type: D              | data_type: T              | action_date       | 'data_type' of element 'action_date' is 'T', but schemas/avro/permit.avsc has 'D'
                    definition: 决定罚款的金额 | definition: 决定罚款的金额, std_id: X1 | fine_amount | identifiers are never guessed
                    definition: 决定罚款的金额 | remark: x                 | fine_amount       | Key 'definition' is missing
                    """)
    void namesFileAndLineOfWhatIsWrong(String before, String after, String key, String says) {
        int from = text.indexOf("\n  " + key + ":\n");
        int at = text.indexOf(before, from);
        assertThat(at).as("'%s' of %s", before, key).isGreaterThan(from);

        read(text.substring(0, at) + after + text.substring(at + before.length()));

        long line = text.substring(0, from).lines().count() + 1;
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("elements.yaml");
            assertThat((long) problem.line()).isBetween(line, line + 4);
            assertThat(problem.message()).contains(says);
        });
    }

    @Test
    void tellsAnElementThatNoFieldHasAndAFieldThatHasNone() {
        read(text.replace("\n  fine_amount:\n", "\n  fine_amont:\n"));

        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "No field of schemas/avro has the element 'fine_amont'. Remove it, or add the field. Did you mean 'fine_amount'?",
                        "Element 'fine_amount' of schemas/avro/penalty.avsc is not described. Add it.");
    }

    @Test
    void anEmptyFileIsAProblemNotAnEmptyDictionary() {
        assertThat(read("").all()).isEmpty();

        assertThat(problems.isEmpty()).isFalse();
    }
}
