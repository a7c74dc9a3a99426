package org.zhifaku.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "粤市监处罚﹝２０２３﹞第０１２号, 粤市监处罚〔2023〕12",
        "粤市监处罚[2023]12号, 粤市监处罚〔2023〕12",
        "粤市监处罚 (2023) 12 号, 粤市监处罚〔2023〕12",
        "粤市监处罚【2023】12号, 粤市监处罚〔2023〕12",
        "粤市监处罚（2023）12, 粤市监处罚〔2023〕12",
        "(穗)应急罚〔2022〕执法支队-12号, (穗)应急罚〔2022〕执法支队-12",
        "粤工商处字(2016)第012号, 粤工商处〔2016〕12",
        "粤市监处罚〔2023〕12号-1, 粤市监处罚〔2023〕12-1",
        "4401234567890, 4401234567890",
        "甲乙餐饮店, 甲乙餐饮店",
        "粤市监处罚〔2023〕12号, 粤市监处罚〔2023〕12",
        "粤市监处罚〔2023〕012号, 粤市监处罚〔2023〕12",
        "粤市监处罚〔2023〕12号之1, 粤市监处罚〔2023〕12之1",
        "粤市监处罚〔2023〕1-2号, 粤市监处罚〔2023〕1-2号",
        "粤工商处字〔2016〕12号, 粤工商处〔2016〕12",
        "粤市监处罚〔2123〕12号, 粤市监处罚〔2123〕12",
        "粤市监處罰〔2023〕1号, 粤市监處罰〔2023〕1",
        "粤Ａ〔2023〕1号, 粤A〔2023〕1",
        "粤〔2023〕号, 粤〔2023〕号",
        "号, 号",
    })
    void foldsEveryWayToWriteANumber(String typed, String key) {
        assertThat(DocumentNumbers.fold(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"粤市监处罚﹝２０２３﹞第０１２号", "(穗)应急罚〔2022〕执法支队-012号", "第号", "〔2023〕"})
    void foldingAgainChangesNothing(String typed) {
        String once = DocumentNumbers.fold(typed);

        assertThat(DocumentNumbers.fold(once)).isEqualTo(once);
    }
}
