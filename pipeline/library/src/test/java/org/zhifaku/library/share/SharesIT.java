package org.zhifaku.library.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaku.library.access.DatabaseRoles;
import org.zhifaku.library.access.TestLogin;
import org.zhifaku.library.publish.TopicRows;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.sharing.SharingRules;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.RecordTypes;

class SharesIT {

    private static final RecordTypes TYPES = RecordTypes.standard();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String FILE = """
            consumers:
              zhongshan:
                name_zh: 中山市测试部门
                purpose: 测试
                basis: 测试
                until: "2099-12-31"
                divisions: ["4420"]
                records:
                  penalty: {elements: all}
                  party: {elements: all}
              fines:
                name_zh: 罚款测试
                purpose: 测试
                basis: 测试
                until: "UNTIL"
                divisions: ["44"]
                organs: ["114420000073312341"]
                records:
                  penalty: {elements: [party_name, fine_amount], only: {penalty_kinds: ["201"]}}
            """;

    private PostgresDatabase database;
    private TopicRows topic;

    @BeforeEach
    void migrate() {
        database = TestServers.createDatabase("shares");
        topic = new TopicRows(database.dataSource());
    }

    private Shares shares(String file) {
        SharingRules rules =
                DefinitionSet.compile(Map.of("rules/shares.yaml", file), TYPES).shares();
        return new Shares(database.dataSource(), rules, TYPES);
    }

    private Shares shares() {
        return shares(FILE.replace("UNTIL", "2099-12-31"));
    }

    private void penalty(String id, Map<String, String> more) throws SQLException {
        Map<String, String> values = new HashMap<>(Map.of(
                "party_name",
                id,
                "party_category",
                "legal_person",
                "area_code",
                "442000",
                "action_doc_no",
                "粤测罚〔2026〕" + id + "号"));
        values.putAll(more);
        topic.put("penalty", id, values);
    }

