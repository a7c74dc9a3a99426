package org.zhifaku.library.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.TestWarehouse;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReturnFlowIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ShareLog.Decision DECISION = new ShareLog.Decision("测试员", "数据回流");
    private static final String SHARES = """
            consumers:
              zhongshan:
                name_zh: 中山市测试部门
                purpose: 测试
                basis: 测试
                until: "2099-12-31"
                divisions: ["4420"]
                records:
                  penalty: {elements: [party_name, action_doc_no, fine_amount]}
            """;

    @TempDir
    Path home;

    private TestWarehouse warehouse;

    /** One act that two sources tell of with two amounts, one act elsewhere, one of a minor, one that was revoked. */
    @BeforeEach
    void fill() {
        warehouse = new TestWarehouse(home.resolve("landing"));
        RunContext run = warehouse.run(20);
        warehouse.integrate(
                run,
                warehouse.land(
                        run,
                        "one",
                        List.of(
                                TestWarehouse.row(1, "1", "fine=100"),
                                TestWarehouse.row(2, "2"),
                                TestWarehouse.row(3, "3"),
                                TestWarehouse.row(4, "4"))));
        warehouse.integrate(
                run, warehouse.land(run, "two", List.of(TestWarehouse.row(1, "1", "fine=200", "kinds=电话13800138000"))));
        warehouse.resolve(run);
        warehouse
                .jdbc()
                .sql("update topic.penalty set area_code = '442000', party_category = 'legal_person'")
                .update();
        warehouse
                .jdbc()
                .sql(
                        "update topic.penalty set conflicts = '{fine_amount,violation_facts,remark}' where cardinality(source_records) = 2")
                .update();
        warehouse
                .jdbc()
                .sql("update topic.penalty set area_code = '440300' where party_name = '测试公司2'")
                .update();
        warehouse
                .jdbc()
                .sql("update topic.penalty set party_minor = true where party_name = '测试公司3'")
                .update();
        warehouse
                .jdbc()
                .sql("update topic.penalty set status = 'REVOKED' where party_name = '测试公司4'")
                .update();
    }

    private ReturnFlow flow(String shares) {
        SharingRules rules = DefinitionSet.compile(Map.of("rules/shares.yaml", shares), RecordTypes.standard())
                .shares();
        return new ReturnFlow(warehouse.dataSource(), home, rules, RecordTypes.standard());
    }

    private static String duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    @Test
    void givesATerritoryItsRowsWithWhatEverySourceSays() throws IOException, SQLException {
        ReturnFlow.Outcome outcome = flow("consumers: {}").export("4420", DAY, DAY, DECISION);

        Path folder = home.resolve("return/4420/20261120");
        assertThat(outcome.folder()).isEqualTo(folder);
        List<String> lines = Files.readAllLines(folder.resolve("penalty.ndjson"));
        assertThat(lines).hasSize(1);
        JsonNode row = JsonMapper.shared().readTree(lines.get(0));
        assertThat(row.path("party_name").asString()).isEqualTo("测试公司1");
        assertThat(row.path("conflicts").toString())
                .as("what may not be shared is not named either")
                .isEqualTo("[\"fine_amount\",\"violation_facts\"]");
        assertThat(row.path("sources")).hasSize(2);
        assertThat(row.path("sources")
                        .valueStream()
                        .map(source -> source.path("source").asString()
                                + source.path("says").path("fine_amount").asString()
                                + source.path("says").path("violation_facts").asString()))
                .as("a source that names no category is masked as if it told of a person")
                .containsExactlyInAnyOrder("one100.0事实1", "two200.0电话138****8000");
        String parquet = "'" + folder.resolve("penalty.parquet") + "'";
        assertThat(duck("select party_name || json_array_length(sources) from " + parquet))
                .isEqualTo("测试公司12");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
        assertThat(manifest.path("records")
                        .valueStream()
                        .filter(record -> record.path("record").asString().equals("penalty")))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.path("rows").asLong()).isEqualTo(1);
                    assertThat(record.path("differing").asLong()).isEqualTo(1);
                    assertThat(record.path("withheld_minors").asLong()).isEqualTo(1);
                    assertThat(record.path("files")).hasSize(2);
                });
        assertThat(warehouse.text("select consumer || action || place || done_by || reason from control.share_log"))
                .isEqualTo("4420RETURNreturn/4420/20261120测试员数据回流");
    }

    @Test
    void sameDayAgainReplacesTheFolderWithTheSameBytes() throws IOException {
        ReturnFlow flow = flow("consumers: {}");
        Path folder = flow.export("4420", DAY, DAY, DECISION).folder();
        Map<String, byte[]> before = Map.of(
                "penalty.ndjson", Files.readAllBytes(folder.resolve("penalty.ndjson")),
                "penalty.parquet", Files.readAllBytes(folder.resolve("penalty.parquet")),
                "manifest.json", Files.readAllBytes(folder.resolve("manifest.json")));
        Files.createFile(folder.resolve("left-behind"));

        flow.export("4420", DAY, DAY, DECISION);

        assertThat(folder.resolve("left-behind")).doesNotExist();
        for (Map.Entry<String, byte[]> file : before.entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }

    @Test
    void aConsumerGetsItsShareOnceItIsGranted() throws IOException {
        ReturnFlow flow = flow(SHARES);
        assertThatThrownBy(() -> flow.export("zhongshan", DAY, DAY, DECISION))
                .isInstanceOf(ShareException.class)
                .hasMessageContaining("share grant zhongshan");
        new Shares(
                        warehouse.dataSource(),
                        DefinitionSet.compile(Map.of("rules/shares.yaml", SHARES), RecordTypes.standard())
                                .shares(),
                        RecordTypes.standard())
                .grant("zhongshan", "测试员", "测试", DAY);

        Path folder = flow.export("zhongshan", DAY, DAY, DECISION).folder();

        assertThat(Files.readString(folder.resolve("penalty.ndjson")))
                .contains("\"conflicts\":[\"fine_amount\"]")
                .doesNotContain("violation_facts");
    }

    @Test
    void refusesWhatIsNoTerritory() {
        for (String city : List.of("../..", "44", "中山", "zhongshan")) {
            assertThatThrownBy(() -> flow("consumers: {}").export(city, DAY, DAY, DECISION))
                    .isInstanceOf(ShareException.class);
        }
        assertThat(home.resolve("return")).doesNotExist();
    }
}
