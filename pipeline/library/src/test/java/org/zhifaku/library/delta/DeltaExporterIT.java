package org.zhifaku.library.delta;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.library.files.FeedFormat;
import org.zhifaku.library.publish.TopicRows;
import org.zhifaku.library.share.ShareLog;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

class DeltaExporterIT {

    private static final RecordTypes TYPES = RecordTypes.standard();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final ShareLog.Decision DECISION = new ShareLog.Decision("测试员", "测试");
    private static final Set<FeedFormat> BOTH = EnumSet.allOf(FeedFormat.class);

    @TempDir
    Path folder;

    private TopicRows topic;
    private DeltaExporter exporter;

    @BeforeEach
    void startEmpty() {
        var database = TestServers.createDatabase("delta").dataSource();
        topic = new TopicRows(database);
        exporter = new DeltaExporter(database, folder, TYPES);
    }

    private static String duck(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private void become(UUID act, String status, String reason) throws SQLException {
        topic.execute(
                "update topic.penalty set status = '%s', status_reason = '%s', status_date = '2026-11-21', changed_at = '2026-11-21' where act_id = '%s'"
                        .formatted(status, reason, act));
    }

    @Test
    void tellsEveryWayInWhichARowCeases() throws SQLException, IOException {
        Map<String, String> ways = Map.of(
                "甲", "REVOKED STATE",
                "乙", "CHANGED STATE",
                "丙", "ILLEGAL STATE",
                "丁", "REPAIRED STATE",
                "戊", "WITHDRAWN DELETED",
                "己", "WITHDRAWN GONE",
                "庚", "WITHDRAWN RENAMED",
                "辛", "WITHDRAWN MERGED");
        for (String id : ways.keySet()) {
            topic.put("penalty", id, Map.of("party_name", id));
        }
        UUID stays = topic.put("penalty", "壬", Map.of("party_name", "壬"));
        assertThat(told("penalty", exporter.export(FIRST, BOTH, DECISION))).isEqualTo("9 0");
        for (Map.Entry<String, String> way : ways.entrySet()) {
            UUID act = org.zhifaku.schemas.Hashes.key("penalty", way.getKey());
            become(act, way.getValue().split(" ")[0], way.getValue().split(" ")[1]);
            if (way.getValue().endsWith("MERGED")) {
                topic.execute(
                        "insert into control.identity (kind, key, id, rule, evidence) values ('penalty', '%s', '%s', 'test', '{}')"
                                .formatted(act, stays));
            }
        }
        topic.put(
                "penalty", "癸", Map.of("party_name", "癸", "status", "WITHDRAWN", "changed_at", "2026-11-21T00:00:00Z"));
        topic.execute("update topic.penalty set first_known = '2026-11-21' where party_name = '癸'");

        String second = told("penalty", exporter.export(FIRST.plusDays(1), BOTH, DECISION));

        assertThat(second).as("what was never told is not taken back").isEqualTo("0 8");
        List<String> lines = Files.readAllLines(folder.resolve("penalty_gone_20261121.ndjson"));
        assertThat(lines).hasSize(8).anySatisfy(line -> assertThat(line)
                .contains("\"status_reason\":\"MERGED\"", "\"merged_into\":\"" + stays + "\""));
        String parquet = "'" + folder.resolve("penalty_gone_20261121.parquet") + "'";
        assertThat(duck("select string_agg(status || status_reason, ' ' order by 1) from " + parquet))
                .contains("CHANGEDSTATE", "ILLEGALSTATE", "REPAIREDSTATE", "REVOKEDSTATE")
                .contains("WITHDRAWNDELETED", "WITHDRAWNGONE", "WITHDRAWNMERGED", "WITHDRAWNRENAMED");
        assertThat(duck("select typeof(any_value(status_date)) || max(status_date) from " + parquet))
                .isEqualTo("DATE2026-11-21");
        assertThat(Files.readString(folder.resolve("penalty_gone_20261121.parquet.done")))
                .startsWith("rows=8");
    }

    private static String told(String kind, List<DeltaExporter.Told> all) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .map(one -> one.changed() + " " + one.gone())
                .findFirst()
                .orElse("");
    }

    @Test
    void holdsTheSameRowsInBothFormsWithoutAnyIdentifier() throws SQLException, IOException {
        topic.put(
                "penalty",
                "甲",
                Map.of(
                        "party_name",
                        "甲",
                        "fine_amount",
                        "2000.5",
                        "penalty_kinds",
                        "{101,201}",
                        "party_id_no_masked",
                        "4****************X",
                        "party_id_no_hash",
                        UUID.randomUUID().toString()));

        exporter.export(FIRST, BOTH, DECISION);

        assertThat(Files.readString(folder.resolve("penalty_20261120.ndjson")))
                .contains("\"fine_amount\":2000.500000", "\"party_id_no_masked\":\"4****************X\"")
                .doesNotContain("hash");
        String parquet = "'" + folder.resolve("penalty_20261120.parquet") + "'";
        assertThat(duck(
                        "select act_id || party_name || fine_amount || array_to_string(penalty_kinds, '+') || party_id_no_masked from "
                                + parquet))
                .endsWith("甲2000.500000101+2014****************X");
        assertThat(duck("select count(*) from (describe select * from " + parquet
                        + ") where column_name like '%hash%'"))
                .isEqualTo("0");
    }

    @Test
    void hasFilesOfEveryRecordTypeEvenWhereNothingChanged() {
        List<DeltaExporter.Told> told = exporter.export(FIRST, BOTH, DECISION);

        assertThat(told)
                .extracting(DeltaExporter.Told::kind)
                .containsExactlyElementsOf(TYPES.reaching(Layer.TOPIC).stream()
                        .map(RecordType::name)
                        .toList());
        for (DeltaExporter.Told one : told) {
            for (String name : List.of(one.kind() + "_20261120", one.kind() + "_gone_20261120")) {
                for (FeedFormat format : FeedFormat.values()) {
                    assertThat(folder.resolve(name + format.ending())).exists();
                    assertThat(folder.resolve(name + format.ending() + ".done")).exists();
                }
            }
        }
    }

    @Test
    void writesOnlyTheFormThatIsAskedForAndLogsTheExport() throws SQLException {
        topic.put("permit", "甲", Map.of("party_name", "甲"));

        exporter.export(FIRST, EnumSet.of(FeedFormat.PARQUET), DECISION);

        assertThat(folder.resolve("permit_20261120.parquet")).exists();
        assertThat(folder.resolve("permit_20261120.ndjson")).doesNotExist();
        assertThat(topic.text("select consumer || action || rows || place || done_by || reason from control.share_log"))
                .isEqualTo("deltaDELTA1" + folder.getFileName() + "测试员测试");
    }
}
