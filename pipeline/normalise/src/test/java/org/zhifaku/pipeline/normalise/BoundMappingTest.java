package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.StandardRecord;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

class BoundMappingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void normalisesSoundRow() {
        Outcome outcome = normalise(PenaltyRow.sound());

        StandardRecord penalty = record(outcome);
        assertThat(outcome.warnings()).isEmpty();
        assertThat(penalty.get("party_category")).isEqualTo("legal_person");
        assertThat(penalty.get("penalty_kinds")).isEqualTo(List.of("201"));
        assertThat(penalty.get("action_date")).isEqualTo(LocalDate.of(2023, 5, 16));
        assertThat(penalty.get("valid_to")).isNull();
        assertThat(penalty.get("long_term")).isEqualTo(true);
    }

    @Test
    void keepsRawValueBesideCleanOne() {
        StandardRecord penalty = record(normalise(PenaltyRow.sound().with("CF_WSH", "粤市监处罚（2023）第012号")));

        assertThat(penalty.get("fine_amount")).isEqualTo(new BigDecimal("2000.000000"));
        assertThat(penalty.get("fine_amount_raw")).isEqualTo("0.2");
        assertThat(penalty.get("fine_amount_unit")).isEqualTo("万元");
        assertThat(penalty.get("penalty_kinds_raw")).isEqualTo("罚款");
        assertThat(penalty.get("action_doc_no")).isEqualTo("粤市监处罚〔2023〕第012号");
        assertThat(penalty.get("action_doc_no_raw")).isEqualTo("粤市监处罚（2023）第012号");
        assertThat(penalty.get("action_doc_no_key")).isEqualTo("粤市监处罚〔2023〕12");
    }

    /** One changed cell, and the rules that see it; E = rejects, W = marks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CF_XDR_MC    | 无                  | E C01
            CF_XDR_MC    | /                   | E C01
            CF_XDR_LB    | NULL                | E C01
            CF_XDR_LB    | 外星人               | W V01
            CF_XDR_SHXYM | 00000000000000000X  | E C02
            CF_XDR_SHXYM | 91350100M000100Y44  | E F01
            CF_CFJGDM    | 11420000MB15291768  | E F01
            CF_CFJGDM    |                     | E C01
            CF_XDR_ZJHM  | 999999199001010016  | W C03
            CF_FR_ZJHM   | 999999199001010017  | E F02
            CF_FR_ZJHM   | 999999209001010014  | E F02
            CF_JDRQ      | 2026/02/30          | E F03
            CF_JDRQ      | 2026/11/23          | E F03R X02 W X13
            CF_JDRQ      | 1949-09-30          | E F03R W X13
            CF_GSJZQ     | 2023/05/15          | E X02
            CF_YXQ       | 2023/05/15          | E X02
            CF_NR_FK     |                     | E X03
            CF_NR_FK     | 0                   | E X03 W X04
            CF_NR_FK     | 2000                | W X04
            CF_NR_FK     | abc                 | E X03 W F04
            CF_CFLB      | 警告                 | W X03W
            CF_CFLB      | 罚款；吊销许可证件      | E X03
            CF_CFLB      | 罚款；没收违法所得      | E X03
            CF_CFLB      | 罚款；罚金            | W V01
            CF_NR        | 罚款20000元          | W X04
            CF_NR        | 处2000元罚款          |
            CF_NR        | 处以罚款人民币贰仟元     |
            CF_NR        | 罚款0.2万元           |
            CF_XDR_LB    | 个体工商户             | W X05
            CF_WSH       | 4401234567890       | W DOCNO_UNPARSED
            CF_WSH       | 无                   | E KEY C01
            """)
    void appliesRules(String column, @Nullable String cell, @Nullable String expected) {
        Outcome outcome = normalise(PenaltyRow.sound().with(column, cell));

        assertThat(rules(outcome)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void namesFactorOfUnitError() {
        Outcome outcome = normalise(PenaltyRow.sound().with("CF_NR_FK", "2000"));

        assertThat(outcome.warnings())
                .extracting(Finding::message)
                .containsExactly("罚款金额：与处罚内容中的罚款数相差 10000 倍，疑为单位（元/万元）错误");
        assertThat(outcome.warnings()).extracting(Finding::raw).containsExactly("2000");
    }

    @Test
    void masksPersonalIdentifiersInFindings() {
        Outcome outcome = normalise(PenaltyRow.ofPerson().with("CF_XDR_ZJHM", "999999199001010017"));

        assertThat(violations(outcome)).extracting(Finding::raw).containsExactly("9****************7");
        assertThat(violations(outcome).toString()).doesNotContain("199001010017");
    }

    @Test
    void masksIdentityNumberInWrongColumn() {
        Outcome outcome = normalise(PenaltyRow.sound().with("CF_XDR_SHXYM", PenaltyRow.PERSON));

        assertThat(violations(outcome)).isNotEmpty();
        assertThat(outcome.toString()).doesNotContain(PenaltyRow.PERSON);
    }

    @Test
    void rejectsDamagedRowUnderItsFault() {
        Fault fault = new Fault("SHORT_ROW", "第 7 行只有 3 列，应有 30 列");
        LandingRow row = new LandingRow(7, Operation.UPSERT, new String[] {"a", "b", "c"}, fault);

        Outcome outcome = bound(PenaltyRow.sound()).normalise(row, TODAY);

        assertThat(rules(outcome)).isEqualTo("E SHORT_ROW");
        assertThat(violations(outcome)).extracting(Finding::message).containsExactly("第 7 行只有 3 列，应有 30 列");
        assertThat(outcome.id().recordId()).isNull();
    }

    @Test
    void acceptsWithdrawalWithNothingButItsKey() {
        PenaltyRow stated = PenaltyRow.sound();
        List<String> columns = List.of("CF_WSH", "CF_CFJGDM", "CF_XDR_SHXYM", "撤回日期", "撤回理由");
        LandingRow row = LandingRow.of(
                2,
                Operation.DELETE,
                "粤市监处罚(2023)12号",
                "11420000MB15291767",
                "91350100M000100Y43",
                "2024-01-02",
                "复议撤销");

        BoundMapping withdrawals =
                RealMappings.compiled().dataset("credit-publicity", "penalty").bind(columns);
        Outcome outcome = withdrawals.normalise(row, TODAY);

        assertThat(withdrawals.problems(Operation.DELETE)).isEmpty();
        assertThat(withdrawals.problems(Operation.UPSERT)).isNotEmpty();
        assertThat(withdrawals.drift().unmapped()).isEmpty();
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        Outcome.Accepted before = (Outcome.Accepted) normalise(stated);
        assertThat(accepted.operation()).isEqualTo(Operation.DELETE);
        assertThat(accepted.recordId()).isEqualTo(before.recordId());
        assertThat(accepted.keys().act()).isEqualTo(before.keys().act());
    }

    @Test
    void rejectsWithdrawalWithoutKey() {
        Outcome outcome = bound(PenaltyRow.sound())
                .normalise(PenaltyRow.sound().with("CF_WSH", "").row(Operation.DELETE), TODAY);

        assertThat(rules(outcome)).isEqualTo("E KEY");
    }

    @Test
    void rejectsWithdrawalWhoseCodeIsWrongInsteadOfGuessingByName() {
        PenaltyRow row = PenaltyRow.sound().with("CF_XDR_SHXYM", "91350100M000100Y44");

        Outcome outcome = bound(row).normalise(row.row(Operation.DELETE), TODAY);

        assertThat(rules(outcome)).isEqualTo("E F01");
        assertThat(outcome.id().recordId()).isNull();
    }

    @Test
    void identifiesTheSameAsItNormalises() {
        for (PenaltyRow row : List.of(
                PenaltyRow.sound(), PenaltyRow.ofPerson(), PenaltyRow.sound().with("CF_WSH", ""))) {
            assertThat(bound(row).identify(row.row())).isEqualTo(normalise(row).id());
        }
    }

    @Test
    void reportsDriftOfBothKinds() {
        PenaltyRow row = PenaltyRow.sound().with("新增列", "x").withoutColumn("CF_XDR_SHXYM");

        Drift drift = bound(row).drift();

        assertThat(drift.unmapped()).containsExactly("新增列");
        assertThat(drift.vanished()).containsExactly("CF_XDR_SHXYM");
    }

    @Test
    void findsColumnsWhateverTheirWidthBlanksAndBreaks() {
        List<String> columns = List.of(" 行政相对人\n名称 ", "罚款金额(万元)", "ｃｆ＿ｗｓｈ");

        Drift drift = RealMappings.compiled()
                .dataset("credit-publicity", "penalty")
                .bind(columns)
                .drift();

        assertThat(drift.unmapped()).isEmpty();
    }

    @Test
    void refusesFileWithTwoColumnsForOneField() {
        PenaltyRow row = PenaltyRow.sound().with("行政相对人名称", "另一家公司");

        BoundMapping mapping = bound(row);

        assertThat(mapping.problems(Operation.UPSERT))
                .singleElement()
                .asString()
                .contains("CF_XDR_MC", "行政相对人名称", "第 31 列");
        assertThat(rules(mapping.normalise(row.row(), TODAY))).isEqualTo("E BINDING");
    }

    @Test
    void refusesFileWithoutRequiredColumn() {
        PenaltyRow row = PenaltyRow.sound().withoutColumn("CF_JDRQ");

        assertThat(bound(row).problems(Operation.UPSERT))
                .singleElement()
                .asString()
                .contains("CF_JDRQ", "处罚决定日期");
        assertThat(rules(normalise(row))).isEqualTo("E BINDING");
    }

    @Test
    void rejectsPartyOfGeneration2016WhomNothingNames() {
        Map<String, String> cells = generation2016();
        cells.put("CF_XDR_SHXYM", "00000000000000000X");
        BoundMapping mapping =
                RealMappings.compiled().dataset("credit-publicity", "penalty").bind(List.copyOf(cells.keySet()));

        Outcome outcome = mapping.normalise(
                LandingRow.of(2, Operation.UPSERT, cells.values().toArray(String[]::new)), TODAY);

        assertThat(violations(outcome)).extracting(Finding::rule).containsExactly("C02");
    }

    private static Map<String, String> generation2016() {
        Map<String, String> cells = new java.util.LinkedHashMap<>();
        cells.put("CF_WSH", "粤工商处字(2016)第012号");
        cells.put("CF_CFMC", "虚假宣传案");
        cells.put("CF_CFLB1", "罚款");
        cells.put("CF_CFLB2", "没收违法所得、没收非法财物");
        cells.put("CF_SY", "虚假宣传");
        cells.put("CF_YJ", "《广告法》");
        cells.put("CF_XDR_MC", "广州示例贸易有限公司");
        cells.put("CF_XDR_SHXYM", "91350100M000100Y43");
        cells.put("CF_XDR_SFZ", "");
        cells.put("CF_FR", "张三");
        cells.put("CF_JG", "罚款2000元；没收违法所得100元");
        cells.put("CF_JDRQ", "2016-05-16");
        cells.put("CF_XZJG", "广州市工商行政管理局");
        cells.put("CF_ZT", "1");
        cells.put("DFBM", "440100");
        cells.put("SJC", "2016-05-20 10:00:00");
        return cells;
    }

    @Test
    void readsGenerationOf2016WithResultInCfJg() {
        Map<String, String> cells = generation2016();
        BoundMapping mapping =
                RealMappings.compiled().dataset("credit-publicity", "penalty").bind(List.copyOf(cells.keySet()));

        Outcome outcome = mapping.normalise(
                LandingRow.of(2, Operation.UPSERT, cells.values().toArray(String[]::new)), TODAY);

        StandardRecord penalty = record(outcome);
        assertThat(mapping.drift().isNone()).isTrue();
        assertThat(rules(outcome)).isEqualTo("W DERIVED X03W");
        assertThat(penalty.get("penalty_content")).isEqualTo("罚款2000元；没收违法所得100元");
        assertThat(penalty.get("subject_name")).isEqualTo("广州市工商行政管理局");
        assertThat(penalty.get("penalty_kinds")).isEqualTo(List.of("201", "202"));
        assertThat(penalty.get("act_state")).isEqualTo("revoked");
        assertThat(penalty.get("party_category")).isEqualTo("legal_person");
    }

    @Test
    void keepsPartiesOfOneNameApart() {
        ActKeys one = keys(PenaltyRow.ofPerson());
        ActKeys sameNumber =
                keys(PenaltyRow.ofPerson().with("CF_WSH", "粤市监处罚〔2023〕13号").with("CF_XDR_MC", "李四"));
        ActKeys other = keys(PenaltyRow.ofPerson().with("CF_XDR_ZJHM", "999999200801010028"));

        assertThat(sameNumber.party()).isEqualTo(one.party());
        assertThat(sameNumber.act()).isNotEqualTo(one.act());
        assertThat(other.party()).isNotEqualTo(one.party());
        assertThat(other.act()).isNotEqualTo(one.act());
        assertThat(other.organ()).isEqualTo(one.organ());
    }

    private static ActKeys keys(PenaltyRow row) {
        return ((Outcome.Accepted) normalise(row)).keys();
    }

    private static BoundMapping bound(PenaltyRow row) {
        return RealMappings.compiled().dataset("credit-publicity", "penalty").bind(row.columns());
    }

    private static Outcome normalise(PenaltyRow row) {
        return bound(row).normalise(row.row(), TODAY);
    }

    private static StandardRecord record(Outcome outcome) {
        assertThat(violations(outcome)).isEmpty();
        return outcome.fold(Outcome.Accepted::record, rejected -> {
            throw new AssertionError("rejected without violations");
        });
    }

    private static List<Finding> violations(Outcome outcome) {
        return outcome.fold(accepted -> List.of(), Outcome.Rejected::violations);
    }

    private static String rules(Outcome outcome) {
        String violations = String.join(
                " ",
                violations(outcome).stream()
                        .map(Finding::rule)
                        .distinct()
                        .sorted(java.util.Comparator.comparing((String rule) -> !rule.equals("KEY"))
                                .thenComparing(rule -> rule))
                        .toList());
        String warnings = String.join(
                " ",
                outcome.warnings().stream()
                        .map(Finding::rule)
                        .distinct()
                        .sorted()
                        .toList());
        String left = violations.isEmpty() ? "" : "E " + violations;
        String right = warnings.isEmpty() ? "" : "W " + warnings;
        return (left + " " + right).strip();
    }
}
