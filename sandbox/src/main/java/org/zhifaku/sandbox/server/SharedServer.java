package org.zhifaku.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One server of one folder, shared by all programs that use it, within this JVM and across processes.
 *
 * <p>The first to open it starts it; whoever comes later attaches; the last to leave stops it. Two lock files in the
 * folder decide: {@code gate.lock} is held exclusively while a server is looked for, started or stopped, {@code
 * users.lock} is held shared by every user. The operating system frees both when a process dies, however it dies, so a
 * server whose users were killed is simply found running and adopted by the next one.
 *
 * <p>A shutdown hook closes what is still open when the JVM ends by itself, by Ctrl-C or by SIGTERM.
 *
 * @param <E> what a client needs to know to use the running server
 */
public final class SharedServer<E> implements AutoCloseable {
    /** One slot per folder; its monitor keeps two threads of this JVM apart, the lock files keep processes apart. */
    private static final Map<Path, Slot> SLOTS = new ConcurrentHashMap<>();

    private final Path folder;
    private final E endpoint;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread hook;

    private SharedServer(Path folder, E endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
        this.hook = new Thread(this::release, "stop-" + folder.getFileName());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts the server of {@code folder} or attaches to the one that runs. Blocks while another process starts or
     * stops it.
     *
     * @throws ServerException when the server cannot be started
     */
    public static <E> SharedServer<E> open(Path folder, ServerProgram<E> program) {
        try {
            Files.createDirectories(folder);
            Path key = folder.toRealPath();
            Slot slot = SLOTS.computeIfAbsent(key, absent -> new Slot());
            synchronized (slot) {
                Held<?> held = slot.held;
                if (held == null) {
                    held = Held.take(key, program);
                    slot.held = held;
                }
                slot.users++;
                // One folder is only ever opened for one kind of program, which fixes E.
                @SuppressWarnings("unchecked")
                E endpoint = (E) held.endpoint;
                return new SharedServer<>(key, endpoint);
            }
        } catch (IOException e) {
            throw new ServerException(
                    "Cannot use the folder '" + folder + "' for an embedded server: " + e.getMessage()
                            + ". Name a home (ZHIFAKU_HOME) on a local disk that you may write.",
                    e);
        }
    }

    public E endpoint() {
        return endpoint;
    }

    /** Leaves the server, and stops it when nobody else uses it. Closing twice does nothing. */
    @Override
    public void close() {
        if (release()) {
            forget(hook);
        }
    }

    /** Whether the hook will not run; once the JVM shuts down all hooks do. */
    private static boolean forget(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    /** Whether this call released the server; a second caller waits until the first is through. */
    private boolean release() {
        Slot slot = SLOTS.computeIfAbsent(folder, absent -> new Slot());
        synchronized (slot) {
            if (!open.compareAndSet(true, false)) {
                return false;
            }
            Held<?> held = slot.held;
            if (held != null && --slot.users == 0) {
                slot.held = null;
                held.leave();
            }
            return true;
        }
    }

    private static final class Slot {
        private @Nullable Held<?> held;
        private int users;
    }

    private static final class Held<E> {
        private final Path folder;
        private final ServerProgram<E> program;
        private final E endpoint;
        private final FileChannel usersFile;
        private final FileLock usersLock;

        private Held(Path folder, ServerProgram<E> program, E endpoint, FileChannel usersFile, FileLock usersLock) {
            this.folder = folder;
            this.program = program;
            this.endpoint = endpoint;
            this.usersFile = usersFile;
            this.usersLock = usersLock;
        }

        static <E> Held<E> take(Path folder, ServerProgram<E> program) throws IOException {
            FileChannel usersFile = lockFile(folder, "users.lock");
            @Nullable Held<E> held = null;
            try (FileChannel gateFile = lockFile(folder, "gate.lock");
                    FileLock gate = gateFile.lock()) {
                if (!gate.isValid()) {
                    throw new IOException("the lock on gate.lock was lost");
                }
                E endpoint = program.running().orElseGet(() -> start(program));
                held = new Held<>(folder, program, endpoint, usersFile, usersFile.lock(0, Long.MAX_VALUE, true));
                return held;
            } finally {
                if (held == null) {
                    usersFile.close();
                }
            }
        }

        /** Ctrl-C while the server still starts must not leave it behind. */
        private static <E> E start(ServerProgram<E> program) {
            Thread cancel = new Thread(program::stop, "cancel-start");
            Runtime.getRuntime().addShutdownHook(cancel);
            try {
                return program.start();
            } finally {
                forget(cancel);
            }
        }

        void leave() {
            try (usersFile;
                    FileChannel gateFile = lockFile(folder, "gate.lock");
                    FileLock gate = gateFile.lock()) {
                usersLock.release();
                if (gate.isValid() && usersFile.tryLock() != null) {
                    program.stop();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot leave the embedded server of " + folder, e);
            }
        }

        private static FileChannel lockFile(Path folder, String name) throws IOException {
            return FileChannel.open(
                    folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }
}