    @Test
    void showsRowsInForceOfTheTerritoryMasked() throws SQLException {
        penalty("测试公司", Map.of("violation_facts", "电话13800138000", "party_legal_rep", "李四"));
        penalty(
                "王小明",
                Map.of("party_category", "natural_person", "violation_facts", "王小明驾驶车辆", "party_legal_rep", "王小明"));
        penalty("深圳公司", Map.of("area_code", "440300"));
        penalty("撤销公司", Map.of("status", "REVOKED"));
        penalty("修复公司", Map.of("status", "REPAIRED"));
        penalty("少年", Map.of("party_category", "natural_person", "party_minor", "true"));

        ShareState state = shares().grant("zhongshan", "测试员", "申请〔2026〕1号", TODAY);

        assertThat(state.status()).isEqualTo(ShareStatus.GRANTED);
        try (TestLogin reader = TestLogin.in(database, "share_zhongshan")) {
            assertThat(reader.get(
                            "select string_agg(party_name, ' ' order by party_name) from share.zhongshan_penalty"))
                    .isEqualTo("测试公司 王**");
            assertThat(reader.get("select violation_facts from share.zhongshan_penalty where party_name = '测试公司'"))
                    .isEqualTo("电话138****8000");
            assertThat(reader.get(
                            "select violation_facts || coalesce(party_legal_rep, '-') from share.zhongshan_penalty"
                                    + " where party_name <> '测试公司'"))
                    .isEqualTo("王**驾驶车辆-");
            assertThat(reader.get(
                            "select count(*) from information_schema.columns where table_name = 'zhongshan_penalty'"
                                    + " and column_name ~ 'id_no|hash|remark|minor'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void readsItsOwnViewsAndNothingElse() throws SQLException {
        penalty("测试公司", Map.of());
        Shares shares = shares();
        shares.grant("zhongshan", "测试员", "测试", TODAY);
        shares.grant("fines", "测试员", "测试", TODAY);

        try (TestLogin reader = TestLogin.in(database, "share_zhongshan")) {
            reader.get("select * from share.zhongshan_penalty");
            reader.get("select * from share.zhongshan_party");
            for (String sql : new String[] {
                "select * from share.fines_penalty",
                "select * from topic.penalty",
                "select * from source.penalty",
                "select * from control.share_access",
                "select * from control.share_log",
                "select * from restricted.person_identifier",
                "insert into control.share_access (consumer, record, login) values ('zhongshan', 'penalty', 'x')",
                "select control.note_access('fines', 'penalty')",
                "update share.zhongshan_penalty set first_known = now()",
                "delete from share.zhongshan_penalty",
                "create view share.mine as select 1",
            }) {
                reader.mustNot(sql);
            }
        }
    }

    @Test
    void choosesByOrganAndCode() throws SQLException {
        penalty("甲公司", Map.of("subject_uscc", "114420000073312341", "penalty_kinds", "{101,201}"));
        penalty("乙公司", Map.of("subject_uscc", "114420000073312341", "penalty_kinds", "{101}"));
        penalty("丙公司", Map.of("subject_uscc", "11440300007331234X", "penalty_kinds", "{201}"));

        shares().grant("fines", "测试员", "测试", TODAY);

        try (TestLogin reader = TestLogin.in(database, "share_fines")) {
            assertThat(reader.get("select string_agg(party_name, ' ') from share.fines_penalty"))
                    .isEqualTo("甲公司");
        }
    }

    @Test
    void notesWhoReadWhat() throws SQLException {
        penalty("测试公司", Map.of());
        Shares shares = shares();
        shares.grant("zhongshan", "测试员", "测试", TODAY);

        try (TestLogin reader = TestLogin.in(database, "share_zhongshan")) {
            reader.get("select count(*) from share.zhongshan_penalty");
            reader.get("select count(*) from share.zhongshan_penalty where party_name = '没有'");

            assertThat(
                            topic.text(
                                    "select string_agg(consumer || ' ' || record || ' ' || login, ',') from control.share_access"))
                    .isEqualTo("zhongshan penalty %1$s,zhongshan penalty %1$s".formatted(reader.name()));
        }
        assertThat(shares.list(TODAY).get(0).reads()).isEqualTo(2);
    }

    @Test
    void showsNothingAfterTheLastDayEvenWhereNobodyRevokesIt() throws SQLException {
        penalty("测试公司", Map.of("subject_uscc", "114420000073312341", "penalty_kinds", "{201}"));
        Shares ended = shares(FILE.replace("UNTIL", "2001-01-01"));

        ended.grant("fines", "测试员", "测试", LocalDate.of(2000, 12, 31));

        assertThat(ended.list(TODAY).get(1).status()).isEqualTo(ShareStatus.EXPIRED);
        try (TestLogin reader = TestLogin.in(database, "share_fines")) {
            assertThat(reader.get("select count(*) from share.fines_penalty")).isEqualTo("0");
        }
        assertThatThrownBy(() -> ended.grant("fines", "测试员", "测试", TODAY))
                .isInstanceOf(ShareException.class)
                .hasMessageContaining("2001-01-01");
    }

    @Test
    void revocationTakesTheViewsAwayAndBothAreLogged() throws SQLException {
        penalty("测试公司", Map.of());
        Shares shares = shares();
        shares.grant("zhongshan", "甲", "申请", TODAY);
        shares.grant("zhongshan", "甲", "再次", TODAY);

        try (TestLogin reader = TestLogin.in(database, "share_zhongshan")) {
            reader.get("select * from share.zhongshan_penalty");
            ShareState state = shares.revoke("zhongshan", "乙", "用途已完成", TODAY);

            assertThat(state.status()).isEqualTo(ShareStatus.REVOKED);
            reader.mustNot("select * from share.zhongshan_penalty");
        }
        assertThat(topic.text(
                        "select string_agg(action || done_by || reason, ',' order by entry_id) from control.share_log"))
                .isEqualTo("GRANT甲申请,GRANT甲再次,REVOKE乙用途已完成");
        assertThatThrownBy(() -> shares.revoke("zhongshan", "乙", "再次", TODAY)).isInstanceOf(ShareException.class);
        assertThatThrownBy(() -> topic.execute("update control.share_log set reason = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> topic.execute("truncate control.share_log")).hasMessageContaining("append-only");
    }

    @Test
    void saysWhereTheFileSaysSomethingElseByNow() {
        shares().grant("zhongshan", "甲", "申请", TODAY);

        assertThat(shares(FILE.replace("UNTIL", "2099-12-31").replace("\"4420\"", "\"4403\""))
                        .list(TODAY)
                        .get(0)
                        .status())
                .isEqualTo(ShareStatus.CHANGED);
        assertThat(shares("consumers: {}").list(TODAY))
                .singleElement()
                .extracting(ShareState::status)
                .isEqualTo(ShareStatus.UNDECLARED);
    }

    @Test
    void everyViewAndColumnHasAChineseComment() throws SQLException {
        shares().grant("zhongshan", "甲", "申请", TODAY);

        assertThat(topic.text("""
                select coalesce(string_agg(c.relname || '.' || coalesce(a.attname, ''), ' '), '')
                from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                where c.relnamespace = 'share'::regnamespace and c.relkind = 'v'
                    and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)
                """)).isEmpty();
    }

    @Test
    void changesNothingWhereTheRoleIsMissingAndCannotBeMade() throws SQLException {
        PostgresDatabase other = TestServers.createDatabase("shares_limited");
        try (TestLogin limited = TestLogin.in(other, "")) {
            TestLogin.execute(
                    other,
                    "grant create on database " + other.jdbcUrl().replaceFirst("^.*/([^?]*).*$", "$1") + " to "
                            + limited.name());
            TestLogin.execute(other, "grant create on schema public to " + limited.name());
            Migrations.migrate(limited.database().dataSource());
            new DatabaseRoles(limited.database().dataSource(), TYPES).apply();
            String consumer = "nobody" + ProcessHandle.current().pid();
            SharingRules rules = DefinitionSet.compile(
                            Map.of(
                                    "rules/shares.yaml",
                                    FILE.replace("UNTIL", "2099-12-31").replace("zhongshan:", consumer + ":")),
                            TYPES)
                    .shares();
            Shares shares = new Shares(limited.database().dataSource(), rules, TYPES);

            assertThatThrownBy(() -> shares.grant(consumer, "甲", "申请", TODAY))
                    .isInstanceOf(ShareException.class)
                    .hasMessageContaining("create role share_" + consumer + " nologin");
            assertThat(shares.list(TODAY).get(0).status()).isEqualTo(ShareStatus.DECLARED);
        }
    }
}
