package org.zhifaku.pipeline.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;

class SharingReaderTest {

    private static final String GOOD = """
            consumers:
              zhongshan:
                name_zh: 中山市测试部门
                purpose: 测试
                basis: 粤府〔2026〕1号
                until: "2027-12-31"
                divisions: ["4420"]
                records:
                  penalty: {elements: [party_name, fine_amount], only: {penalty_kinds: ["201"]}}
            """;

    private static SharingRules read(String file) {
        return DefinitionSet.compile(Map.of("rules/shares.yaml", file), RecordTypes.standard())
                .shares();
    }

    @Test
    void readsWhatIsShared() {
        Share share = read(GOOD).find("zhongshan").orElseThrow();

        assertThat(share.until()).hasToString("2027-12-31");
        assertThat(share.extent().divisions()).containsExactly("4420");
        assertThat(share.records()).singleElement().satisfies(record -> assertThat(record.elements())
                .extracting(Element::name)
                .containsExactly("party_name", "fine_amount"));
    }

    @Test
    void allIsWhatMayBeSharedAndNeverAnIdentifier() {
        Share share = read(GOOD.replace("[party_name, fine_amount]", "all"))
                .find("zhongshan")
                .orElseThrow();

        assertThat(share.records().get(0).elements())
                .extracting(Element::name)
                .contains("party_name", "violation_facts", "fine_amount")
                .doesNotContain("party_id_no", "party_legal_rep_id_no", "remark", "party_minor", "fine_amount_raw");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            party_name,                 | party_nam,                  | 9 | 'party_name'
            party_name,                 | party_id_no,                | 9 | personal identifier
            party_name,                 | remark,                     | 9 | 不予共享
            basis: 粤府〔2026〕1号         | note: 无                     | 9 | State a 'basis'
            "2027-12-31"                | "2027-13-31"                | 6 | no date
            divisions: ["4420"]         | divisions: ["44 20"]        | 7 | no beginning of division codes
            divisions: ["4420"]         | organs: ["44"]              | 7 | no unified social credit code
            divisions: ["4420"]         | divisions: []               | 7 | whole library
            zhongshan:                  | Zhong-shan:                 | 3 | is no name
            penalty: {                  | penalti: {                  | 9 | 'penalty'
            penalty_kinds:              | fine_amount:                | 9 | with a code set
            elements: [party_name, fine_amount], |                    | 9 | 'elements' is missing
            purpose: 测试                | purpos: 测试                 | 4 | 'purpose'
            """)
    void tellsWhatIsWrongWithItsLine(String what, String instead, int line, String message) {
        String file = GOOD.replace(what, instead == null ? "" : instead);
        assertThat(file).isNotEqualTo(GOOD);

        DefinitionException wrong = catchThrowableOfType(DefinitionException.class, () -> read(file));

        assertThat(wrong).as(file).isNotNull();
        assertThat(wrong.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("rules/shares.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void aCodeThatIsInNoCodeSetIsAnError() {
        Map<String, String> files =
                Map.of("rules/shares.yaml", GOOD.replace("\"201\"", "\"2001\""), "codes/penalty_kind.yaml", """
                        codes: penalty_kind
                        zh: 处罚种类
                        version: "2021"
                        trust: verified
                        source: test
                        values:
                          - {code: "201", zh: 罚款}
                        """);

        DefinitionException wrong = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));

        assertThat(wrong.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("has no code '2001'"));
    }

    @Test
    void theReturnFlowGivesATerritoryAllTypesThatMayBeShared() {
        Share share = SharingRules.none(
                        RecordTypes.standard(), org.zhifaku.schemas.dictionary.ElementDictionary.empty())
                .returned("4420");

        assertThat(share.until()).isNull();
        assertThat(share.records()).extracting(record -> record.type().name()).contains("penalty", "permit", "party");
        assertThat(share.records())
                .allSatisfy(record -> assertThat(record.elements()).noneMatch(Element::isRestricted));
    }
}
