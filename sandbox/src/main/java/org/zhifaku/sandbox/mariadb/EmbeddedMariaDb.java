package org.zhifaku.sandbox.mariadb;

import java.nio.file.Path;
import java.time.Duration;
import org.zhifaku.sandbox.server.ServerException;
import org.zhifaku.sandbox.server.SharedServer;

/**
 * The embedded MariaDB 11.4 of one folder: data in {@code <folder>/data}, a random password in a file of mode 600, a port that it keeps
 * while that is free. It takes about 130 MB of memory and half a second to start.
 *
 * <p>Several programs may open the same folder: the first starts the server, the others attach, the last one stops it. A server whose
 * program was killed is found and used on.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final SharedServer<MariaDbAccount> server;

    private EmbeddedMariaDb(SharedServer<MariaDbAccount> server) {
        this.server = server;
    }

    /**
     * Starts or attaches to the server of a folder; returns once it answers.
     *
     * @throws ServerException when it cannot be started; the message says why
     */
    public static EmbeddedMariaDb start(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new EmbeddedMariaDb(SharedServer.open(absolute, new MariaDbProgram(absolute, START_PATIENCE)));
    }

    /** Who may do everything, in no database. */
    public MariaDbAccount keeper() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
    }
}
