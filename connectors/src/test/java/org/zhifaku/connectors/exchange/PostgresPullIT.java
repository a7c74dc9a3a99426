package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.sandbox.TestServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.landing.LandingRow;

class PostgresPullIT extends ExchangePullSuite {

    private static PostgresDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = TestServers.createDatabase("qzk");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists zhifaku_reader");
            statement.execute("create role zhifaku_reader login password '" + PASSWORD + "'");
        }
    }

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    Server server() {
        URI url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        return new Server(
                url.getHost(),
                url.getPort(),
                url.getPath().substring(1),
                "zhifaku_reader",
                new Secret(PASSWORD),
                false);
    }

    @Override
    Connection keeper() throws SQLException {
        return database.connect();
    }

    @Override
    void allowReading(String table) throws SQLException {
        sql("grant select on " + table + " to zhifaku_reader");
    }

    @Override
    String timestamp() {
        return "timestamp";
    }

    @Override
    String text() {
        return "text";
    }

    @Override
    String bytes() {
        return "bytea";
    }

    @Override
    int killReaders(String words) throws SQLException {
        try (Connection connection = keeper();
                Statement statement = connection.createStatement();
                ResultSet killed = statement.executeQuery(
                        "select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where usename ="
                                + " 'zhifaku_reader' and query like '%" + words + "' offset 0) ended")) {
            killed.next();
            return killed.getInt(1);
        }
    }

    @Override
    void slowView(double seconds) throws SQLException {
        sql("create or replace view slow as select * from act where pg_sleep(" + seconds + ") is not null");
        allowReading("slow");
    }

    @BeforeEach
    @Override
    void makeTable() throws SQLException {
        sql("drop view if exists slow");
        super.makeTable();
    }

    @Test
    void showsEveryTypeAsTheServerDoes() throws Exception {
        sql("drop table act");
        sql(
                "create table act (cd_id bigint, cd_time timestamptz, a date, b time, c boolean, d numeric, e double precision,"
                        + " f jsonb, g uuid, h text[], i char(5), j interval, k bit(3))");
        allowReading("act");
        sql(
                "insert into act values (9007199254740993, '2026-11-26 01:02:03.5+00', '0044-03-15 BC', '10:00', true, 1e-7, 1e20,"
                        + " '{\"a\": 1}', '00000000-0000-0000-0000-000000000001', '{a,b}', 'ab', '1 day', b'101')");
        sql("insert into act (cd_id, cd_time) values (9007199254740992, '2026-11-26 01:02:03.5+00')");
        pulls.withoutOperation();
        pulls.withPages(1, java.util.Set.of());

        String position = pulls.next(null).watermark().after();

        assertThat(position).isEqualTo("2026-11-26 09:02:03.5+08|9007199254740993|rows=2");
        assertThat(pulls.next(position).totals().rows()).isEqualTo(2);
        List<LandingRow> rows = pulls.rows();
        assertThat(rows.get(1).values())
                .containsExactly(
                        "9007199254740993",
                        "2026-11-26 09:02:03.5+08",
                        "0044-03-15 BC",
                        "10:00:00",
                        "true",
                        "0.0000001",
                        "100000000000000000000",
                        "{\"a\": 1}",
                        "00000000-0000-0000-0000-000000000001",
                        "{a,b}",
                        "ab   ",
                        "1 day",
                        "101");
    }
}
