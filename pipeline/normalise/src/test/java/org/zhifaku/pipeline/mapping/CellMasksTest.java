package org.zhifaku.pipeline.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.schemas.RecordTypes;

class CellMasksTest {

    private static final List<String> COLUMNS = List.of("证件号码", "代码", "文号", "事实", "没人要的列");

    private final CellMasks masks = DefinitionSet.compile(
                    Map.of("sources/one/penalty.yaml", """
                            dataset: penalty
                            record: penalty
                            name_zh: 测试处罚
                            key: [action_doc_no_key]
                            fields:
                              party_id_no:     {from: [证件号码], clean: id-no}
                              party_uscc:      {from: [代码], clean: uscc}
                              action_doc_no:   {from: [文号], clean: doc-no}
                              violation_facts: {from: [事实], clean: text}
                            """, "rules/penalty.yaml", "record: penalty\nrules: {}\n"),
                    RecordTypes.standard())
            .dataset("one", "penalty")
            .masks(COLUMNS);

    /** The numbers are made up: the division 440399 does not exist. */
    @ParameterizedTest
    @CsvSource({
        "证件号码, 440399199001010018, 4****************8",
        "证件号码, 护照E12345678, 护*********8",
        "代码, 914403007109310001, 914403007109310001",
        "代码, 440399199001010018, 4****************8",
        "代码, 44039919900101001x, 4****************x",
        "代码, 440399199013410018, 440399199013410018",
        "代码, 440399900101001, 4*************1",
        "文号, 粤测罚〔2026〕123456789012345号, 粤测罚〔2026〕123456789012345号",
        "事实, 联系电话13900000000, 联系电话139****0000",
        "没人要的列, 440399199001010018, 4****************8",
        "没人要的列, 无, 无",
    })
    void showsWhatIdentifiesNobody(String column, String raw, String shown) {
        assertThat(masks.shown(COLUMNS.indexOf(column), raw)).isEqualTo(shown);
    }

    @Test
    void leavesAbsentCellsAbsent() {
        assertThat(masks.shown(0, null)).isNull();
        assertThat(masks.shown(0, "")).isEmpty();
        assertThat(masks.shown(99, "440399199001010018")).isEqualTo("4****************8");
    }
}
