package org.zhifaku.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.zhifaku.connectors.soap.SoapSource.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.sandbox.soap.SupervisionServer;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;

/** A landing zone on a disk that is really full: a small file system in memory, where this machine lets us mount one. */
@Timeout(120)
class SoapDiskIT {

    @TempDir
    Path temporary;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(temporary.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()))
                .describedAs("a small file system can be mounted (needs root)")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void failsWholeAndNamesTheDisk(int documents) throws IOException {
        var view = World.of(new WorldSize(8_000), 7, DAY).view("internet-supervision", "penalty");
        try (CamelRuntime camel = CamelRuntime.start();
                SupervisionServer server = SupervisionServer.start(0, "s3cret", List.of(view), DAY)) {
            server.documents(documents, 5 << 20);
            SoapSource source = new SoapSource(disk, camel, server.endpoint(false), server.user(), "s3cret");

            PullOutcome.Failed failed = source.failed();

            assertThat(failed.code()).isEqualTo(SourceFailure.DISK_FULL);
            assertThat(failed.reason()).contains("The disk of '" + disk, "is full");
            assertThat(failed.reasonZh()).contains("磁盘已满");
            assertThat(server.requests()).isPositive();
            try (Stream<Path> left = Files.walk(disk.resolve("landing"))) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }
}
