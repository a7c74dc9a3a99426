package org.zhifaku.connectors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.sandbox.mariadb.EmbeddedMariaDb;
import org.zhifaku.sandbox.mariadb.MariaDbAccount;
import org.zhifaku.schemas.landing.LandingRow;

class MySqlPullIT extends ExchangePullSuite {

    @TempDir
    static Path home;

    private static EmbeddedMariaDb mariaDb;

    @BeforeAll
    static void start() throws SQLException {
        mariaDb = EmbeddedMariaDb.start(home);
        try (Connection connection = mariaDb.keeper().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database qzk");
            statement.execute("create user 'zhifaku_reader'@'127.0.0.1' identified by '" + PASSWORD + "'");
            statement.execute("grant select, show view on qzk.* to 'zhifaku_reader'@'127.0.0.1'");
        }
    }

    @AfterAll
    static void stop() {
        mariaDb.close();
    }

    @Override
    Dialect dialect() {
        return Dialect.MYSQL;
    }

    @Override
    Server server() {
        MariaDbAccount keeper = mariaDb.keeper();
        return new Server(keeper.host(), keeper.port(), "qzk", "zhifaku_reader", new Secret(PASSWORD), false);
    }

    @Override
    Connection keeper() throws SQLException {
        return mariaDb.keeper().in("qzk").connect();
    }

    @Override
    void allowReading(String table) {
        // The reader may read the whole database.
    }

    @Override
    String timestamp() {
        return "datetime";
    }

    @Override
    String text() {
        return "longtext";
    }

    @Override
    String bytes() {
        return "longblob";
    }

    @Override
    int killReaders(String words) throws SQLException {
        List<Long> readers = new ArrayList<>();
        try (Connection connection = keeper();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select id from information_schema.processlist where user = 'zhifaku_reader' and info like '%"
                            + words + "'")) {
                while (found.next()) {
                    readers.add(found.getLong(1));
                }
            }
            for (long reader : readers) {
                statement.execute("kill " + reader);
            }
            return readers.size();
        }
    }

    @Override
    void slowView(double seconds) throws SQLException {
        sql("create or replace view slow as select * from act where sleep(" + seconds + ") = 0");
    }

    @Test
    void showsEveryTypeAsTheServerDoes() throws Exception {
        sql("drop table act");
        sql(
                "create table act (cd_id bigint unsigned, cd_time datetime(6), a datetime, b timestamp, c date, d time, e year,"
                        + " f bit(1), g bit(9), h tinyint(1), i decimal(18,6), j double, k json, l enum('x','y'), m char(5))");
        sql("set sql_mode=''");
        try (Connection connection = keeper();
                Statement statement = connection.createStatement()) {
            statement.execute("set sql_mode=''");
            statement.execute("set time_zone='+00:00'");
            statement.execute(
                    "insert into act values (18446744073709551615, '2026-11-26 01:02:03.5', '0000-00-00 00:00:00',"
                            + " '2026-11-26 16:30:00', '1900-01-01', '-10:00:01', 2026, 1, 257, 2, 0.0000010, 1e20, '{\"a\":1}', 'y', 'ab ')");
            statement.execute(
                    "insert into act (cd_id, cd_time, b) values (18446744073709551614, '2026-11-26 01:02:03.5', '2026-11-26 16:30:00')");
        }
        pulls.withoutOperation();
        pulls.withPages(1, java.util.Set.of());

        String position = pulls.next(null).watermark().after();

        assertThat(position).isEqualTo("2026-11-26 01:02:03.500000|18446744073709551615|rows=2");
        List<LandingRow> rows = pulls.rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).values())
                .containsExactly(
                        "18446744073709551615",
                        "2026-11-26 01:02:03.500000",
                        "0000-00-00 00:00:00",
                        "2026-11-27 00:30:00",
                        "1900-01-01",
                        "-10:00:01",
                        "2026",
                        "1",
                        "257",
                        "2",
                        "0.000001",
                        "100000000000000000000",
                        "{\"a\":1}",
                        "y",
                        "ab");
    }

    @Test
    void aNulCharacterIsAFault() throws Exception {
        sql("insert into act values ('A', '2026-11-26 10:00:00', '1', 'i', concat('a', char(0), 'b'), 1)");

        pulls.next(null);

        assertThat(pulls.rows().get(0).fault()).isNotNull().satisfies(fault -> assertThat(fault.code())
                .isEqualTo("NUL_BYTE"));
        assertThat(pulls.rows().get(0).value(4)).isEqualTo("a␀b");
    }
}
