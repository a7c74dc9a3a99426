package org.zhifaku.library.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.library.publish.TopicRows;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

class DatabaseRolesIT {

    private static final RecordTypes TYPES = RecordTypes.standard();

    private static PostgresDatabase database;

    @BeforeAll
    static void migrateAndGrant() throws SQLException {
        database = TestServers.createDatabase("roles");
        TopicRows topic = new TopicRows(database.dataSource());
        topic.put("penalty", "甲", Map.of("party_name", "测试公司", "party_id_no_masked", "4****************X"));
        assertThat(new DatabaseRoles(database.dataSource(), TYPES).apply())
                .containsExactly(new RoleState("steward", true, null), new RoleState("analyst", true, null));
    }

    @Test
    void analystReadsTopicWithoutWhatIsPersonal() throws SQLException {
        try (TestLogin analyst = TestLogin.in(database, DatabaseRoles.ANALYST)) {
            assertThat(analyst.get("select party_name || party_id_no_masked from topic.penalty"))
                    .isEqualTo("测试公司4****************X");
            assertThat(analyst.get("select count(*) from topic.penalty")).isEqualTo("1");
            assertThat(analyst.get("select count(content_hash) from topic.penalty"))
                    .isEqualTo("1");
            analyst.mustNot("select party_id_no_hash from topic.penalty");
            analyst.mustNot("select * from topic.penalty");
            analyst.mustNot("select remark from topic.penalty");
            analyst.mustNot("select party_id_no_hash from topic.penalty_history");
        }
    }

    @Test
    void analystReadsSourceInMaskedFormsOnly() throws SQLException {
        try (TestLogin analyst = TestLogin.in(database, DatabaseRoles.ANALYST)) {
            analyst.get("select source, dataset, party_id_no_masked, fine_amount, party_uscc from source.penalty");
            analyst.mustNot("select party_name from source.penalty");
            analyst.mustNot("select violation_facts from source.penalty");
            analyst.mustNot("select party_id_no_hash from source.penalty");
            analyst.mustNot("select complainant_name from source.complaint");
            analyst.mustNot("select complainant_phone_hash from source.complaint");
            analyst.get("select complainant_phone_masked from source.complaint");
        }
    }

