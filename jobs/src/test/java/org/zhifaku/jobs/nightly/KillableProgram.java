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
import java.util.function.BooleanSupplier;
import org.zhifaku.jobs.TestLibrary;

/**
 * The program as a process of its own that can be killed; what it prints goes to a file.
 *
 * @param log where it prints to
 */
record KillableProgram(Path log) {

    /** Starts a command and kills it as soon as the job repository says that the stage runs; false when it was over before. */
    boolean killIn(TestLibrary library, String job, String stage, String... command)
            throws IOException, InterruptedException {
        return kill(library, command, () -> isRunning(library, job + "." + stage));
    }

    boolean kill(TestLibrary library, String[] command, BooleanSupplier when) throws IOException, InterruptedException {
        Process program = start(library, command);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !program.isAlive() || when.getAsBoolean());
        program.destroyForcibly();
        return program.waitFor() == 128 + 9;
    }

    private static boolean isRunning(TestLibrary library, String step) {
        boolean there = library.jdbc()
                .sql("select to_regclass('batch.batch_step_execution') is not null")
                .query(Boolean.class)
                .single();
        return there && library.jdbc().sql("""
                                select exists (select 1 from batch.batch_step_execution s
                                    join batch.batch_job_execution j using (job_execution_id)
                                    where s.step_name = ? and s.status = 'STARTED' and j.status = 'STARTED'
                                      and j.job_execution_id = (select max(job_execution_id) from batch.batch_job_execution))
                                """).param(step).query(Boolean.class).single();
    }

    void finish(TestLibrary library, int status, String... command) throws IOException, InterruptedException {
        Process program = start(library, command);
        assertThat(program.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).as(Files.readString(log)).isEqualTo(status);
    }

    private Process start(TestLibrary library, String... command) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dzhifaku.program=" + TestLibrary.root(),
                "-cp",
                classPath,
                "org.zhifaku.jobs.Main"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(library.environment());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
