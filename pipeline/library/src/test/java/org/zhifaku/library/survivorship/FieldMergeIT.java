package org.zhifaku.library.survivorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.pipeline.survivorship.TypeSurvivorship;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.RecordTypes;

class FieldMergeIT {

    private static final String RULES = """
            together:
              - {lead: [party_id_no], with: [party_id_type], why: 同出一处}
              - {lead: [valid_to, long_term], why: 同出一处}
            own: {elements: [src_updated_at, remark], why: 属于记录}
            every_record:
              act_state: {take: gravest, values: [revoked, disputed, valid], why: 从重}
            in_error: {act_state: [disputed], why: 存疑}
            records:
              penalty:
                order: [city, credit, report]
                why: 案卷在市
                fields:
                  publish_end: {order: [credit], why: 公示方}
                  violation_facts: {take: longest, why: 完整}
                  licence_affected: {take: latest, why: 会变}
                not_compared: {violation_facts: 详略不一}
            """;

    private static final DataSource WAREHOUSE = migrated();

    private static DataSource migrated() {
        DataSource dataSource = TestServers.createDatabase("survivorship").dataSource();
        Migrations.migrate(dataSource);
        return dataSource;
    }

    private static ToldRows told() throws SQLException {
        return new ToldRows(WAREHOUSE.getConnection(), RULES);
    }

    /** What two records have, the city's first; what the merged row has. Cells are separated by blanks. */
    @ParameterizedTest(name = "{0} | {1} → {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            fine_amount=100               | fine_amount=200                | fine_amount      | 100.000000
            case_name=甲                   | fine_amount=200                | fine_amount      | 200.000000
            fine_amount_raw=约百元          | fine_amount=200 fine_amount_raw=0.02 fine_amount_unit=万元 | fine_amount_raw  | 0.02
            fine_amount=5 fine_amount_unit=元 | fine_amount=200 fine_amount_raw=0.02 | fine_amount_raw  | null
            fine_amount_raw=约百元          | fine_amount_raw=若干             | fine_amount_raw  | 约百元
            penalty_kinds=UNMAPPED        | penalty_kinds=201              | penalty_kinds    | {201}
            penalty_kinds=202/203         | penalty_kinds=202              | penalty_kinds    | {202}
            penalty_kinds=UNMAPPED        | case_name=甲                    | penalty_kinds    | {UNMAPPED}
            party_name=李某                 | party_name=李小明                 | party_name       | 李小明
            party_name=李**                | case_name=甲                    | party_name       | 李**
            publish_end=2027-01-01        | publish_end=2028-01-01         | publish_end      | 2028-01-01
            publish_end=2027-01-01        | case_name=甲                    | publish_end      | 2027-01-01
            violation_facts=短             | violation_facts=长得多的事实          | violation_facts  | 长得多的事实
            violation_facts=一样长          | violation_facts=同样长             | violation_facts  | 一样长
            act_state=valid               | act_state=revoked              | act_state        | revoked
            long_term=true                | valid_to=2030-01-01            | valid_to         | null
            party_id_type=passport        | party_id_type=id party_id_no_hash=00000000-0000-0000-0000-000000000001 | party_id_type | id
            licence_affected=旧 src_updated_at=2026-01-01T00:00:00Z | licence_affected=新 src_updated_at=2026-01-02T00:00:00Z | licence_affected | 新
            licence_affected=新 business_date=2026-11-03 | licence_affected=旧 src_updated_at=2026-11-01T00:00:00Z | licence_affected | 新
            act_state=disputed fine_amount=1 | fine_amount=2               | fine_amount      | 2.000000
            act_state=disputed fine_amount=1 | case_name=甲                 | fine_amount      | null
            act_state=disputed fine_amount=1 | fine_amount=2               | act_state        | disputed
            act_state=disputed fine_amount=1 | act_state=disputed fine_amount=2 | fine_amount | 1.000000
            """)
    void takesTheElementFromTheFirstThatHasIt(String city, String credit, String element, String expected)
            throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("credit", credit.split(" ")).tell("city", city.split(" "));

            assertThat(rows.merged(element)).isEqualTo(expected);
        }
    }

    /** Whether two records contradict each other in an element. */
    @ParameterizedTest(name = "{0}: {1} | {2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fine_amount    | 100          | 100.0          | false
            fine_amount    | 100          | 100.000001     | true
            fine_amount    | 100          | ""             | false
            action_date    | 2026-01-01   | 2026-01-02     | true
            item_basis     | 《某法》第十二条（一） | 《某法》 第十二条(一)  | false
            item_basis     | 第十二条         | 第十三条           | true
            item_basis     | 1.5倍         | 15倍            | true
            action_doc_no  | 粤〔2026〕1号   | 粤[2026]1号     | false
            action_doc_no  | 粤〔2026〕1号   | 粤〔2026〕2号     | true
            penalty_kinds  | 101,201      | 201,101        | false
            penalty_kinds  | 101,201      | 201            | true
            penalty_kinds  | UNMAPPED     | 201            | false
            penalty_kinds  | 202/203      | 202            | false
            party_category | legal_person | natural_person | true
            party_name     | 深圳市测试有限公司    | 深圳测试有限责任公司      | false
            party_name     | 测试商店         | 测试商店（个体工商户）     | false
            party_name     | 广东省中山市某甲局    | 中山市某甲局          | false
            party_name     | 中山测试有限公司     | 中山测试科技有限公司      | true
            party_name     | 李**          | 李小明            | false
            party_name     | 李某某          | 李小明            | false
            party_name     | 李**          | 张小明            | true
            party_name     | 李明           | 李小明            | true
            subject_uscc   | 11440000MB2D0001XA | 11440000mb2d0001xa | false
            long_term      | true         | false          | true
            act_state      | valid        | disputed       | true
            violation_facts | 一           | 二              | false
            remark         | 一            | 二              | false
            src_updated_at | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z | false
            """)
    void listsContradictionsOfNormalisedValues(String element, String city, String credit, boolean expected)
            throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("city", element + "=" + city).tell("credit", element + "=" + credit);

