package org.zhifaku.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.jobs.TestLibrary;

/** A real process is killed in each stage; the same command again ends where an undisturbed one ends. */
class KillIT {
    private static final int RECORDS = 12_000;
    private static final List<String> STAGES = List.of("collect", "integrate", "resolve", "index", "lake", "reconcile");

    @TempDir
    Path folder;

    @Test
    void killedInEveryStageItEndsAsAnUndisturbedRun() throws IOException, InterruptedException {
        Path key = Files.writeString(folder.resolve("hmac.key"), "0123456789abcdef".repeat(4));
        try (TestLibrary calm = TestLibrary.create(Files.createDirectory(folder.resolve("calm")), RECORDS);
                TestLibrary killed = TestLibrary.create(Files.createDirectory(folder.resolve("killed")), RECORDS)) {
            calm.set("ZHIFAKU_SECRETS_HMAC_KEY_FILE", key.toString());
            killed.set("ZHIFAKU_SECRETS_HMAC_KEY_FILE", key.toString());

            List<String> hit = new ArrayList<>();
            for (String stage : STAGES) {
                if (killIn(killed, stage)) {
                    hit.add(stage);
                }
            }
            finish(killed);
            finish(calm);

            assertThat(hit).contains("collect", "integrate", "index", "lake");
            assertThat(killed.count("control.run")).isEqualTo(1);
            assertThat(killed.count("control.run where status = 'COMPLETED_WITH_REJECTS'"))
                    .isEqualTo(1);
            assertThat(killed.command("ledger", "--json")
                            .json()
                            .path("balanced")
                            .asBoolean())
                    .isTrue();
            assertThat(killed.checksums()).isEqualTo(calm.checksums());
            assertThat(ledger(killed)).isEqualTo(ledger(calm));
        }
    }

    private static List<?> ledger(TestLibrary library) {
        return library.jdbc()
                .sql(
                        "select dataset, read, accepted + unchanged + duplicate, rejected from control.ledger order by dataset")
                .query()
                .listOfRows();
    }

    /** Starts the night and kills it as soon as the job repository says that the stage runs; false when it was over before. */
    private boolean killIn(TestLibrary library, String stage) throws IOException, InterruptedException {
        Process night = start(library);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !night.isAlive() || isRunning(library, stage));
        night.destroyForcibly();
        return night.waitFor() == 128 + 9;
    }

    private static boolean isRunning(TestLibrary library, String stage) {
        boolean there = library.jdbc()
                .sql("select to_regclass('batch.batch_step_execution') is not null")
                .query(Boolean.class)
                .single();
        return there
                && library.jdbc()
                        .sql("""
                                select exists (select 1 from batch.batch_step_execution s
                                    join batch.batch_job_execution j using (job_execution_id)
                                    where s.step_name = ? and s.status = 'STARTED' and j.status = 'STARTED'
                                      and j.job_execution_id = (select max(job_execution_id) from batch.batch_job_execution))
                                """)
                        .param("nightly." + stage)
                        .query(Boolean.class)
                        .single();
    }

    private void finish(TestLibrary library) throws IOException, InterruptedException {
        Process night = start(library);
        assertThat(night.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(night.exitValue())
                .as(Files.readString(folder.resolve("night.log")))
                .isEqualTo(1);
    }

    private Process start(TestLibrary library) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dzhifaku.program=" + TestLibrary.root(),
                "-cp",
                classPath,
                "org.zhifaku.jobs.Main",
                "run",
                "nightly",
                "--date",
                TestLibrary.FIRST_DAY.toString(),
                "--json");
        builder.environment().putAll(library.environment());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("night.log").toFile())
                .start();
    }
}
