package org.zhifaku.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Drift;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.DefinitionException;
import org.zhifaku.schemas.landing.Operation;

class HeadersTest {
    /** A column of the file under another heading, and whether it is told as an alias; the row is accepted with the same values. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CF_XDR_MC | *行政相对人名称                | true
            CF_XDR_MC | ＊行政相对人名称＊              | true
            CF_XDR_MC | ★行政相对人名称：              | true
            CF_XDR_MC | 1.行政相对人名称               | true
            CF_XDR_MC | （1）行政相对人名称             | true
            CF_XDR_MC | 行政相对人名称（必填）           | true
            CF_XDR_MC | 行政相对人名称【必填项】         | true
            CF_XDR_MC | '行政相对人\n名称(必填)'        | true
            CF_XDR_MC | 行 政 相 对 人 名 称           | false
            CF_XDR_MC | ｃｆ＿ｘｄｒ＿ｍｃ             | false
            CF_XDR_MC | cf_xdr_mc                    | false
            CF_XDR_MC | 行政相对人信息/行政相对人名称     | true
            CF_XDR_MC | 行政相对人信息_行政相对人名称     | true
            CF_XDR_MC | 基本信息_行政相对人信息_行政相对人名称（必填） | true
            CF_XDR_MC | 当事人名称                     | true
            CF_XDR_MC | *当事人名称                    | true
            CF_JDRQ   | 作出处罚决定日期（格式：YYYY/MM/DD） | true
            CF_JDRQ   | 处罚信息_决定日期               | true
            CF_FR_ZJHM | 法定代表人_证件号码            | true
            CF_NR_FK  | 罚款金额(万元)                 | false
            CF_NR_FK  | *罚款金额（万元）（必填）        | true
            """)
    void mapsHeaderInOtherForm(String column, String heading, boolean told) {
        PenaltyRow row = PenaltyRow.sound();
        List<String> columns = renamed(row, column, heading.replace("\\n", "\n"));
        BoundMapping bound = bind(columns);

        assertThat(bound.drift().isNone()).isTrue();
        assertThat(bound.drift().aliases()).hasSize(told ? 1 : 0);
        assertThat(bound.problems(Operation.UPSERT)).isEmpty();
        Outcome renamed = bound.normalise(row.row(), java.time.LocalDate.of(2026, 11, 21));
        Outcome plain = bind(row.columns()).normalise(row.row(), java.time.LocalDate.of(2026, 11, 21));
        assertThat(renamed.recordOrNull()).isEqualTo(plain.recordOrNull());
    }

    /** What must not be guessed: the unit in brackets, another person's document, a group that says something. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CF_NR_FK   | 罚款金额(元)
            CF_NR_FK   | 罚款金额
            CF_XDR_ZJHM | 联系人_证件号码
            CF_YXQ     | 许可有效期
            CF_XDR_MC  | 甲方名称
            """)
    void doesNotGuess(String column, String heading) {
        Drift drift = bind(renamed(PenaltyRow.sound(), column, heading)).drift();

        assertThat(drift.unmapped()).containsExactly(heading);
        assertThat(drift.aliases()).isEmpty();
    }

    @Test
    void ownNameWinsOverAlias() {
        PenaltyRow row = PenaltyRow.sound().with("当事人名称", "另一家公司");

        Drift drift = bind(row.columns()).drift();

        assertThat(drift.unmapped()).containsExactly("当事人名称");
        assertThat(drift.aliases()).isEmpty();
    }

    @Test
    void refusesTwoColumnsOfOneElement() {
        List<String> columns = new java.util.ArrayList<>(renamed(PenaltyRow.sound(), "CF_XDR_MC", "*行政相对人名称"));
        columns.add("行政相对人名称（必填）");

        assertThat(bind(columns).problems(Operation.UPSERT))
                .singleElement()
                .asString()
                .contains("“*行政相对人名称”（第 1 列）", "“行政相对人名称（必填）”（第 31 列）");
    }

    @Test
    void refusesTwoAliasesOfOneElement() {
        List<String> columns = new java.util.ArrayList<>(renamed(PenaltyRow.sound(), "CF_XDR_MC", "当事人名称"));
        columns.add("相对人名称");

        assertThat(bind(columns).problems(Operation.UPSERT))
                .singleElement()
                .asString()
                .contains("当事人名称", "相对人名称");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "groups:" | "grups:" | "Unknown key 'grups'. Did you mean 'groups'?"
            "  party_name:" | "  party_nam:" | "No record type has an element 'party_nam'. Did you mean 'party_name'?"
            "  remark: [备注]" | "  remark: [备注, 当事人名称]" | "Heading '当事人名称' is an alias of 'party_name' and of 'remark', which record type 'permit' has both. Keep one."
            """)
    void tellsMistakesOfTheTable(String sound, String broken, String message) {
        Map<String, String> files = new HashMap<>(RealMappings.files());
        files.computeIfPresent(
                "headers.yaml",
                (path, text) -> text.replaceFirst("(?m)^" + java.util.regex.Pattern.quote(sound), broken));

        DefinitionException told = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionSet.compile(files, RecordTypes.standard()));

        assertThat(told.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("headers.yaml");
            assertThat(problem.line()).isGreaterThan(1);
            assertThat(problem.message()).isEqualTo(message);
        });
    }

    private static List<String> renamed(PenaltyRow row, String column, String heading) {
        String[] columns = row.columns().toArray(String[]::new);
        columns[Arrays.asList(columns).indexOf(column)] = heading;
        return List.of(columns);
    }

    private static BoundMapping bind(List<String> columns) {
        return RealMappings.compiled().dataset("credit-publicity", "penalty").bind(columns);
    }
}
