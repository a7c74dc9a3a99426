package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Drop.DAY;
import static org.zhifaku.connectors.pull.Drop.put;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.sandbox.sftp.SimulatedSftp;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;

@Timeout(60)
class SftpPullIT {

    private static CamelRuntime camel;

    @TempDir
    Path temporary;

    private Path folder;
    private LandingZone zone;
    private TestSftp sftp;

    @BeforeAll
    static void startCamel() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stopCamel() {
        camel.close();
    }

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(temporary.resolve("served/out"));
        zone = new LandingZone(temporary.resolve("landing"));
        sftp = new TestSftp(temporary.resolve("served"));
    }

    @AfterEach
    void stop() throws Exception {
        sftp.close();
    }

    private PullOutcome pull(FileTransport transport) {
        return new Puller(camel, zone).pull(Drop.dataset(transport), PullRequest.of(DAY, 1), ProgressListener.NONE);
    }

    private PullOutcome pull(Server server) {
        return pull(Drop.transport(Protocol.SFTP, server, "/out"));
    }

    @Test
    void landsFilesWithTheirDigest() throws Exception {
        StringBuilder text = new StringBuilder("文号,名称\n");
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(',').append(random.nextLong()).append("有限公司\n");
        }
        put(folder, "CF_20240507_1.csv", text.toString(), "rows=50000");
        Files.createDirectory(folder.resolve("CF_20240507_folder.csv"));

        Manifest manifest = Drop.landed(pull(sftp.known()));

        assertThat(manifest.totals())
                .usingRecursiveComparison()
                .ignoringFields("columns")
                .isEqualTo(new Manifest.Totals(50_000, 0, 50_000L));
        assertThat(manifest.originals().get(0).sha256())
                .isEqualTo(org.zhifaku.schemas.landing.Sha256.of(folder.resolve("CF_20240507_1.csv")));
        assertThat(sftp.logins).hasValue(1);
    }

    @Test
    void landsFromTheSimulatedSource() throws Exception {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "");
        try (SimulatedSftp simulated = SimulatedSftp.start(folder, temporary.resolve("state"))) {
            Server server = new Server(
                    simulated.host(),
                    simulated.port(),
                    simulated.user(),
                    new Secret(simulated.password()),
                    simulated.knownHostsLine());

            Manifest manifest = Drop.landed(pull(Drop.transport(Protocol.SFTP, server, "/")));

            assertThat(manifest.totals().rows()).isEqualTo(1);
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndTriesItOnce() {
        PullOutcome.Failed failed = Drop.failed(pull(sftp.as("wr0ng-pa55", sftp.hostKey())));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reason())
                .contains(
                        "sftp://zhifaku@127.0.0.1:",
                        "refuses user 'zhifaku' or the password",
                        "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng-pa55");
        assertThat(failed.reasonZh())
                .contains("来源 'demo'", "拒绝用户 'zhifaku' 或其口令", "请核对", "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng-pa55");
        assertThat(sftp.logins).hasValue(1);
    }

    @Test
    void refusesAServerWithAnotherKey() throws Exception {
        try (TestSftp other = new TestSftp(temporary.resolve("served"))) {
            PullOutcome.Failed failed = Drop.failed(pull(sftp.as(TestSftp.PASSWORD, other.hostKey())));

            assertThat(failed.code()).isEqualTo(SourceFailure.HOST_KEY_MISMATCH);
            assertThat(failed.reason())
                    .contains("key is not the known one", "zhifaku.sources.demo.host-key", "do not trust it");
            assertThat(failed.reasonZh()).contains("密钥与已知的不符", "请向对方核实", "zhifaku.sources.demo.host-key");
            assertThat(sftp.logins).hasValue(0);
        }
    }

    @Test
    void refusesAServerWhoseKeyNobodyKnows() {
        PullOutcome.Failed failed = Drop.failed(pull(sftp.as(TestSftp.PASSWORD, "")));

        assertThat(failed.code()).isEqualTo(SourceFailure.HOST_KEY_MISMATCH);
        assertThat(failed.reason()).contains("known_hosts of the user");
        assertThat(sftp.logins).hasValue(0);
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        PullOutcome.Failed failed =
                Drop.failed(pull(new Server("127.0.0.1", port, "zhifaku", new Secret("x"), sftp.hostKey())));

        assertThat(failed.code()).isEqualTo(SourceFailure.HOST_UNREACHABLE);
        assertThat(failed.reason())
                .contains("nobody answers at 127.0.0.1:" + port, "zhifaku.sources.demo.host", "firewall");
        assertThat(failed.reasonZh()).contains("127.0.0.1:" + port + " 无人应答", "请对方确认", "zhifaku.sources.demo.port");
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        PullOutcome.Failed failed =
                Drop.failed(pull(new Server("nowhere.invalid", 22, "zhifaku", new Secret("x"), sftp.hostKey())));

        assertThat(failed.code()).isEqualTo(SourceFailure.UNKNOWN_HOST);
        assertThat(failed.reason()).contains("there is no host 'nowhere.invalid'", "zhifaku.sources.demo.host");
        assertThat(failed.reasonZh()).contains("找不到主机 'nowhere.invalid'", "请核对设置 zhifaku.sources.demo.host");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        PullOutcome.Failed failed = Drop.failed(pull(Drop.transport(Protocol.SFTP, sftp.known(), "/absent")));

        assertThat(failed.code()).isEqualTo(SourceFailure.FOLDER_MISSING);
        assertThat(failed.reason()).contains("folder '/absent' is not there", "zhifaku.sources.demo.folder");
        assertThat(failed.reasonZh()).contains("文件夹 '/absent' 不存在", "请核对设置 zhifaku.sources.demo.folder");
    }

    @Test
    void triesAgainAfterABrokenConnection() throws Exception {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "");
        sftp.failuresToCome.set(1);

        assertThat(Drop.landed(pull(sftp.known())).totals().rows()).isEqualTo(1);
        assertThat(sftp.logins).hasValue(2);
    }

    @Test
    void goesOnWhereTheConnectionBrokeInTheMiddleOfAFile() throws Exception {
        StringBuilder text = new StringBuilder("文号,名称\n");
        Random random = new Random(11);
        for (int i = 0; i < 150_000; i++) {
            text.append(i).append(',').append(random.nextLong()).append("有限公司\n");
        }
        Path file = folder.resolve("CF_20240507_1.csv");
        Files.writeString(file, text);
        String sha256 = org.zhifaku.schemas.landing.Sha256.of(file);
        Files.writeString(folder.resolve("CF_20240507_1.csv.done"), "rows=150000\nsha256=" + sha256 + "\n");
        // The marker is read first, in whole.
        sftp.breaksAfter.addAll(List.of(Long.MAX_VALUE, Files.size(file) * 6 / 10));

        Manifest manifest = Drop.landed(pull(sftp.known()));

        assertThat(manifest.totals().rows()).isEqualTo(150_000);
        assertThat(manifest.originals().get(0).sha256()).isEqualTo(sha256);
        assertThat(sftp.logins).as("the connection broke once").hasValue(2);
        assertThat(sftp.served.get())
                .as("what had come is not fetched again, but for what was under way")
                .isBetween(Files.size(file), Files.size(file) * 12 / 10);
    }

    @Test
    void beginsAnewWhereTheFileHasChangedMeanwhile() throws Exception {
        Path file = folder.resolve("CF_20240507_1.csv");
        put(folder, "CF_20240507_1.csv", "a,b\n" + "1,x\n".repeat(400_000), "");
        Path longer = Files.writeString(temporary.resolve("longer"), "a,b\n" + "2,y\n".repeat(400_001));
        sftp.onBreak = () -> Files.copy(longer, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        sftp.breaksAfter.add(900_000L);

        Manifest manifest = Drop.landed(pull(sftp.known()));

        assertThat(manifest.totals().rows()).isEqualTo(400_001);
        assertThat(manifest.originals().get(0).sha256()).isEqualTo(org.zhifaku.schemas.landing.Sha256.of(longer));
    }

    @Test
    void givesUpOnASilentServerAndLeavesNothing() throws Exception {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "");
        sftp.silent = true;
        FileTransport impatient = new FileTransport(
                Protocol.SFTP,
                sftp.known(),
                "/out",
                new Patience(Duration.ofSeconds(1), Duration.ofMillis(700), new Retry(1, Duration.ofMillis(1), 1)));

        PullOutcome.Failed failed = Drop.failed(pull(impatient));

        assertThat(failed.code()).isEqualTo(SourceFailure.TIMED_OUT);
        assertThat(failed.reason()).contains("'CF_20240507_1.csv'", "idle PT0.7S", "idle_timeout in source.yaml");
        assertThat(failed.reasonZh()).contains("'CF_20240507_1.csv'", "连接 1 秒，等待数据 0.7 秒", "idle_timeout");
        assertThat(zone.pulls("demo", "penalty")).isEmpty();
    }

    @Test
    void probesWithoutPulling() throws Exception {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "");
        Puller puller = new Puller(camel, zone);

        assertThat(puller.probe(Drop.dataset(Drop.transport(Protocol.SFTP, sftp.known(), "/out"))))
                .isInstanceOfSatisfying(ProbeOutcome.Reachable.class, reachable -> {
                    assertThat(reachable.seen())
                            .as("the marker is none of its files")
                            .isEqualTo(1);
                    assertThat(reachable.columns()).containsExactly("a", "b");
                    assertThat(reachable.place()).endsWith("latest CF_20240507_1.csv");
                });
        assertThat(puller.probe(Drop.dataset(Drop.transport(Protocol.SFTP, sftp.as("no", sftp.hostKey()), "/out"))))
                .isInstanceOfSatisfying(ProbeOutcome.Unreachable.class, unreachable -> assertThat(unreachable.code())
                        .isEqualTo(SourceFailure.AUTH_FAILED));
    }
}
