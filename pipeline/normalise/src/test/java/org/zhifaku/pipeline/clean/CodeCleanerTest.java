package org.zhifaku.pipeline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.RealMappings;

class CodeCleanerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            party_category | '　法人及非法人组织 '         | legal_person
            party_category | '法人及\u00A0非法人组织'     | legal_person
            party_category | '法人及\n非法人组织'         | legal_person
            party_category | '\uFEFF自然人\u200B'        | natural_person
            party_category | 公民                       | natural_person
            party_category | legal_person              | legal_person
            party_category | LEGAL_PERSON              | legal_person
            party_category | '   '                     |
            subject_level  | ３                         | 3
            subject_level  | 县(区)                     | 4
            subject_level  | 县（区）                    | 4
            subject_level  | ' 县 （ 区 ） '              | 4
            sex            | 1                         | 1
            sex            | １                         | 1
            sex            | 男                         | 1
            sex            | 女性                       | 2
            id_type        | 居民身份证                  | id_card
            id_type        | 军官证                     | officer_card
            id_type        | 其他-军官证                 | other
            id_type        | 其他－军官证                | other
            id_type        | 其他（士兵证）               | other
            id_type        | 其它证件                    | other
            id_type        | 统一社会信用代码             |
            check_result   | 通过登记的住所(经营场所)无法联系 | unreachable
            check_result   | 发现问题已责令改正            | problem_corrected
            penalty_procedure | 一般程序                | ordinary
            serve_way      | 邮递                       | mail
            case_source    | 其他机关移送                 | transfer
            case_source    | 其他部门通报                 | other
            discretion_grade | 不予行政处罚              | none
            supervise_doc_type | 行政执法监督意见书        | opinion
            coercion_measure_kind | 查封场所、设施或者财物  | seal
            item_type      | 征用                       | requisition
            """)
    void readsCodeNameOrAlias(String set, String raw, @Nullable String value) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODE, set, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check_form_internet_supervision     | 01 | routine
            check_form_internet_supervision     | ０２ | special
            check_form_internet_supervision     | 专项 | special
            check_form_internet_supervision     | special | special
            party_category_internet_supervision | 1  | natural_person
            party_category_internet_supervision | 3  | legal_person
            party_category_case                 | 9  | legal_person
            party_category_case                 | 个体工商户 | individual_business
            item_type_internet_supervision      | 0  | inspection
            item_type_internet_supervision      | 行政许可 | permit
            check_result_aic                    | 1  | no_problem
            check_result_aic                    | a  | problem_pending
            check_result_aic                    | Ａ | problem_pending
            check_result_aic                    | 9  | deregistered
            check_result_aic_old                | 9  | registration_cancelled
            check_result_aic_old                | 2  | undisclosed_instant
            check_result_case                   | 2  | fail
            act_state_2016                      | 0  | valid
            act_state_2016                      | 2  | disputed
            act_state_2016                      | 有效 | valid
            id_type_gat517                      | 111 | id_card
            id_type_case                        | 01 | id_card
            id_type_internet_supervision        | 001 |
            discretion_grade_case               | 0  |
            discretion_grade_case               | 2  | mitigated
            case_state_case                     | 05 | closed
            """)
    void readsNumbersOfTheListOnly(String crosswalk, String raw, @Nullable String value) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODE, crosswalk, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check_form_internet_supervision | 1      | 是否为“01”（日常检查）？未改动
            check_form_internet_supervision | 1.0    | 是否为“01”（日常检查）？未改动
            check_form_internet_supervision | 2.00   | 是否为“02”（专项检查）？未改动
            check_form_internet_supervision | 001    | 是否为“01”（日常检查）？未改动
            check_form_internet_supervision | 03     | 不在代码表“check_form_internet_supervision”中
            check_form                      | 01     | 不在代码表“check_form”中
            id_type_gat517                  | 111.0  | 是否为“111”（居民身份证）？未改动
            id_type_gat517                  | 999    | 不在代码表
            id_type_internet_supervision    | 1      | 是否为“001”？未改动
            id_type_internet_supervision    | 111    | 尚不完整，请按来源的字典登记
            party_category                  | 1      | 不在代码表“party_category”中
            party_category                  | 企业法人单位 | 是否为
            party_category                  | 法人(1,2) | 是否为“法人”
            party_category                  | 外星人   | 不在代码表“party_category”中
            act_state                       | 1      | 不在代码表“act_state”中
            act_state_publicity             | 0      | 不在代码表“act_state_publicity”中
            act_state_2016                  | 4      | 不在代码表“act_state_2016”中
            check_result_aic_old            | A      | 不在代码表“check_result_aic_old”中
            sex                             | 3      | 不在代码表“sex”中
            sex                             | M      | 不在代码表“sex”中
            sex                             | 1.0    | 是否为“1”（男）？未改动
            sex                             | 01     | 是否为“1”（男）？未改动
            subject_level                   | 6      | 不在代码表“subject_level”中
            reconsider_status               | 未申请  | 尚不完整，请按来源的字典登记
            lawsuit_status                  | 1      | 尚不完整，请按来源的字典登记
            subject_field                   | 交通执法 | 尚不完整，请按来源的字典登记
            sex                             | 1-女    | 含义不同；未取值
            sex                             | 9.男    | 含义不同；未取值
            sex                             | 1-先生  | 是否为“1”（男）？未改动
            sex                             | 1.5    | 不在代码表“sex”中
            sex                             | 1E+0   | 不在代码表“sex”中
            """)
    void keepsUnknownAsUnmappedAndSuggests(String set, String raw, String detail) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODE, set, raw);

        assertThat(cleaning.value()).isEqualTo("UNMAPPED");
        assertThat(cleaning.rules()).isEqualTo("V01");
        assertThat(cleaning.details()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sex            | 1-男        | 1 |
            sex            | 1男         | 1 |
            sex            | 1—男        | 1 |
            sex            | 1_男        | 1 |
            sex            | '1 男'      | 1 |
            sex            | 1：男       | 1 |
            sex            | （1）男      | 1 |
            sex            | 男（1）      | 1 |
            sex            | 男[1]       | UNMAPPED | V01
            check_form_internet_supervision | 01 日常检查 | routine |
            check_form_internet_supervision | 日常检查(01) | routine |
            check_form_internet_supervision | 1-日常检查 | routine | V01
            id_type        | 9-其他证件    | other    | V01
            id_type_internet_supervision | 001-统一社会信用代码 | |
            party_category | 2-法人       | legal_person | V01
            """)
    void readsCodeBesideItsName(String set, String raw, @Nullable String value, @Nullable String rules) {
        Cleaning cleaning = Cleaning.code(CleanerKind.CODE, set, raw);

        assertThat(cleaning.value()).isEqualTo(value);
        assertThat(cleaning.rules()).isEqualTo(rules);
    }

    @Test
    void tellsRetiredCodeAtOnceWhereNoDateIsNamed() {
        Cell cell = new Cell();

        Object value = new CodeCleaner(retired(), false).clean("旧类", cell);

        assertThat(value).isEqualTo("old");
        assertThat(cell.notes()).containsExactly(new Cell.Note("V01", "代码“old”（旧类）只至 2021-07-14 止有效，现已停用；请核对，未改动"));
    }

    @Test
    void leavesRetiredCodeToTheRecordsDate() {
        Cell cell = new Cell();

        new CodeCleaner(retired(), true).clean("旧类", cell);

        assertThat(cell.isClean()).isTrue();
        assertThat(retired().doubt("old", LocalDate.of(2021, 7, 14))).isNull();
        assertThat(retired().doubt("old", LocalDate.of(2021, 7, 15))).contains("而记录的日期是 2021-07-15");
        assertThat(retired().doubt("new", LocalDate.of(2021, 7, 14))).contains("只自 2021-07-15 起有效");
        assertThat(retired().doubt("new", LocalDate.of(2021, 7, 15))).isNull();
        assertThat(retired().doubt("UNMAPPED", LocalDate.of(2021, 7, 15))).isNull();
    }

    @Test
    void everyCodeAndNameOfEverySetReadsAsItself() {
        RealMappings.compiled().codeSets().values().stream()
                .filter(set -> !set.isCrosswalk())
                .forEach(set -> {
                    CodeCleaner cleaner = new CodeCleaner(set, false);
                    for (CodeSet.Entry entry : set.entries()) {
                        Cell cell = new Cell();
                        assertThat(cleaner.clean(entry.code(), cell)).isEqualTo(entry.code());
                        assertThat(cleaner.clean(entry.zh(), cell)).isEqualTo(entry.code());
                        assertThat(cell.isClean())
                                .as(set.name() + " " + entry.zh())
                                .isTrue();
                    }
                });
    }

    private static CodeSet retired() {
        LocalDate change = LocalDate.of(2021, 7, 15);
        CodeSet.About about =
                new CodeSet.About("试", "1", CodeSet.Trust.PROPOSAL, "invented for this test", false, List.of());
        return new CodeSet(
                "trial",
                "trial",
                about,
                "UNMAPPED",
                List.of(
                        entry("old", "旧类", new Validity(null, change.minusDays(1))),
                        entry("new", "新类", new Validity(change, null))),
                Set.of());
    }

    private static CodeSet.Entry entry(String code, String zh, Validity validity) {
        return new CodeSet.Entry(code, zh, List.of(), false, Map.of(), validity, CodeSet.Trust.PROPOSAL);
    }
}
