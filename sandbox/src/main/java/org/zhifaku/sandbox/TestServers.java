package org.zhifaku.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ProgramCache;
import org.zhifaku.sandbox.server.ServerException;

/**
 * Real servers for integration tests: started once per JVM when first asked for, on a temporary home, stopped and deleted
 * when the JVM ends.
 *
 * <p>{@code ZHIFAKU_TEST_DATABASE_URL} (with user and password as URL parameters) and {@code ZHIFAKU_TEST_INDEX_URL} name
 * servers to use instead.
 */
public final class TestServers {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static @Nullable EmbeddedServers servers;

    private TestServers() {}

    /** The maintenance database of the test server; use {@link #createDatabase} for one of your own. */
    public static PostgresDatabase postgres() {
        String external = System.getenv("ZHIFAKU_TEST_DATABASE_URL");
        return external == null || external.isBlank() ? embedded().database() : new PostgresDatabase(external, "", "");
    }

    /** A fresh, empty database. Its name starts with {@code name}; callers never meet. */
    public static PostgresDatabase createDatabase(String name) {
        return createDatabase(name, null);
    }

    /** A fresh copy of {@code template}, which nobody may be connected to. */
    public static PostgresDatabase createDatabase(String name, @Nullable String template) {
        String unique = name + "_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        try {
            return postgres().createDatabase(unique, template);
        } catch (SQLException e) {
            throw new ServerException("Cannot create the test database '" + unique + "': " + e.getMessage(), e);
        }
    }

    /** URL of the test Elasticsearch. Indices are shared by all tests of this JVM: prefix yours. */
    public static String elasticsearch() {
        String external = System.getenv("ZHIFAKU_TEST_INDEX_URL");
        return external == null || external.isBlank() ? embedded().indexUrl() : external;
    }

    private static synchronized EmbeddedServers embedded() {
        EmbeddedServers started = servers;
        if (started == null) {
            try {
                Path home = Files.createTempDirectory("zhifaku-test");
                EmbeddedServers fresh = EmbeddedServers.lazy(home, Profile.FAST);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(fresh, home), "remove-test-home"));
                started = fresh;
                servers = fresh;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make a temporary home for the test servers", e);
            }
        }
        return started;
    }

    private static void remove(EmbeddedServers servers, Path home) {
        servers.close();
        try {
            ProgramCache.deleteTree(home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the test home " + home, e);
        }
    }
}
