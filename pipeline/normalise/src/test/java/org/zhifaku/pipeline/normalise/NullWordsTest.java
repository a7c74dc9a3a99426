package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.pipeline.clean.CleanerKind;

class NullWordsTest {
    private final NullWords words = new NullWords(Set.of("NULL", "/", "无", "N/A", "(空)"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NULL",
                "null",
                " Null\u3000",
                "/",
                "\uFEFF无 ",
                "n/a",
                "n\u200B/a",
                "(空)",
                "（空）",
                "Ｎ／Ａ",
                "ｎｕｌｌ",
                "n / a",
                "／"
            })
    void containsTheWordInAnyCaseAndBetweenBlanks(String cell) {
        assertThat(words.contains(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULLL", "N", "无无", "无锡", "// ", "(空", "NULL VALUE NULL", " ", "x"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(words.contains(cell)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "无,USCC,true",
        "无,ID_NO,true",
        "无,NAME,true",
        "无,DOC_NO,true",
        "无,BOOL,false",
        "/,BOOL,true",
        "／,USCC,true",
        "-,AMOUNT,true",
        "——,DATE,true",
        "暂无,REG_NO,true",
        "'暂 无',REG_NO,true",
        "不详,ORG_CODE,true",
        "空,TEXT,true",
        "（空）,TEXT,true",
        "Null,TEXT,true",
        "n/a,IDENTIFIER,true",
        "#N/A,DATE,true",
        "\\N,TEXT,true",
        "<null>,TEXT,true",
        "[NULL],CODE,true",
        "未提取,TEXT,true",
        "未填写,NAME,true",
        "00000000000000000x,USCC,true",
        "***,NAME,true",
        "无锡,NAME,false",
        "空调,TEXT,false",
        "张*,NAME,false",
        "0,AMOUNT,false",
        "-1,AMOUNT,false",
        "无照经营,TEXT,false"
    })
    void everyCleanerKnowsTheWordsOfItsColumn(String cell, CleanerKind kind, boolean empty) {
        assertThat(new NullWords(kind.nullWords()).contains(cell)).isEqualTo(empty);
    }

    @Test
    void ownWordsOfColumnReplaceThoseOfCleaner() {
        NullWords facts = new NullWords(Set.of("/", "-"));

        assertThat(facts.contains("无")).isFalse();
        assertThat(facts.contains("／")).isTrue();
    }
}
