package org.zhifaku.sandbox.mariadb;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import org.zhifaku.sandbox.server.ProgramCache;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.ServerProcess;
import org.zhifaku.sandbox.server.ServerProgram;

/** Makes, finds, starts and stops the server of one folder. */
final class MariaDbProgram implements ServerProgram<MariaDbAccount> {

    private static final String KEEPER = "keeper";
    private static final String HOST = "127.0.0.1";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int ACCESS_DENIED = 1045;

    private final Path folder;
    private final Path data;
    private final Path log;
    private final Path passwordFile;
    private final Path port;
    private final Path pid;
    private final Duration patience;

    MariaDbProgram(Path folder, Duration patience) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.passwordFile = folder.resolve("password");
        this.port = folder.resolve("port");
        this.pid = folder.resolve("pid");
        this.patience = patience;
    }

    @Override
    public Optional<MariaDbAccount> running() {
        Optional<ProcessHandle> process = process();
        if (process.isEmpty()) {
            return Optional.empty();
        }
        MariaDbAccount account = account(Integer.parseInt(read(port)));
        awaitAnswer(account, process.get());
        return Optional.of(account);
    }

    @Override
    public MariaDbAccount start() {
        try {
            Path program = MariaDbArchive.unpacked(folder);
            Launcher launcher = Launcher.detect();
            if (!Files.isRegularFile(folder.resolve("initialised"))) {
                initialise(program, launcher);
            }
            launcher.own(data);
            Files.deleteIfExists(log);
            int chosen = Ports.remembered(port);
            List<String> command = new ArrayList<>(MariaDbSettings.common(program, data));
            command.addAll(MariaDbSettings.serving(chosen, data));
            Process process = process(launcher, command, log)
                    .redirectInput(new File("/dev/null"))
                    .start();
            Files.writeString(pid, process.pid() + "\n");
            MariaDbAccount account = account(chosen);
            try {
                awaitAnswer(account, process.toHandle());
            } catch (ServerException e) {
                ServerProcess.stop(process.toHandle(), "TERM", STOP_PATIENCE);
                throw e;
            }
            return account;
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot start the embedded MariaDB in " + folder + ": " + e.getMessage()
                            + ". Check that the disk has room and the folder is yours.",
                    e);
        }
    }

    /** Makes the system tables by feeding the server its own scripts, as its install script does; that needs a shell and more. */
    private void initialise(Path program, Launcher launcher) throws IOException {
        // Without the mark nothing was ever stored here: what lies here is an attempt that was cut short.
        ProgramCache.deleteTree(data);
        Files.createDirectory(data);
        launcher.own(data);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, newPassword(), StandardOpenOption.TRUNCATE_EXISTING);
        Path initLog = folder.resolve("init.log");
        Files.deleteIfExists(initLog);
        List<String> command = new ArrayList<>(MariaDbSettings.common(program, data));
        command.addAll(MariaDbSettings.MAKING);
        Process process = process(launcher, command, initLog).start();
        IOException closed = null;
        try (OutputStream in = process.getOutputStream()) {
            in.write(script(program).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it had read all: its exit value and its log say why.
            closed = e;
        }
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended || process.exitValue() != 0 || closed != null) {
                process.destroyForcibly();
                throw new ServerException("The embedded MariaDB cannot make its data folder " + data + ". "
                        + MariaDbSettings.whyNot(program) + ServerProcess.tail(initLog));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while the embedded MariaDB made its data folder.", e);
        }
        Files.createFile(folder.resolve("initialised"));
    }

    private String script(Path program) throws IOException {
        StringBuilder script =
                new StringBuilder("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n");
        for (String name : List.of(
                "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")) {
            script.append(Files.readString(program.resolve("share").resolve(name)));
        }
        return script.append("\ndelete from mysql.global_priv;\nflush privileges;\n")
                .append("create user '%s'@'%s' identified by '%s';\n".formatted(KEEPER, HOST, read(passwordFile)))
                .append("grant all privileges on *.* to '%s'@'%s' with grant option;\n".formatted(KEEPER, HOST))
                .toString();
    }

    private ProcessBuilder process(Launcher launcher, List<String> command, Path output) {
        ProcessBuilder builder = new ProcessBuilder(launcher.command(command))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("MYSQL") || name.startsWith("MARIADB"));
        return builder;
    }

    private void awaitAnswer(MariaDbAccount account, ProcessHandle process) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = account.connect()) {
                if (connection.isValid(10)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (notYet.getErrorCode() == ACCESS_DENIED) {
                    throw new ServerException(
                            "The embedded MariaDB in " + folder + " refuses the password in " + passwordFile
                                    + ". Put the right one back, or move the folder away to start empty.",
                            notYet);
                }
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new ServerException(
                            "The embedded MariaDB in " + folder
                                    + (process.isAlive() ? " does not answer" : " ended at its start") + " ("
                                    + notYet.getMessage()
                                    + "). It needs about 130 MB of memory and room on the disk. "
                                    + ServerProcess.tail(log),
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
            throw new ServerException("Interrupted while waiting for the embedded MariaDB.", e);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> ServerProcess.stop(process, "TERM", STOP_PATIENCE));
    }

    private Optional<ProcessHandle> process() {
        String number = read(pid);
        return number.matches("\\d{1,18}")
                ? ServerProcess.find(Long.parseLong(number), data.toString())
                : Optional.empty();
    }

    private MariaDbAccount account(int portNumber) {
        return new MariaDbAccount(HOST, portNumber, "", KEEPER, read(passwordFile));
    }

    /** The text of a small file of ours; empty when it is absent. */
    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot read " + file + ": it tells about the embedded MariaDB. Check its owner.", e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
