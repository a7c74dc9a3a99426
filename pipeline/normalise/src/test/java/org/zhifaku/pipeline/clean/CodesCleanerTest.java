package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesCleanerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            罚款并没收                        | [201, 202/203] |
            罚款并没收违法所得                 | [201, 202] |
            警告并处罚款                      | [101, 201] |
            警告罚款                          | [101, 201] |
            警告和罚款                        | [101, 201] |
            警告及罚款                        | [101, 201] |
            没收违法所得并处以罚款             | [201, 202] |
            没收违法所得没收非法财物罚款        | [201, 202, 203] |
            没收违法所得和没收非法财物          | [202/203] |
            没收违法所得、没收非法财物、罚款     | [201, 202/203] |
            没收违法所得，没收非法财物          | [202/203] |
            罚款 警告                         | [101, 201] |
            罚款　警告                        | [101, 201] |
            ~罚款\n警告~                      | [101, 201] |
            ~罚款\r\n警告~                    | [101, 201] |
            201 101                          | [101, 201] |
            201;101                          | [101, 201] |
            ２０１，１０１                      | [101, 201] |
            1.警告2.罚款                      | [101, 201] |
            1、警告；2、罚款                   | [101, 201] |
            （1）警告（2）罚款                 | [101, 201] |
            ①警告                            | [101]      | V01
            [警告,罚款]                       | [101, 201] |
            ["警告","罚款"]                   | [101, 201] |
            “警告”、“罚款”                    | [101, 201] |
            罚款+没收违法所得                  | [201, 202] |
            ~罚款|警告~                       | [101, 201] |
            ;;罚款;;                          | [201] |
            罚款；无                          | [201] |
            罚款；-                           | [201] |
            罚款；NULL                        | [201] |
            ~；、~                            | |
            责令改正                          | |
            责令改正、警告                     | [101] |
            201-罚款                         | [201] |
            201-罚款；101-警告                 | [101, 201] |
            罚款(201)                        | [201] |
            1-罚款                           | [201]      | V01
            201-警告                         | [UNMAPPED] | V01
            201-罚金                         | [UNMAPPED] | V01
            不予罚款                          | [UNMAPPED] | V01
            罚款或警告                        | [UNMAPPED] | V01
            罚款300元                        | [UNMAPPED] | V01
            罚款；罚金；警告                   | [101, 201, UNMAPPED] | V01
            罚金、没收                        | [202/203, UNMAPPED] | V01
            201.0                            | [UNMAPPED] | V01
            201101                           | [UNMAPPED] | V01
            暂扣或者吊销许可证                  | [301/303] |
            暂扣或者吊销许可证、暂扣或者吊销执照 | [301/303] |
            吊销营业执照                       | [303] |
            吊销许可证或者执照                  | [303] |
            责令停产停业、暂扣或者吊销许可证、暂扣或者吊销执照、行政拘留 | [301/303, 402, 501] |
            其他-通报                         | [901] |
            其他行政处罚；罚款                  | [201, 901] |
            法律、行政法规规定的其他行政处罚      | [901] |
            202/203                          | [202/203] |
            """)
    void readsPenaltyKinds(String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODES, "penalty_kind", raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check_result_aic      | 'A,B,2'      | [aic_violation, problem_pending, undisclosed] |
            check_result_aic      | 1            | [no_problem] |
            check_result_aic      | '10;11'      | [licence_revoked, registration_cancelled] |
            check_result_aic      | '1-未发现问题' | [no_problem] |
            check_result_aic      | '1,2.0'      | [UNMAPPED, no_problem]     | V01
            check_result_aic_old  | '1,2'        | [no_problem, undisclosed_instant] |
            check_result_aic_old  | 公示信息隐瞒真实情况、弄虚作假；不予配合情节严重 | [false_disclosure, uncooperative] |
            check_result          | 合格、未检查   | [not_checked, pass] |
            check_result          | '1,2'        | [UNMAPPED]                 | V01 V01
            coercion_measure_kind | 查封、扣押     | [seal, seize] |
            coercion_measure_kind | 查封场所、设施或者财物；扣押财物 | [seal, seize] |
            coercion_measure_kind | 冻结存款、汇款  | [freeze] |
            coercion_measure_kind | 查封扣押       | [seal, seize] |
            coercion_execution_kind | 加处罚款或者滞纳金、代履行 | [additional_fine, substitute_performance] |
            coercion_execution_kind | 拍卖或者依法处理查封、扣押的场所、设施或者财物 | [dispose_property] |
            coercion_execution_kind | 排除妨碍、恢复原状 | [remove_obstruction] |
            """)
    void readsOtherLists(String set, String raw, String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODES, set, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @Test
    void suggestsWhatUnknownTextMayMean() {
        assertThat(Cleaning.code(CleanerKind.CODES, "penalty_kind", "罚款300元").details())
                .isEqualTo("“罚款300元”不在代码表“penalty_kind”中；是否为“罚款”？未改动");
        assertThat(Cleaning.code(CleanerKind.CODES, "penalty_kind", "201.0").details())
                .isEqualTo("“201.0”不在代码表“penalty_kind”中；是否为“201”（罚款）？未改动");
    }

    @Test
    void tellsOnlySomeOfThousandsOfUnknownParts() {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODES, "penalty_kind", "罚金；".repeat(50_000) + "罚款");

        assertThat(cleaning.value()).isEqualTo("[201, UNMAPPED]");
        assertThat(cleaning.cell().notes()).hasSize(10);
    }

    @Test
    void readsVeryLongCellWithoutEnd() {
        String raw = "罚款".repeat(200_000);

        assertThat(Cleaning.code(CleanerKind.CODES, "penalty_kind", raw).value())
                .isEqualTo("[UNMAPPED]");
    }
}
