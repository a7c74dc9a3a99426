package org.zhifaku.sandbox.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's options: small, and without what it would look for on the machine. */
final class MariaDbSettings {

    /** While the system tables are made. */
    static final List<String> MAKING = List.of("--bootstrap", "--net-buffer-length=16K", "--enforce-storage-engine=");

    private MariaDbSettings() {}

    static List<String> common(Path program, Path data) {
        return List.of(
                program.resolve("bin/mariadbd").toString(),
                // First: no settings of the machine's own servers.
                "--no-defaults",
                "--datadir=" + data,
                "--lc-messages-dir=" + program.resolve("share"),
                "--character-sets-dir=" + program.resolve("share/charsets"),
                "--skip-log-bin",
                // A killed demo must not lose its tables, but a second of them is no harm.
                "--innodb-flush-log-at-trx-commit=2",
                // The kernel's own asynchronous I/O is closed in many containers.
                "--innodb-use-native-aio=0",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-buffer-size=2M",
                "--innodb-log-file-size=32M",
                "--innodb-undo-tablespaces=0",
                "--performance-schema=off",
                "--log-warnings=1",
                "--max-allowed-packet=256M");
    }

    static List<String> serving(int port, Path data) {
        return List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // In the data folder, which it works in: longer paths are refused.
                "--socket=server.sock",
                "--pid-file=" + data.resolve("server.pid"),
                "--skip-name-resolve",
                // Otherwise each start makes a certificate, whose 4096-bit key takes many seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+08:00",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--max-connections=40",
                "--table-open-cache=64",
                "--thread-cache-size=4");
    }

    /** What of the machine the program lacks, for a message; empty when nothing does. */
    static String whyNot(Path program) {
        List<String> missing = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(
                            "ldd", program.resolve("bin/mariadbd").toString())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            told.lines()
                    .filter(line -> line.contains("not found"))
                    .map(String::strip)
                    .forEach(missing::add);
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return missing.isEmpty()
                ? "Check that the disk has room. "
                : "The machine lacks libraries it needs: " + missing
                        + ". Debian has them in libcrypt1, libsystemd0 and libstdc++6. ";
    }
}
