package org.zhifaku.sandbox.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at, signals and waits for server processes that this JVM need not have started. Linux. */
public final class ServerProcess {
    private static final int TAIL_BYTES = 6_000;

    private ServerProcess() {}

    /** The live process {@code pid} if its command line names {@code marker}: a reused pid is somebody else's process. */
    public static Optional<ProcessHandle> find(long pid, String marker) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> commandLine(process)
                .contains(marker));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            // ProcessHandle.Info cuts long command lines.
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // The process ended in between, or belongs to a user whose processes we may not see.
            return process.info().commandLine().orElse("");
        }
    }

    /**
     * Sends {@code signal} and waits; after {@code patience} kills the process and those it started.
     *
     * @param signal name as kill(1) knows it, e.g. {@code INT}
     */
    public static void stop(ProcessHandle process, String signal, Duration patience) {
        List<ProcessHandle> family = process.descendants().toList();
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            process.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException | ExecutionException e) {
            throw new ServerException("Cannot stop process " + process.pid() + ". Stop it with kill.", e);
        }
    }

    /** The last lines of a log file, for error messages; says so when there is none. */
    public static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(start);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - 25), lines.size());
            return "Last lines of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}
