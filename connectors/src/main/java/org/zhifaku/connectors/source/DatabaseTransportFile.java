package org.zhifaku.connectors.source;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.zhifaku.connectors.source.DatabaseTransport.Dialect;
import org.zhifaku.connectors.source.DatabaseTransport.Server;
import org.zhifaku.connectors.source.Transport.Patience;

/** Reads a transport of kind {@code database}. What ends up in a connection's address is checked: nothing may be smuggled in. */
final class DatabaseTransportFile {

    private static final int MYSQL_PORT = 3306;
    private static final int POSTGRESQL_PORT = 5432;
    private static final String HOST = "[A-Za-z0-9_]([A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}]";
    private static final String DATABASE = "[\\p{L}\\p{N}_$-]{1,64}";

    /** Not UTC+8 and the like, which databases read with the opposite sign. */
    private static final String ZONE = "[A-Z][A-Za-z_]*(/[A-Za-z_]+){1,2}|[+-]\\d{2}:\\d{2}";

    private DatabaseTransportFile() {}

    static DatabaseTransport read(Fields transport, Patience patience) {
        Dialect dialect = transport.choice("dialect", Dialect.class, Dialect.MYSQL);
        Server server = new Server(
                checked(transport, "host", HOST, "no host name or address (IPv6 in brackets)"),
                transport.integer("port", 1, 65_535, dialect == Dialect.MYSQL ? MYSQL_PORT : POSTGRESQL_PORT),
                checked(transport, "database", DATABASE, "no database name; letters, digits, _, $ and - make one"),
                transport.text("user"),
                new Secret(transport.text("password")),
                transport.choice("tls", Tls.class, Tls.NONE) == Tls.VERIFY);
        return new DatabaseTransport(dialect, server, zone(transport), patience);
    }

    /** What the key {@code tls} may say. */
    private enum Tls {
        NONE,
        VERIFY
    }

    private static String checked(Fields transport, String key, String pattern, String rule) {
        String text = transport.text(key);
        if (!text.isEmpty() && !text.matches(pattern)) {
            transport.problem(key, "'%s: %s' is %s.".formatted(key, text, rule));
        }
        return text;
    }

    private static ZoneId zone(Fields transport) {
        String text = transport.text("zone", "Asia/Shanghai");
        try {
            if (text.matches(ZONE)) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            // Told below, as what has not even the form of a zone.
        }
        transport.problem("zone", "'zone: %s' is no time zone, e.g. Asia/Shanghai or +08:00.".formatted(text));
        return ZoneId.of("Asia/Shanghai");
    }
}
