package org.zhifaku.jobs.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;
import org.zhifaku.jobs.settings.SettingsLoader;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.sandbox.center.SimulatedCreditCenter;
import org.zhifaku.sandbox.system.SimulatedHome;
import org.zhifaku.sandbox.system.SimulatedSystem;

class SimulatedSourcesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    @TempDir
    Path home;

    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> notices = new ArrayList<>();

    @Test
    void startsWhatIsCoveredAndGivesItsSettingsUntilClosed() throws IOException {
        SimulatedSources simulated = new SimulatedSources(settings(), 20);
        String port;

        try (RunningSources running = simulated.start("credit-publicity"::equals, DAY, notices::add)) {
            Map<String, String> reach = running.settings().source("credit-publicity");
            port = reach.get("port");
            assertThat(reach).containsKeys("host", "user", "password", "host-key");
            new Socket("127.0.0.1", Integer.parseInt(port)).close();
            assertThat(running.failures()).isEmpty();
            assertThat(home.resolve("sandbox/credit-publicity").toFile().list())
                    .anyMatch(name -> name.startsWith("XZCF_20260330"));
        }

        assertThat(notices).anyMatch(notice -> notice.contains("sftp://127.0.0.1:" + port));
        assertThat(String.join("\n", notices)).doesNotContain("password");
        assertThatThrownBy(() -> new Socket("127.0.0.1", Integer.parseInt(port)))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void keepsTheWorldThatTheHomeMetFirst() {
        try (RunningSources first =
                new SimulatedSources(settings(), 20).start("credit-publicity"::equals, DAY, notices::add)) {
            assertThat(first.failures()).isEmpty();
        }
        notices.clear();

        try (RunningSources later = new SimulatedSources(settings(), 500)
                .start("credit-publicity"::equals, DAY.plusDays(2), notices::add)) {
            assertThat(later.failures()).isEmpty();
        }

        assertThat(notices.get(0)).contains("20 records on 2026-03-30");
        assertThat(notices.get(1)).contains("have 20 records", "ZHIFAKU_HOME");
    }

    @Test
    void sourceWithASettingOfItsOwnOrAnotherDatabaseIsNotSimulated() {
        environment.put("ZHIFAKU_SOURCES_CREDIT_PUBLICITY_HOST", "sftp.example.gov.cn");
        assertThat(new SimulatedSources(settings(), 20).simulates("credit-publicity"))
                .isFalse();

        environment.clear();
        environment.put("ZHIFAKU_DATABASE_URL", "jdbc:postgresql://db.example.gov.cn/library");
        assertThat(new SimulatedSources(settings(), 20).simulates("credit-publicity"))
                .isFalse();
    }

    @Test
    void oneThatDoesNotStartStopsNoOther() {
        List<SimulatedSystem.Starter> starters = List.of(
                starter("municipal-csv", () -> {
                    throw new IllegalStateException("no room\non the disk");
                }),
                SimulatedCreditCenter.STARTER);

        try (RunningSources running =
                new SimulatedSources(settings(), 20, starters).start(source -> true, DAY, notices::add)) {
            assertThat(running.failures()).containsOnlyKeys("municipal-csv");
            assertThat(running.failures().get("municipal-csv"))
                    .contains("'municipal-csv' is skipped", "no room on the disk", "zhifaku.sources.municipal-csv");
            assertThat(running.settings().source("credit-publicity")).containsKey("port");
        }
    }

    @Test
    void oneThatTakesTooLongIsGivenUp() {
        environment.put("ZHIFAKU_EMBEDDED_START_TIMEOUT", "1s");
        CountDownLatch never = new CountDownLatch(1);
        List<SimulatedSystem.Starter> starters = List.of(starter("municipal-csv", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));

        try (RunningSources running =
                new SimulatedSources(settings(), 20, starters).start(source -> true, DAY, notices::add)) {
            assertThat(running.failures().get("municipal-csv")).contains("not ready within 1 s");
            assertThat(running.settings().source("municipal-csv")).isEmpty();
        }
    }

    private ZhifakuSettings settings() {
        environment.put("ZHIFAKU_HOME", home.toString());
        return new SettingsLoader(TestLibrary.root(), TestLibrary.root(), environment, Map.of()).load();
    }

    private static SimulatedSystem.Starter starter(String source, Runnable starting) {
        return new SimulatedSystem.Starter() {
            @Override
            public String source() {
                return source;
            }

            @Override
            public SimulatedSystem start(SimulatedHome home) {
                starting.run();
                throw new IllegalStateException("interrupted while starting");
            }
        };
    }
}
