package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.RecordTypes;

/** What other cells of a record say of its codes: their date, the content, the source they come from. */
class CodesOfRecordTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            440183 | 2010/05/16 |
            440183 | 2023/05/16 | V02
            440118 | 2023/05/16 |
            440118 | 2010/05/16 | V02
            440183 | 不详        | V02
            440301 | 2010/05/16 | V02
            443000 | 2023/05/16 | V02
            """)
    void judgesDivisionByTheDateOfTheDecision(String division, String date, @Nullable String rule) {
        List<Finding> found = findings(PenaltyRow.sound().with("DFBM", division).with("CF_JDRQ", date), "area_code");

        assertThat(found).extracting(Finding::rule).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            没收违法所得、没收非法财物 | 没收违法所得5000元            | [202] |
            没收违法所得、没收非法财物 | 没收违法所得5000元；没收非法财物一批 | [202, 203] |
            没收违法所得、没收非法财物 | 按决定书执行                  | [202/203]          | V01
            暂扣或者吊销许可证、暂扣或者吊销执照 | 吊销营业执照        | [303] |
            暂扣或者吊销许可证、暂扣或者吊销执照 | 按决定书执行        | [301/303]          | V01
            没收；暂扣或吊销许可证   | 按决定书执行                  | [202/203, 301/303] | V01 V01
            """)
    void tellsNameBefore2021ThatStaysAmbiguous(String kinds, String content, String codes, @Nullable String rules) {
        PenaltyRow row = PenaltyRow.sound()
                .with("CF_CFLB", kinds)
                .with("CF_NR", content)
                .with("CF_NR_FK", null)
                .with("CF_NR_WFFF", "0.5")
                .with("CF_NR_ZKDX", "执照一份");

        assertThat(value(RealMappings.compiled(), row, "penalty_kinds")).hasToString(codes);
        assertThat(findings(row, "penalty_kinds").stream().map(Finding::rule).filter("V01"::equals))
                .isEqualTo(rules == null ? List.of() : List.of(rules.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"2020/05/16, 0", "2023/05/16, 1", "不详, 1"})
    void judgesCodeByTheDateOfTheDecision(String date, int doubts) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "codes/penalty_kind.yaml", (path, text) -> text.replace("zh: 警告}", "zh: 警告, valid_to: 2021-07-14}"));
        files.computeIfPresent(
                "sources/credit-publicity/penalty.yaml",
                (path, text) -> text.replace(
                        "codes: penalty_kind, required", "codes: penalty_kind, valid_on: action_date, required"));
        DefinitionSet own = DefinitionSet.compile(files, RecordTypes.standard());

        List<Finding> found =
                findings(own, PenaltyRow.sound().with("CF_CFLB", "警告；罚款").with("CF_JDRQ", date), "penalty_kinds");

        assertThat(found).hasSize(doubts).allSatisfy(finding -> assertThat(finding.message())
                .contains("（警告）只至 2021-07-14 止有效"));
    }

    @Test
    void usesTheSourcesOwnNumbersWithoutBeingTold() {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "codes/party_category_case.yaml", (path, text) -> text + "sources: [credit-publicity]\n");
        DefinitionSet own = DefinitionSet.compile(files, RecordTypes.standard());
        PenaltyRow row = PenaltyRow.sound().with("CF_XDR_LB", "2");

        assertThat(value(own, row, "party_category")).isEqualTo("legal_person");
        assertThat(value(RealMappings.compiled(), row, "party_category")).isEqualTo("UNMAPPED");
    }

    private static @Nullable Object value(DefinitionSet definitions, PenaltyRow row, String element) {
        Outcome outcome = normalise(definitions, row);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).record().get(element);
    }

    private static List<Finding> findings(PenaltyRow row, String element) {
        return findings(RealMappings.compiled(), row, element);
    }

    private static List<Finding> findings(DefinitionSet definitions, PenaltyRow row, String element) {
        return normalise(definitions, row).fold(Outcome.Accepted::warnings, Outcome.Rejected::warnings).stream()
                .filter(finding -> element.equals(finding.field()))
                .toList();
    }

    private static Outcome normalise(DefinitionSet definitions, PenaltyRow row) {
        return definitions
                .dataset("credit-publicity", "penalty")
                .bind(row.columns())
                .normalise(row.row(), TODAY);
    }
}
