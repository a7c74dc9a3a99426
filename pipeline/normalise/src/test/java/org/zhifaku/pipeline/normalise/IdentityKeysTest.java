package org.zhifaku.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** What the schemas declare as a record's identity makes it the same in whatever source, and nothing else does. */
class IdentityKeysTest {

    private static final String MAPPING = """
            dataset: any
            record: %s
            name_zh: 任意
            key: [{column: id}]
            fields:
            %s""";

    private static UUID key(String source, String record, String id, String cells) {
        List<String> columns = new ArrayList<>(List.of("id"));
        List<String> values = new ArrayList<>(List.of(id));
        StringBuilder fields = new StringBuilder();
        for (String cell : cells.split(";")) {
            String name = cell.substring(0, cell.indexOf('='));
            columns.add(name);
            values.add(cell.substring(cell.indexOf('=') + 1));
            String cleaner = name.equals("action_date") ? "date" : "text";
            fields.append("  %s: {from: [%1$s], clean: %s, optional: true}\n".formatted(name, cleaner));
        }
        Outcome outcome = DefinitionSet.compile(
                        Map.of("sources/%s/any.yaml".formatted(source), MAPPING.formatted(record, fields)),
                        RecordTypes.standard())
                .dataset(source, "any")
                .bind(columns)
                .normalise(
                        LandingRow.of(1, Operation.UPSERT, values.toArray(String[]::new)), LocalDate.of(2026, 11, 1));
        return ((Outcome.Accepted) outcome).keys().act();
    }

    @ParameterizedTest
    @CsvSource({
        "officer, officer_cert_no=粤A1, officer_cert_no=粤Ａ1;officer_name=甲",
        "officer, officer_dept_cert_no=7;subject_name=测试局, officer_dept_cert_no=7;subject_name=测试 局",
        "item, item_code=1;subject_uscc=X, item_code=1;subject_uscc=X;item_impl_code=9",
        "visit, visit_code=V1;subject_name=局, visit_code=V1;subject_name=局;visit_addr=某路",
        "discretion_tier, discretion_id=T;subject_name=局, discretion_id=T;subject_name=局",
        "inspection, action_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O, "
                + "action_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O;check_description=合格",
        "inspection, task_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O, "
                + "task_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O;check_addr=某路",
        "party, party_uscc=P, party_uscc=P;party_name=甲",
        "organ, subject_name=局, subject_name=局;subject_addr=某路"
    })
    void isTheSameInTwoSources(String record, String first, String second) {
        assertThat(key("one", record, "1", first)).isEqualTo(key("two", record, "2", second));
    }

    @ParameterizedTest
    @CsvSource({
        "officer, officer_name=甲, officer_name=甲",
        "officer, officer_cert_no=1, officer_dept_cert_no=1;subject_name=局",
        "item, item_code=1;subject_uscc=X, item_code=1;subject_uscc=Y",
        "inspection_task, task_code=1;subject_name=局, task_code=1;subject_name=另一局",
        "complaint, complaint_title=甲, complaint_title=甲",
        "inspection, action_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O, "
                + "task_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O",
        "inspection, action_code=C;action_date=2026-10-01;party_uscc=P;subject_uscc=O, "
                + "action_code=C;action_date=2026-10-02;party_uscc=P;subject_uscc=O"
    })
    void isAnotherOtherwise(String record, String first, String second) {
        assertThat(key("one", record, "1", first)).isNotEqualTo(key("two", record, "2", second));
    }
}
