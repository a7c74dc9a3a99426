package org.zhifaku.sandbox.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.zhifaku.sandbox.server.Launcher;
import org.zhifaku.sandbox.server.Ports;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ProgramCache;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.ServerProcess;
import org.zhifaku.sandbox.server.ServerProgram;
import org.zhifaku.sandbox.server.StartOptions;

/** Makes, finds, starts and stops the server of one folder. */
final class PostgresProgram implements ServerProgram<PostgresDatabase> {
    private static final String USER = "zhifaku";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;

    private final Path home;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final Path passwordFile;
    private final StartOptions options;

    PostgresProgram(Path home, Path folder, StartOptions options) {
        this.home = home;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.passwordFile = folder.resolve("password");
        this.options = options;
    }

    @Override
    public Optional<PostgresDatabase> running() {
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.isEmpty()) {
            return Optional.empty();
        }
        PostgresDatabase database = address(Integer.parseInt(postmasterLine(3)));
        awaitAnswer(database, postmaster.get());
        return Optional.of(database.named(EmbeddedPostgres.DATABASE));
    }

    @Override
    public PostgresDatabase start() {
        try {
            Path program = PostgresArchive.unpacked(home);
            Launcher launcher = Launcher.detect();
            if (!Files.isRegularFile(data.resolve("PG_VERSION"))) {
                initialise(program, launcher);
            }
            launcher.own(data);
            // postmaster() found no live server behind it, so it only names a pid that somebody else may have by now.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.deleteIfExists(log);
            return launch(program, launcher);
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot start the embedded PostgreSQL in " + folder + ": " + e.getMessage()
                            + ". Check that the disk has room and the folder is yours.",
                    e);
        }
    }

    private PostgresDatabase launch(Path program, Launcher launcher) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = Ports.remembered(folder.resolve("port"));
            List<String> command =
                    new ArrayList<>(List.of(program.resolve("bin/postgres").toString(), "-D", data.toString()));
            PostgresSettings.of(options.profile(), port)
                    .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            Process process = process(launcher, command, log).start();
            PostgresDatabase maintenance = address(port);
            try {
                awaitAnswer(maintenance, process.toHandle());
                PostgresDatabase database = maintenance.createDatabase(EmbeddedPostgres.DATABASE);
                writeEndpoint(database, process.pid());
                return database;
            } catch (SQLException e) {
                ServerProcess.stop(process.toHandle(), "INT", STOP_PATIENCE);
                throw new ServerException(
                        "The embedded PostgreSQL in " + folder + " started, but its database '"
                                + EmbeddedPostgres.DATABASE + "' cannot be made: " + e.getMessage(),
                        e);
            } catch (ServerException e) {
                ServerProcess.stop(process.toHandle(), "QUIT", STOP_PATIENCE);
                // Somebody took the port in between, or a killed server's children still let go of its memory.
                if (attempt == ATTEMPTS || !e.getMessage().matches("(?s).*(in use|already exists).*")) {
                    throw e;
                }
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            }
        }
    }

    private void initialise(Path program, Launcher launcher) throws IOException {
        // Without PG_VERSION nothing was ever stored here: what lies here is an initdb that was cut short.
        ProgramCache.deleteTree(data);
        Files.createDirectory(data);
        Files.deleteIfExists(passwordFile);
        writePrivate(passwordFile, newPassword());
        Path handOver = folder.resolve("initdb");
        ProgramCache.deleteTree(handOver);
        Files.createDirectory(
                handOver, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path copy = handOver.resolve("password");
        writePrivate(copy, Files.readString(passwordFile));
        launcher.own(handOver);
        launcher.own(data);
        Path initLog = folder.resolve("initdb.log");
        List<String> command = List.of(
                program.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + copy,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=simple",
                "--no-instructions",
                options.profile() == Profile.FAST ? "--no-sync" : "--data-checksums");
        try {
            Process process = process(launcher, command, initLog).start();
            if (!process.waitFor(options.startTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new ServerException("The embedded PostgreSQL cannot make its data folder " + data
                        + ". Check that the disk has room and that file systems there allow owners and links. "
                        + ServerProcess.tail(initLog));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the embedded PostgreSQL made its data folder.", e);
        } finally {
            ProgramCache.deleteTree(handOver);
        }
    }

    private ProcessBuilder process(Launcher launcher, List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(launcher.command(command))
                .directory(data.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private void awaitAnswer(PostgresDatabase database, ProcessHandle process) {
        long deadline = System.nanoTime() + options.startTimeout().toNanos();
        while (true) {
            try (Connection connection = database.connect()) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException notYet) {
                if ("28P01".equals(notYet.getSQLState())) {
                    throw new ServerException(
                            "The embedded PostgreSQL in " + folder + " refuses the password in " + passwordFile
                                    + ". Put the right one back, or move the folder away to start empty.",
                            notYet);
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new ServerException(
                            "The embedded PostgreSQL in " + folder
                                    + (process.isAlive()
                                            ? " does not answer within "
                                                    + options.startTimeout().toMillis()
                                                    + " ms (zhifaku.embedded.start-timeout allows more)"
                                            : " ended at its start")
                                    + " (" + notYet.getMessage()
                                    + "). It needs about 300 MB of memory, room on the disk, and a"
                                    + " folder of its own. " + ServerProcess.tail(log),
                            notYet);
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for the embedded PostgreSQL.", e);
        }
    }

    @Override
    public void stop() {
        postmaster().ifPresent(process -> ServerProcess.stop(process, "INT", STOP_PATIENCE));
        try {
            Files.deleteIfExists(folder.resolve("endpoint.json"));
        } catch (IOException e) {
            throw new ServerException("Cannot delete endpoint.json in " + folder + ".", e);
        }
    }

    private Optional<ProcessHandle> postmaster() {
        String pid = postmasterLine(0);
        String port = postmasterLine(3);
        return pid.matches("\\d+") && port.matches("\\d+")
                ? ServerProcess.find(Long.parseLong(pid), data.toString())
                : Optional.empty();
    }

    /** Line of postmaster.pid: 0 process id, 3 port; empty when absent. */
    private String postmasterLine(int index) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            return index < lines.size() ? lines.get(index).strip() : "";
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot read " + file + ": it tells whether the server runs. Check its owner.", e);
        }
    }

    private PostgresDatabase address(int port) {
        try {
            String password = Files.readString(passwordFile).strip();
            return new PostgresDatabase("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot read the password of the embedded PostgreSQL in " + passwordFile + ". Put it back, or move "
                            + folder + " away to start empty.",
                    e);
        }
    }

    private void writeEndpoint(PostgresDatabase database, long pid) throws IOException {
        String json =
                "{\"jdbc_url\": \"" + database.jdbcUrl() + "\", \"user\": \"" + USER + "\", \"pid\": " + pid + "}\n";
        Files.writeString(folder.resolve("endpoint.json"), json);
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void writePrivate(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
