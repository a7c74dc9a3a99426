package org.zhifaku.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.sandbox.exchange.SimulatedInternetSupervision;
import org.zhifaku.sandbox.mariadb.EmbeddedMariaDb;
import org.zhifaku.sandbox.mariadb.MariaDbAccount;
import org.zhifaku.sandbox.system.SimulatedHome;

/** Each home lies in a folder of mode 700, as homes below /root or made by mktemp do. */
class EmbeddedMariaDbIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void closeTheParent() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        home = folder.resolve("a-home-with-a-name-long-enough-to-break-the-limit-of-a-socket-s-path/" + "x".repeat(60));
    }

    /** Both ways in which root starts servers; an ordinary user has one only. */
    @ParameterizedTest
    @ValueSource(strings = {"unshare", "setpriv"})
    void keepsDataPortAndPasswordFromOneStartToTheNext(String root) throws SQLException {
        System.setProperty("zhifaku.sandbox.root", root);
        try {
            MariaDbAccount first;
            try (EmbeddedMariaDb server = EmbeddedMariaDb.start(home);
                    EmbeddedMariaDb attached = EmbeddedMariaDb.start(home)) {
                first = server.keeper();
                assertThat(attached.keeper()).isEqualTo(first);
                execute(first, "create database kept");
                execute(first.in("kept"), "create table kept (name varchar(20))");
                execute(first.in("kept"), "insert into kept values ('𠮷 中山市')");
            }

            assertThatThrownBy(first::connect).isInstanceOf(SQLException.class);
            try (EmbeddedMariaDb server = EmbeddedMariaDb.start(home)) {
                assertThat(server.keeper()).isEqualTo(first);
                assertThat(single(first.in("kept"), "select name from kept")).isEqualTo("𠮷 中山市");
                assertThat(first.toString()).doesNotContain(first.password());
            }
        } finally {
            System.clearProperty("zhifaku.sandbox.root");
        }
    }

    @Test
    void tellsEachDayOnceAndLetsTheReaderReadOnly() throws SQLException {
        SimulatedHome simulated = new SimulatedHome(home, 7, 100, DAY);
        String first;
        try (SimulatedInternetSupervision system = SimulatedInternetSupervision.start(simulated)) {
            system.ensureThrough(DAY.plusDays(1));
            first = counted(system);
        }

        try (SimulatedInternetSupervision system = SimulatedInternetSupervision.start(simulated)) {
            system.ensureThrough(DAY.plusDays(1));
            assertThat(counted(system)).isEqualTo(first).isNotEqualTo("0");

            Map<String, String> settings = system.settings();
            MariaDbAccount reader =
                    system.keeper().as(settings.getOrDefault("user", ""), settings.getOrDefault("password", ""));
            assertThat(single(reader, "select count(*) from jg_jgxw_check_action"))
                    .isNotEqualTo("0");
            assertThatThrownBy(() -> execute(reader, "delete from jg_jgxw_check_action"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> single(reader, "select count(*) from simulation.reached"))
                    .hasMessageContaining("denied");
        }
    }

    private static String counted(SimulatedInternetSupervision system) throws SQLException {
        return single(system.keeper(), "select count(*) from jg_jgxw_punish_action");
    }

    private static void execute(MariaDbAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(MariaDbAccount account, String sql) throws SQLException {
        try (Connection connection = account.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
