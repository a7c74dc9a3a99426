package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Drop.DAY;
import static org.zhifaku.connectors.pull.Drop.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.FileTransport.Server;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Sha256;

@Timeout(60)
class FtpPullIT {

    private static CamelRuntime camel;

    @TempDir
    Path temporary;

    private Path folder;
    private TestFtp ftp;
    private LandingZone zone;

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
        ftp = new TestFtp(temporary.resolve("served"));
        zone = new LandingZone(temporary.resolve("landing"));
    }

    @AfterEach
    void stop() {
        ftp.close();
    }

    private PullOutcome pull(Server server, String from) {
        return new Puller(camel, zone)
                .pull(
                        Drop.dataset(Drop.transport(Protocol.FTP, server, from)),
                        PullRequest.of(DAY, 1),
                        ProgressListener.NONE);
    }

    @Test
    void landsFilesWithTheirDigest() throws IOException {
        put(folder, "CF_20240507_1.csv", "文号,名称\n1,甲\n2,乙\n", "rows=2");
        Files.createDirectory(folder.resolve("CF_20240507_folder.csv"));

        Manifest manifest = Drop.landed(pull(ftp.as(TestFtp.PASSWORD), "/out"));

        assertThat(manifest.totals().rows()).isEqualTo(2);
        assertThat(manifest.originals().get(0).sha256()).isEqualTo(Sha256.of(folder.resolve("CF_20240507_1.csv")));
    }

    @Test
    void saysThatThePasswordIsWrong() {
        PullOutcome.Failed failed = Drop.failed(pull(ftp.as("wr0ng-pa55"), "/out"));

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reason())
                .contains("ftp://zhifaku@127.0.0.1:", "refuses user 'zhifaku'", "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng-pa55");
    }

    @Test
    void goesOnWhereTheFileBrokeOff() throws IOException {
        Path file = folder.resolve("CF_20240507_1.csv");
        put(folder, "CF_20240507_1.csv", "a,b\n" + "1,甲有限公司\n".repeat(200_000), "rows=200000");
        ftp.breaksAfter.addAll(List.of(Long.MAX_VALUE, Files.size(file) * 6 / 10));

        Manifest manifest = Drop.landed(pull(ftp.as(TestFtp.PASSWORD), "/out"));

        assertThat(manifest.totals().rows()).isEqualTo(200_000);
        assertThat(manifest.originals().get(0).sha256()).isEqualTo(Sha256.of(file));
        assertThat(ftp.offsets).hasSize(3);
        assertThat(ftp.offsets.get(2))
                .as("the second attempt begins where the first broke off")
                .isBetween(Files.size(file) / 2, Files.size(file) * 6 / 10);
    }

    @Test
    void neverTakesAFileThatBreaksOffForAWholeOne() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n" + "1,x\n".repeat(50_000), "");
        ftp.breaksAfter.addAll(List.of(100_000L, 1_000L));

        PullOutcome.Failed failed = Drop.failed(pull(ftp.as(TestFtp.PASSWORD), "/out"));

        assertThat(failed.code()).isEqualTo(SourceFailure.CONNECTION_LOST);
        assertThat(zone.pulls("demo", "penalty")).isEmpty();
    }

    @Test
    void refusesANameThatLeavesTheFolder() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "");
        ftp.lie = "CF_20240507_/../../../evil.csv";

        PullOutcome.Failed failed = Drop.failed(pull(ftp.as(TestFtp.PASSWORD), "/out"));

        assertThat(failed.code()).isEqualTo(SourceFailure.UNSAFE_NAME);
        assertThat(failed.reasonZh()).contains("evil.csv", "请对方改名");
        assertThat(temporary.resolve("evil.csv")).doesNotExist();
        assertThat(zone.pulls("demo", "penalty")).isEmpty();
    }
}
