package org.zhifaku.library.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.publish.TopicRows;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LakeExporterIT {

    private static final String UGLY = "双引号\"单引号'反斜\\杠,逗号\n换行\t制表 𠮷野家 ０１ ';drop table--";

    @TempDir
    Path home;

    private TopicRows topic;
    private LakeExporter exporter;
    private RunContext run;

    @BeforeEach
    void startEmpty() throws SQLException {
        var database = TestServers.createDatabase("lake").dataSource();
        topic = new TopicRows(database);
        exporter = new LakeExporter(database, home, RecordTypes.standard());
        run = topic.startRun(LocalDate.parse("2026-05-20"));
    }

    private void penalty(String id, String date, Map<String, String> more) throws SQLException {
        Map<String, String> values = new HashMap<>(more);
        values.put("party_name", id);
        if (!date.equals("unknown")) {
            values.put("action_date", date);
        }
        topic.put("penalty", id, values);
        topic.execute("insert into control.lake_dirty values ('penalty', '"
                + (date.equals("unknown") ? date : date.substring(0, 7)) + "') on conflict do nothing");
    }

    private String duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        sql.replace("LAKE", home.resolve("lake").toString()))) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private JsonNode manifest() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(home.resolve("lake/penalty/_manifest.json")));
    }

    @Test
    void writesOnePartitionPerMonthThatAnotherProgramReads() throws SQLException {
        penalty("甲", "2026-03-31", Map.of("fine_amount", "2000.500000"));
        penalty("乙", "2026-04-01", Map.of("fine_amount", "0.000001"));
        penalty("丙", "2026-04-30", Map.of("fine_amount", "999999999999.999999", "status", "WITHDRAWN"));
        penalty("丁", "unknown", Map.of());

        LakeResult result = exporter.export(run);

        assertThat(result).isEqualTo(new LakeResult(5, 4, 0));
        String all = "from read_parquet('LAKE/penalty/*/*.parquet', hive_partitioning = true)";
        assertThat(duck("select string_agg(month || '=' || n, ' ' order by month) from"
                        + " (select cast(month as varchar) as month, count(*) as n " + all + " group by 1)"))
                .isEqualTo("2026-03=1 2026-04=2 unknown=1");
        assertThat(duck("select sum(fine_amount) " + all)).isEqualTo("1000000002000.500000");
        assertThat(duck("select typeof(fine_amount) || ' ' || typeof(action_date) || ' ' || typeof(changed_at) " + all))
                .isEqualTo("DECIMAL(18,6) DATE TIMESTAMP WITH TIME ZONE");
        assertThat(duck("select max(action_date) " + all)).isEqualTo("2026-04-30");
        assertThat(topic.number("select count(*) from control.lake_dirty")).isZero();
    }

    @Test
    void keepsUglyTextAndListsAsTheyAre() throws SQLException {
        penalty("甲", "2026-04-01", Map.of("violation_facts", UGLY, "penalty_kinds", "{101,201}"));

        exporter.export(run);

        assertThat(duck("select violation_facts from read_parquet('LAKE/penalty/*/*.parquet')"))
                .isEqualTo(UGLY);
        assertThat(duck("select array_to_string(penalty_kinds, '+') from read_parquet('LAKE/penalty/*/*.parquet')"))
                .isEqualTo("101+201");
    }

    @Test
    void holdsNoPersonalIdentifierInAnyForm() throws SQLException {
        penalty("甲", "2026-04-01", Map.of("party_id_no_masked", "4***************X"));
        exporter.export(run);

        for (RecordType type : List.of(
                RecordTypes.standard().get("penalty"), RecordTypes.standard().get("party"))) {
            String files = type.name().equals("party") ? "LAKE/party/part-0.parquet" : "LAKE/penalty/*/*.parquet";
            String columns = duck(
                    "select string_agg(column_name, ' ') from (describe select * from read_parquet('" + files + "'))");
            for (Element element : type.elements()) {
                if (element.isRestricted()) {
                    assertThat(columns.split(" ")).noneMatch(column -> column.startsWith(element.name()));
                } else {
                    assertThat(columns.split(" ")).contains(element.name());
                }
            }
        }
    }

    @Test
    void rewritesOnlyWhatIsMarkedAndToTheSameBytes() throws SQLException, IOException {
        penalty("甲", "2026-03-31", Map.of());
        penalty("乙", "2026-04-01", Map.of());
        exporter.export(run);
        Path march = home.resolve("lake/penalty/month=2026-03/part-0.parquet");
        Path april = home.resolve("lake/penalty/month=2026-04/part-0.parquet");
        byte[] before = Files.readAllBytes(april);
        Files.delete(march);
        topic.execute("insert into control.lake_dirty values ('penalty', '2026-04')");

        exporter.export(run);

        assertThat(march).doesNotExist();
        assertThat(Files.readAllBytes(april)).isEqualTo(before);
    }

    @Test
    void removesAPartitionThatLostItsLastRow() throws SQLException, IOException {
        penalty("甲", "2026-03-31", Map.of());
        penalty("乙", "2026-04-01", Map.of());
        exporter.export(run);
        penalty("甲", "2026-04-02", Map.of());
        topic.execute("insert into control.lake_dirty values ('penalty', '2026-03')");

        LakeResult result = exporter.export(run);

        assertThat(result.removed()).isEqualTo(1);
        assertThat(home.resolve("lake/penalty/month=2026-03")).doesNotExist();
        assertThat(manifest().path("partitions")).hasSize(1);
        assertThat(manifest().path("rows").asLong()).isEqualTo(2);
    }

    @Test
    void manifestAgreesWithTheWarehouse() throws SQLException, IOException {
        for (int i = 0; i < 40; i++) {
            penalty("号" + i, "2026-0" + (1 + i % 4) + "-15", Map.of());
        }

        exporter.export(run);

        String low = "('x' || substr(replace(content_hash::text, '-', ''), 7, 6))::bit(24)::int";
        assertThat(manifest().path("rows").asLong()).isEqualTo(40);
        assertThat(manifest().path("checksum_low").asLong())
                .isEqualTo(topic.number("select sum(" + low + ") from topic.penalty"));
        assertThat(duck("select count(*) from read_parquet('LAKE/penalty/*/*.parquet')"))
                .isEqualTo("40");
    }

    @Test
    void keepsOtherRecordsByTheMonthOfTheirOwnDayInChina() throws SQLException {
        topic.insert(
                "topic.complaint",
                Map.of(
                        "complaint_id", "00000000-0000-0000-0000-000000000001",
                        "content_hash", "00000000-0000-0000-0000-000000000002",
                        "status", "CURRENT",
                        "source_records", "{}",
                        "first_known", "2026-01-01T00:00:00Z",
                        "changed_at", "2026-01-01T00:00:00Z",
                        "received_at", "2026-03-31T16:30:00Z"));
        topic.execute("insert into control.lake_dirty values ('complaint', '2026-04')");

        exporter.export(run);

        assertThat(home.resolve("lake/complaint/month=2026-04/part-0.parquet")).exists();
        assertThat(duck("select count(*) from read_parquet('LAKE/complaint/*/*.parquet')"))
                .isEqualTo("1");
    }

    @Test
    void writesRegistersAsOneFileEach() throws SQLException {
        penalty("甲", "2026-03-31", Map.of());
        topic.insert(
                "topic.party",
                Map.of(
                        "party_id", "00000000-0000-0000-0000-000000000001",
                        "party_name", "中山市甲乙餐饮店",
                        "first_known", "2026-01-01T00:00:00Z",
                        "changed_at", "2026-01-01T00:00:00Z",
                        "pull_id", "1",
                        "sequence", "1",
                        "business_date", "2026-01-01",
                        "part", "0"));

        exporter.export(run);

        assertThat(duck("select party_name from read_parquet('LAKE/party/part-0.parquet')"))
                .isEqualTo("中山市甲乙餐饮店");
        assertThat(duck("select count(*) from read_parquet('LAKE/organ/part-0.parquet')"))
                .isEqualTo("0");
    }

    @Test
    void leavesTheMarkAndTheOldFileWhereItFails() throws SQLException, IOException {
        penalty("甲", "2026-03-31", Map.of());
        Path place = home.resolve("lake/penalty/_manifest.json");
        Files.createDirectories(place);
        Files.createFile(place.resolve("in-the-way"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> exporter.export(run)))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("topic.penalty")
                .hasMessageContaining("control.lake_dirty");
        assertThat(topic.number("select count(*) from control.lake_dirty")).isEqualTo(1);
    }
}
