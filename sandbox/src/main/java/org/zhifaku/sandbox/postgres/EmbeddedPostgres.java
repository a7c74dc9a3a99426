package org.zhifaku.sandbox.postgres;

import java.nio.file.Path;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.SharedServer;
import org.zhifaku.sandbox.server.StartOptions;

/**
 * The embedded PostgreSQL 18 of one home: data in {@code <home>/embedded/postgres}, on loopback only, with a random
 * password in a file of mode 600, and a port that it keeps while that is free.
 *
 * <p>Several programs may open the same home: the first starts the server, the others attach, the last one stops it. A
 * server whose program was killed is found and used on. Data outlive every stop.
 *
 * <p>Locale: collation and character classes are PostgreSQL's own {@code C.UTF-8} (by code point, the same on every
 * machine); encoding UTF8; time zone Asia/Shanghai.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The database that {@link #database()} gives. */
    public static final String DATABASE = "zhifaku";

    private final SharedServer<PostgresDatabase> server;

    private EmbeddedPostgres(SharedServer<PostgresDatabase> server) {
        this.server = server;
    }

    /** Starts with the usual options of a profile. */
    public static EmbeddedPostgres start(Path home, Profile profile) {
        return start(home, StartOptions.of(profile));
    }

    /**
     * Starts or attaches to the server of {@code home}; returns once it answers.
     *
     * @throws ServerException when it cannot be started; the message ends with its last log lines
     */
    public static EmbeddedPostgres start(Path home, StartOptions options) {
        Path folder = home.toAbsolutePath().normalize().resolve("embedded").resolve("postgres");
        return new EmbeddedPostgres(SharedServer.open(folder, new PostgresProgram(home, folder, options)));
    }

    /** The database {@value #DATABASE}, which exists. */
    public PostgresDatabase database() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
    }
}
