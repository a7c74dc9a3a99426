package org.zhifaku.connectors.source;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a front-end exchange database is reached.
 *
 * @param dialect which SQL it speaks
 * @param server where it is and who logs in
 * @param zone zone of its times: times that carry an offset are shown in it
 * @param patience time-outs and retry; no statement may be silent for longer than the idle time-out
 */
public record DatabaseTransport(Dialect dialect, Server server, ZoneId zone, Patience patience) implements Transport {

    /** The kinds of database. */
    public enum Dialect {
        /** MySQL and MariaDB. */
        MYSQL,
        POSTGRESQL
    }

    /**
     * A database and who logs in.
     *
     * @param tls whether the connection is encrypted and the server's certificate checked; else it is plain
     */
    public record Server(String host, int port, String database, String user, Secret password, boolean tls) {}

    @Override
    public String place() {
        return dialect.name().toLowerCase(Locale.ROOT) + "://" + server.user() + "@" + server.host() + ":"
                + server.port() + "/" + server.database();
    }
}
