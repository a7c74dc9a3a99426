package org.zhifaku.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RuleTally;

class RulesTest {
    /** Cells of a row, and the rules of which something was found; '' is an empty cell. Each rule: bad, good, and at its boundary. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            penalty | action_date=2023-05-16; publish_end=2023-05-15                     | X02
            penalty | action_date=2023-05-16; publish_end=2023-05-16                     |
            penalty | action_date=2023-05-16; valid_to=2023-05-15                        | X02
            penalty | action_date=2026-11-22                                             |
            penalty | action_date=2026-11-23                                             | F03R
            penalty | action_date=1949-10-01                                             |
            penalty | action_date=1949-09-30                                             | F03R
            penalty | action_date=2023-02-30                                             | F03
            penalty | action_date=2021-07-15; penalty_kinds=没收违法所得、没收非法财物; penalty_content=没收 | V01 X14
            penalty | action_date=2021-07-14; penalty_kinds=没收违法所得、没收非法财物; penalty_content=没收 | V01
            penalty | action_date=2023-05-16; penalty_kinds=警告                          |
            penalty | action_date=2023-05-16; penalty_kinds=不存在的处罚                    | V01
            penalty | fine_amount=1000000000                                             |
            penalty | fine_amount=1000000001                                             | F04 X15
            penalty | party_category=法人及非法人组织; party_uscc=91350100M000100Y43; party_legal_rep='' | X16
            penalty | party_category=法人及非法人组织; party_uscc=91350100M000100Y43; party_legal_rep=张三 |
            penalty | party_category=自然人; party_id_no=999999199001010016; party_legal_rep='' |
            penalty | party_category=自然人; party_id_no=999999199001010016; party_id_type='' | X17
            penalty | party_category=自然人; party_id_no=999999199001010017; party_id_type=身份证 | F02
            penalty | party_category=自然人; party_id_no=''                                | C02
            penalty | party_category=法人及非法人组织; party_uscc=''                        | C02
            penalty | party_category=个体工商户; party_uscc=91350100M000100Y43             | X05
            penalty | party_category=自然人; party_id_no=999999199001010016; party_uscc=91350100M000100Y43 | C03
            penalty | party_uscc=91350100M000100Y44                                      | F01
            penalty | party_uscc=91350100M000100Y43; subject_uscc=91350100M000100Y43     | X12
            penalty | party_uscc=91350100M000100Y43; subject_uscc=11420000MB15291767     |
            penalty | subject_uscc=11420000MB15291767; area_code=420000                  | V02P
            penalty | subject_uscc=11420000MB15291767; area_code=440100                  | X11
            penalty | area_code=440100                                                   |
            penalty | area_code=999999                                                   | V02 V02P
            penalty | action_date=2023-05-16; action_doc_no=粤市监处罚〔2022〕12号          | X13
            penalty | action_date=2023-01-31; action_doc_no=粤市监处罚〔2022〕12号          |
            penalty | action_date=2023-02-01; action_doc_no=粤市监处罚〔2022〕12号          | X13
            penalty | action_date=2023-01-31; action_doc_no=粤市监处罚〔2021〕12号          | X13
            penalty | action_date=2023-05-16; action_doc_no=粤市监处罚〔2023〕12号          |
            penalty | action_date=2023-05-16; action_doc_no=4401234567890                | DOCNO_UNPARSED
            penalty | penalty_kinds=罚款; fine_amount=2000; penalty_content=罚款2000元       |
            penalty | penalty_kinds=罚款; fine_amount=''; penalty_content=罚款2000元         | X03
            penalty | penalty_kinds=警告; fine_amount=2000; penalty_content=警告             | X03W
            penalty | fine_amount=2000; penalty_content=罚款3000元                          | X04
            penalty | action_date=2024-09-27; publish_date=2024-10-13                    |
            penalty | action_date=2024-09-27; publish_date=2024-10-14                    | T01
            penalty | action_date=2024-09-27; publish_date=2024-09-26                    | X01
            penalty | action_date=2024-09-27; submitted_at=2024-10-14 00:00:00           | T01
            penalty | action_date=2024-09-27; submitted_at=2024-09-26 23:59:59           | X06
            permit  | action_date=2024-09-27; publish_date=2024-10-13                    |
            permit  | action_date=2024-09-27; publish_date=2024-10-14                    | T01
            published_list | item_type=penalty; action_date=2024-09-27; publish_date=2024-10-14 | T01
            published_list | item_type=levy; action_date=2024-09-27; publish_date=2024-10-14 |
            published_list | item_type=levy; action_date=2024-09-27; publish_date=2024-10-30 |
            published_list | item_type=levy; action_date=2024-09-27; publish_date=2024-10-31 | T01O
            permit  | valid_from=2023-05-16; valid_to=2023-05-15                         | X02
            permit  | valid_from=2023-05-16; valid_to=2023-05-16                         |
            permit  | permit_category=其他                                                 | X18
            permit  | permit_category=其他-补充许可                                          |
            permit  | permit_category=普通                                                 |
            coercion | action_doc_no=''; action_date=2023-05-16                          | C01M
            coercion | start_date=2023-05-16; end_date=2023-05-15                        | X02
            coercion | action_date=2023-05-16; publish_date=2023-05-15                   | X01
            coercion | action_date=2023-05-16; submitted_at=2023-05-15 10:00:00          | X06
            coercion | action_date=2023-05-16; submitted_at=2023-05-16 00:00:00          |
            coercion | coercion_measures=''; coercion_kind=''                            | X20
            coercion | coercion_measures=''; coercion_kind=查封                            |
            coercion | coercion_measures=seal; start_date=2023-01-01; end_date=2023-03-02 |
            coercion | coercion_measures=seal; start_date=2023-01-01; end_date=2023-03-03 | X21
            coercion | coercion_measures=seal; extend_days=30                            |
            coercion | coercion_measures=seal; extend_days=31                            | X22
            coercion | is_court_applied=是; court_apply_date=''                           | X23
            coercion | is_court_applied=否; court_apply_date=''                           |
            coercion | action_date=2023-05-16; publish_date=2023-06-13                   |
            coercion | action_date=2023-05-16; publish_date=2023-06-14                   | T01
            inspection | item_code=12345678901234                                        |
            inspection | item_code=1234567890123                                         | F10
            inspection | item_impl_code=11420000MB152917673ABC                           |
            inspection | item_impl_code=11420000MB152917676ABC                           | F11
            inspection | officer_names=张三                                                | X07
            inspection | officer_names=张三、李四                                            |
            inspection | action_date=2023-05-16; publish_end=2023-05-15                  | X02
            levy | levy_due_amount=100; levy_paid_amount=100                             |
            levy | levy_due_amount=100; levy_paid_amount=100.01                          | X25
            benefit | valid_from=2023-05-16; valid_to=2023-05-15                         | X02
            confirmation | action_date=2023-05-16; publish_date=2023-05-15               | X01
            enforcement_case | filing_date=2023-05-16; action_date=2023-05-15            | X01
            enforcement_case | action_date=2021-07-15; procedure=summary; party_category=自然人; party_id_no=999999199001010016; fine_amount=201 | X08
            enforcement_case | action_date=2021-07-15; procedure=summary; party_category=自然人; party_id_no=999999199001010016; fine_amount=200 |
            enforcement_case | action_date=2021-07-14; procedure=summary; party_category=自然人; party_id_no=999999199001010016; fine_amount=201 |
            enforcement_case | action_date=2021-07-15; procedure=summary; party_category=法人及非法人组织; party_uscc=91350100M000100Y43; fine_amount=3001 | X08O
            enforcement_case | action_date=2021-07-15; procedure=summary; party_category=法人及非法人组织; party_uscc=91350100M000100Y43; fine_amount=3000 |
            enforcement_case | action_date=2021-07-15; procedure=ordinary; officer_names=张三 | X07
            enforcement_case | action_date=2021-07-14; procedure=ordinary; officer_names=张三 |
            enforcement_case | filing_date=2023-01-01; action_date=2023-04-01            |
            enforcement_case | filing_date=2023-01-01; action_date=2023-04-02            | X26
            enforcement_case | action_date=2023-04-02; serve_date=2023-04-09             |
            enforcement_case | action_date=2023-04-02; serve_date=2023-04-10             | X27
            enforcement_case | is_hearing=是; hearing_date=''                             | X28
            enforcement_case | is_legal_review=是; legal_review_date=2023-01-01; legal_review_opinion='' | X29
            enforcement_case | is_collective=是; collective_date=''; collective_conclusion=通过 | X30
            enforcement_case | is_criminal_transfer=是; transfer_date=''                  | X31
            officer | officer_cert_no=''; officer_dept_cert_no=''                        | C02O
            officer | officer_cert_no=1; officer_dept_cert_no=''                         |
            officer | officer_id_no=999999199001010017                                   | F02
            officer | officer_cert_from=2023-05-16; officer_cert_to=2023-05-15           | X02
            item | valid_from=2023-05-16; valid_to=2023-05-15                            | X02
            legal_basis | valid_from=2023-05-16; valid_to=2023-05-15                     | X02
            discretion_tier | fine_min_amount=10; fine_max_amount=9                      | X32
            discretion_tier | fine_min_amount=10; fine_max_amount=10                     |
            inspection_task | end_date=2023-05-16; publish_date=2023-06-14               | T01
            inspection_task | start_date=2023-05-16; end_date=2023-05-15                 | X02
            non_litigation | execution_apply_amount=1; execution_done_amount=2           | X33
            non_litigation | execution_apply_date=2023-05-16; court_accept_date=2023-05-15 | X01
            published_list | withdraw_date=2023-05-16; withdraw_reason=''                | X34
            published_list | withdraw_date=''; withdraw_reason=''                        |
            complaint | received_at=2023-05-16 10:00:00; reply_date=2023-05-15           | X01
            visit | visited_at=2023-05-16 10:00:00; left_at=2023-05-15 10:00:00          | X02
            case_review | supervise_doc_date=2023-05-16; rectify_date=2023-05-15         | X01
            party | party_reg_no=91350100M000100Y43; party_uscc=91350100M000100Y43       | X35
            organ | subject_name=''; subject_uscc=11420000MB15291767                     | C01M
            """)
    void judges(String record, String cells, String expected) {
        List<Finding> findings = Trial.findings(Trial.of(record, cells(cells)));

        assertThat(findings.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.english()).isNotBlank().doesNotContain("{");
        });
    }

    /** What is said, in both languages. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            penalty | action_date=2023-05-16; valid_to=2023-05-15 | 处罚有效期：早于“处罚决定日期” | valid_to: is before action_date
            penalty | action_date=1949-09-30 | 处罚决定日期：不在 1949-10-01 至 2026-11-22 之间 | action_date: is not between 1949-10-01 and 2026-11-22
            penalty | area_code=110000 | 行政区划代码：“110000”不以 44 开头（垂直管理机关除外） | area_code: '110000' does not begin with 44 (vertical organs excepted)
            permit | action_date=2024-09-27; publish_date=2024-10-14 | 公示日期：距“许可决定日期” 8 个工作日（已计节假日调休），超过 7 个 | publish_date: is 8 working days (holidays counted) after action_date, more than 7
            permit | action_date=2007-03-01; publish_date=2007-03-13 | 公示日期：距“许可决定日期” 8 个工作日（按周一至周五计，未载入 2007 年节假日安排），超过 7 个 | publish_date: is 8 working days (Monday to Friday, the holidays of 2007 are not loaded) after action_date, more than 7
            coercion | coercion_measures=seal; extend_days=31 | 延长期限（天）：不在 0 至 30 之间 | extend_days: is not between 0 and 30
            inspection | officer_names=张三 | 执法人员：只有 1 人，检查人员不得少于 2 人 | officer_names: names 1, an inspection needs 2
            levy | levy_due_amount=100; levy_paid_amount=101 | 应征金额：小于“实征金额” | levy_due_amount: is less than levy_paid_amount
            organ | subject_name=''; subject_uscc=11420000MB15291767 | 执法主体名称：应填写 | subject_name: must be given
            """)
    void saysWhatIsWrongInBothLanguages(String record, String cells, String zh, String en) {
        assertThat(Trial.findings(Trial.of(record, cells(cells))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo(zh);
                    assertThat(finding.english()).isEqualTo(en);
                });
    }

    @Test
    void tellsWhichRulesRunAndWhyOthersDoNot() {
        Map<String, RuleState> states =
                Trial.bound("penalty", Map.of("action_date", "").keySet()).rules().states().stream()
                        .collect(Collectors.toMap(state -> state.rule().id(), state -> state));

        assertThat(states.get("F03R").runs()).isTrue();
        assertThat(states.get("X02").reason()).isEqualTo("没有映射：公示截止期、处罚有效期");
        assertThat(states.get("X03W").runs()).isFalse();
        assertThat(states.get("F01").reason()).isEqualTo("没有映射这类列");
        assertThat(states).doesNotContainKeys("P01", "X09");
        assertThat(Trial.bound("penalty", Map.of("action_date", "").keySet())
                        .rules()
                        .references())
                .extracting(Rule::id)
                .containsExactly("X05N", "X09");
    }

    @Test
    void countsHowOftenEachRuleFired() {
        RuleTally tally = new RuleTally();
        Outcome outcome =
                Trial.of("penalty", cells("action_date=2023-05-16; valid_to=2023-05-15; publish_end=2023-05-15"));
        tally.add(outcome);
        tally.add(outcome);

        assertThat(tally.fired("X02")).isEqualTo(2);
        assertThat(tally.fired("X03")).isZero();
    }

    private static Map<String, String> cells(String text) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : text.split(";")) {
            String[] parts = cell.split("=", 2);
            cells.put(parts[0].strip(), parts[1].strip().equals("''") ? "" : parts[1].strip());
        }
        return cells;
    }
}