            assertThat(rows.merged("conflicts")).isEqualTo(expected ? "{" + element + "}" : "null");
        }
    }

    @Test
    void saysWhereEachElementComesFrom() throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("report", "case_name=案", "fine_amount=1")
                    .tell("credit", "fine_amount=2", "publish_end=2027-01-01")
                    .tell("city", "party_name=甲");

            assertThat(rows.merged("records"))
                    .isEqualTo("{%s,%s,%s}"
                            .formatted(
                                    rows.records().get(2),
                                    rows.records().get(1),
                                    rows.records().get(0)));
            assertThat(rows.merged("field_sources"))
                    .isEqualTo(
                            "{\"case_name\": 3, \"fine_amount\": 2, \"publish_end\": 2, \"fine_amount_raw\": 2, \"fine_amount_unit\": 2}");
            assertThat(rows.merged("conflicts")).isEqualTo("{fine_amount}");
        }
    }

    @Test
    void takesTheNewestOfSourcesThatStandInNoList() throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("new-city", "fine_amount=1", "business_date=2026-11-02")
                    .tell("old-city", "fine_amount=2", "business_date=2026-11-01")
                    .tell("report", "case_name=案");

            assertThat(rows.merged("fine_amount")).isEqualTo("1.000000");
            assertThat(rows.merged("case_name")).isEqualTo("案");
        }
    }

    @Test
    void hashesTheMergedRowAsTheWarehouseHashesIt() throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("city", "fine_amount=1", "penalty_kinds=201", "action_date=2026-01-01")
                    .tell("credit", "party_name=甲", "src_updated_at=2026-11-01T01:02:03Z");

            assertThat(rows.merged("""
                                    content_hash = control.content_hash(jsonb_populate_record(null::topic.penalty,
                                        jsonb_build_object('fine_amount', 1.000000, 'penalty_kinds', array['201'], 'action_date', '2026-01-01',
                                            'party_name', '甲', 'src_updated_at', '2026-11-01T01:02:03Z')))
                                    """)).isEqualTo("true");
        }
    }

    @Test
    void keepsTheHashOfARecordThatGivesAll() throws SQLException {
        try (ToldRows rows = told()) {
            rows.tell("city", "fine_amount=1").tell("credit", "fine_amount=2");

            assertThat(rows.merged("content_hash"))
                    .isEqualTo(rows.records().get(0).toString());
            assertThat(rows.merged("field_sources")).isEqualTo("null");
        }
    }

    @Test
    void isTheSameInWhateverOrderTheRecordsCame() throws SQLException {
        Random random = new Random(7);
        String[] sources = {"city", "credit", "report", "other"};
        for (int round = 0; round < 12; round++) {
            List<String[]> told = new ArrayList<>();
            for (String source : sources) {
                told.add(new String[] {
                    source,
                    "fine_amount=" + (random.nextInt(3) == 0 ? "" : random.nextInt(2)),
                    "party_name=" + List.of("", "李某", "李小明", "张三").get(random.nextInt(4)),
                    "act_state=" + List.of("", "valid", "disputed", "revoked").get(random.nextInt(4)),
                    "violation_facts=" + "事".repeat(random.nextInt(3)),
                    "licence_affected=" + random.nextInt(9),
                    "src_updated_at=2026-11-0%dT00:00:00Z".formatted(1 + random.nextInt(9))
                });
            }
            Set<String> outcomes = new HashSet<>();
            for (int order = 0; order < 4; order++) {
                Collections.shuffle(told, random);
                try (ToldRows rows = told()) {
                    for (String[] one : told) {
                        String[] cells = new String[one.length - 1];
                        System.arraycopy(one, 1, cells, 0, cells.length);
                        rows.tell(one[0], cells);
                    }
                    outcomes.add(rows.merged(
                            "content_hash || coalesce(conflicts::text, '') || coalesce(field_sources::text, '')"));
                }
            }
            assertThat(outcomes).as("round %d", round).hasSize(1);
        }
    }

    @Test
    void mergesEveryRecordType() throws SQLException {
        try (Connection connection = WAREHOUSE.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temp table nobody (id uuid, record_id uuid) on commit drop");
            for (TypeSurvivorship type :
                    Survivorship.newestFirst(RecordTypes.standard()).all()) {
                FieldMerge merge = new FieldMerge(type);
                ToldRows.createMerged(statement, merge.table());

                assertThat(merge.run(statement, "nobody"))
                        .as(type.type().name())
                        .isZero();
            }
            connection.rollback();
        }
    }
}