    @Test
    void noColumnThatAnAnalystReadsIsAPersonalIdentifier() throws SQLException {
        try (TestLogin analyst = TestLogin.in(database, DatabaseRoles.ANALYST)) {
            String readable = analyst.get("""
                    select string_agg(table_schema || '.' || table_name || '.' || column_name, ' ')
                    from information_schema.columns
                    where table_schema not in ('information_schema', 'pg_catalog')
                        and has_column_privilege(format('%I.%I', table_schema, table_name), column_name, 'select')
                    """);
            assertThat(readable).contains("topic.penalty.fine_amount", "source.penalty.fine_amount");
            for (RecordType type : TYPES.all()) {
                type.elements().stream()
                        .filter(element -> element.isRestricted())
                        .forEach(element -> assertThat(readable.split(" "))
                                .noneMatch(column -> column.endsWith("." + element.name())
                                        || column.endsWith("." + element.name() + "_hash")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from restricted.person_identifier",
                "select * from restricted.quarantine_row",
                "select * from control.quarantine",
                "select * from control.quarantine_finding",
                "select * from control.share_log",
                "insert into topic.penalty (act_id) values (gen_random_uuid())",
                "update topic.penalty set fine_amount = 0",
                "delete from topic.penalty",
                "truncate topic.penalty",
                "update source.penalty set fine_amount = 0",
                "create table topic.mine (a int)",
                "create table mart.mine (a int)",
                "select control.note_access('zhongshan', 'penalty')",
            })
    void analystMayNot(String sql) throws SQLException {
        try (TestLogin analyst = TestLogin.in(database, DatabaseRoles.ANALYST)) {
            analyst.mustNot(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from restricted.person_identifier",
                "select * from restricted.quarantine_row",
                "select * from restricted.correction_value",
                "insert into control.identity_decision (kind, left_key, right_key, verdict, reason, decided_by) values"
                        + " ('party', gen_random_uuid(), gen_random_uuid(), 'SAME', 'x', 'x')",
                "update control.quarantine set status = 'ACCEPTED'",
                "delete from control.share_log",
                "insert into control.share_log (consumer, action, records, reason, done_by) values ('x', 'GRANT', '{}', 'x', 'x')",
                "update topic.penalty set status = 'WITHDRAWN'",
                "create table control.mine (a int)",
            })
    void stewardMayNot(String sql) throws SQLException {
        try (TestLogin steward = TestLogin.in(database, DatabaseRoles.STEWARD)) {
            steward.mustNot(sql);
        }
    }

    @Test
    void stewardReadsTheRest() throws SQLException {
        try (TestLogin steward = TestLogin.in(database, DatabaseRoles.STEWARD)) {
            for (String table : List.of(
                    "control.quarantine",
                    "control.quarantine_finding",
                    "control.identity_review",
                    "control.share_log",
                    "source.complaint",
                    "topic.penalty",
                    "topic.penalty_history")) {
                steward.get("select * from " + table);
            }
        }
    }

    @Test
    void somebodyWithoutARoleReadsNothing() throws SQLException {
        try (TestLogin nobody = TestLogin.in(database, "")) {
            for (String schema : List.of("control", "source", "topic", "restricted")) {
                nobody.mustNot("select * from %s.penalty".formatted(schema));
            }
        }
    }

    @Test
    void takesBackWhatWasGivenByHandAndSecondTimeOnlyLooks() throws SQLException {
        PostgresDatabase other = TestServers.createDatabase("roles_again");
        Migrations.migrate(other.dataSource());
        DatabaseRoles roles = new DatabaseRoles(other.dataSource(), TYPES);
        roles.apply();
        String before = fingerprints(other);
        TestLogin.execute(other, "create table mart.figures (organ text, party_id_no_hash uuid)");

        roles.apply();

        assertThat(fingerprints(other)).isNotEqualTo(before);
        try (TestLogin analyst = TestLogin.in(other, DatabaseRoles.ANALYST)) {
            analyst.get("select organ from mart.figures");
            analyst.mustNot("select party_id_no_hash from mart.figures");
        }
        String after = fingerprints(other);
        roles.apply();
        assertThat(fingerprints(other)).isEqualTo(after);
    }

    @Test
    void severalProgramsMayStartAtOnce() throws SQLException {
        PostgresDatabase other = TestServers.createDatabase("roles_at_once");
        Migrations.migrate(other.dataSource());
        String suffix = "_" + ProcessHandle.current().pid();

        List<List<RoleState>> states = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> new DatabaseRoles(other.dataSource(), TYPES, "t_steward" + suffix, "t_analyst" + suffix)
                        .apply())
                .toList();

        assertThat(states).allSatisfy(all -> assertThat(all)
                .allSatisfy(one -> assertThat(one.problem()).isNull()));
    }

    @Test
    void saysPlainlyWhatIsMissingWhereItMayNotMakeRoles() throws SQLException {
        PostgresDatabase other = TestServers.createDatabase("roles_limited");
        try (TestLogin limited = TestLogin.in(other, "")) {
            TestLogin.execute(other, "grant create on database " + name(other) + " to " + limited.name());
            TestLogin.execute(other, "grant create on schema public to " + limited.name());
            Migrations.migrate(limited.database().dataSource());
            DatabaseRoles roles = new DatabaseRoles(
                    limited.database().dataSource(), TYPES, "t_no_steward_" + limited.name(), DatabaseRoles.ANALYST);

            List<RoleState> states = roles.apply();

            assertThat(states.get(0).present()).isFalse();
            assertThat(states.get(0).problem())
                    .contains("'" + limited.name() + "' may not create roles")
                    .contains("create role t_no_steward_" + limited.name() + " nologin");
            assertThat(states.get(1))
                    .as("a role that an administrator made is given its rights")
                    .isEqualTo(new RoleState(DatabaseRoles.ANALYST, true, null));
            assertThat(DatabaseRoles.known(limited.database().dataSource()))
                    .containsExactlyInAnyOrderElementsOf(states);
        }
    }

    private static String name(PostgresDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return connection.getCatalog();
        }
    }

    private static String fingerprints(PostgresDatabase database) throws SQLException {
        return new TopicRows(database.dataSource())
                .text(
                        "select string_agg(role || fingerprint || checked_at, ' ' order by role) from control.database_role");
    }
}
