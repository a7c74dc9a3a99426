package org.zhifaku.jobs.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.library.search.IndexAddress;
import org.zhifaku.sandbox.EmbeddedServers;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.StartOptions;

/**
 * The database and the index in force. Embedded ones are started, or attached to where another program of the same home
 * runs them; the last one to close stops them.
 */
public final class Servers implements AutoCloseable {
    private final ZhifakuSettings settings;
    private final @Nullable EmbeddedServers embedded;
    private final PostgresDatabase database;
    private final @Nullable String indexUrl;

    private Servers(
            ZhifakuSettings settings,
            @Nullable EmbeddedServers embedded,
            PostgresDatabase database,
            @Nullable String indexUrl) {
        this.settings = settings;
        this.embedded = embedded;
        this.database = database;
        this.indexUrl = indexUrl;
    }

    /** The database alone. */
    public static Servers openDatabase(ZhifakuSettings settings, Terminal terminal) {
        return open(settings, terminal, false);
    }

    /** Database and index. */
    public static Servers openAll(ZhifakuSettings settings, Terminal terminal) {
        return open(settings, terminal, true);
    }

    private static Servers open(ZhifakuSettings settings, Terminal terminal, boolean withIndex) {
        boolean ownDatabase = settings.database().isEmbedded();
        boolean ownIndex = withIndex && settings.index().isEmbedded();
        EmbeddedServers embedded = null;
        if (ownDatabase || ownIndex) {
            createHome(settings);
            if (Endpoints.read(settings.endpointsFile()).isEmpty()) {
                terminal.notice("Starting %s (data in %s) …"
                        .formatted(what(ownDatabase, ownIndex), settings.home().resolve("embedded")));
            }
            embedded = ownDatabase && ownIndex
                    ? EmbeddedServers.start(settings.home(), options(settings))
                    : EmbeddedServers.lazy(settings.home(), options(settings));
        }
        PostgresDatabase database =
                ownDatabase && embedded != null ? embedded.database() : external(settings.database());
        String indexUrl = null;
        if (withIndex) {
            indexUrl = ownIndex && embedded != null
                    ? embedded.indexUrl()
                    : settings.index().url();
        }
        Servers servers = new Servers(settings, embedded, database, indexUrl);
        if (!ownDatabase) {
            servers.requireDatabase();
        }
        return servers;
    }

    private static StartOptions options(ZhifakuSettings settings) {
        ZhifakuSettings.Embedded embedded = settings.embedded();
        return new StartOptions(
                Profile.DURABLE, Math.toIntExact(embedded.indexHeap().toMegabytes()), embedded.startTimeout());
    }

    private static String what(boolean database, boolean index) {
        if (database && index) {
            return "the embedded PostgreSQL and Elasticsearch";
        }
        return database ? "the embedded PostgreSQL" : "the embedded Elasticsearch";
    }

    private static void createHome(ZhifakuSettings settings) {
        try {
            Files.createDirectories(settings.home());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make the home '%s'. Name one you may write (ZHIFAKU_HOME).".formatted(settings.home()), e);
        }
    }

    private static PostgresDatabase external(ZhifakuSettings.Database database) {
        return new PostgresDatabase(
                String.valueOf(database.url()),
                database.user(),
                database.password() == null ? "" : database.password());
    }

    private void requireDatabase() {
        try (Connection connection = database.connect()) {
            if (!connection.isValid(10)) {
                throw new OperatorException("The database %s does not answer. Start it.".formatted(jdbcUrl()));
            }
        } catch (SQLException e) {
            throw new OperatorException(
                    "Cannot reach the database '%s' as '%s': %s Start it, or correct zhifaku.database.url, .user and .password (ZHIFAKU_DATABASE_…); without a URL the embedded one is used."
                            .formatted(jdbcUrl(), database.user(), sentence(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static String sentence(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /** A new connection per call; no pool. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Where the database is and how to sign in. */
    public PostgresDatabase database() {
        return database;
    }

    /** The database's URL without what is secret in it. */
    public String jdbcUrl() {
        return database.jdbcUrl().replaceAll("(?i)(password=)[^&]*", "$1****");
    }

    /** @throws IllegalStateException when opened without the index */
    public String indexUrl() {
        if (indexUrl == null) {
            throw new IllegalStateException("The servers were opened without the index.");
        }
        return indexUrl;
    }

    /** The index's address with sign-in, if any. */
    public IndexAddress indexAddress() {
        ZhifakuSettings.Index index = settings.index();
        return new IndexAddress(URI.create(indexUrl()), index.user(), index.password(), index.ca(), index.alias());
    }

    /** Tells other programs of this home where everything is, unless one that lives has done so. */
    public void announce(@Nullable String consoleUrl) {
        long pid = ProcessHandle.current().pid();
        boolean told = Endpoints.read(settings.endpointsFile())
                .filter(other -> other.pid() != pid && (consoleUrl == null || other.consoleUrl() != null))
                .isPresent();
        if (!told) {
            new Endpoints(pid, jdbcUrl(), database.user(), indexUrl, consoleUrl).write(settings.endpointsFile());
        }
    }

    @Override
    public void close() {
        boolean mine = Endpoints.read(settings.endpointsFile())
                .filter(written -> written.pid() == ProcessHandle.current().pid())
                .isPresent();
        try {
            if (mine) {
                Files.deleteIfExists(settings.endpointsFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete '%s'.".formatted(settings.endpointsFile()), e);
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
