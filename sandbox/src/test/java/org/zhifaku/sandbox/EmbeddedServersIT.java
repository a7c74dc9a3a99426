package org.zhifaku.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.sandbox.elasticsearch.EmbeddedElasticsearch;
import org.zhifaku.sandbox.postgres.EmbeddedPostgres;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.sandbox.server.Profile;
import org.zhifaku.sandbox.server.StartOptions;

/** Each home lies in a folder of mode 700, as homes below /root or made by mktemp do. */
class EmbeddedServersIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void closeTheParent() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        home = folder.resolve("home");
    }

    @Test
    void keepsDatabasePortAndPasswordFromOneStartToTheNext() throws SQLException {
        PostgresDatabase first;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            first = server.database();
            execute(first, "create table kept (name text)");
            execute(first, "insert into kept values ('中山市')");
        }

        assertThatThrownBy(first::connect).isInstanceOf(SQLException.class);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            assertThat(server.database()).isEqualTo(first);
            assertThat(single(first, "select name from kept")).isEqualTo("中山市");
        }
    }

    @Test
    void speaksUtf8AndShanghaiTimeAndIsPrivate() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.FAST)) {
            PostgresDatabase database = server.database();
            Path password = home.resolve("embedded/postgres/password");

            assertThat(single(database, "show server_version")).startsWith("18.");
            assertThat(single(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(single(database, "select datlocale from pg_database where datname = 'zhifaku'"))
                    .isEqualTo("C.UTF-8");
            assertThat(single(database, "show log_timezone")).isEqualTo("Asia/Shanghai");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> new PostgresDatabase(database.jdbcUrl(), database.user(), "wrong").connect())
                    .hasMessageContaining("password");
            assertThat(database.toString()).doesNotContain(database.password());
        }
    }

    @Test
    void attachesASecondProcessAndStopsWithTheLast() throws Exception {
        PostgresDatabase database;
        try (EmbeddedPostgres mine = EmbeddedPostgres.start(home, Profile.FAST)) {
            database = mine.database();
            try (Holder other = Holder.start(home, "postgres")) {
                assertThat(other.database()).isEqualTo(database.jdbcUrl());
            }
            assertThat(single(database, "select 1")).isEqualTo("1");
        }

        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        assertThat(home.resolve("embedded/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesTheServerToOneWhoStillUsesIt() throws Exception {
        Holder other = Holder.start(home, "postgres");
        try (EmbeddedPostgres mine = EmbeddedPostgres.start(home, Profile.FAST)) {
            other.close();

            assertThat(single(mine.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void adoptsTheServersOfAKilledProgram() throws Exception {
        Holder killed = Holder.start(home, "postgres elasticsearch");
        killed.kill();

        try (EmbeddedServers servers = EmbeddedServers.start(home, Profile.FAST)) {
            assertThat(servers.endpoints().jdbcUrl()).isEqualTo(killed.database());
            assertThat(servers.endpoints().indexUrl()).isEqualTo(killed.index());
            assertThat(single(servers.database(), "select 1")).isEqualTo("1");
        }

        assertThatThrownBy(() -> get(killed.index() + "/_cluster/health")).isInstanceOf(IOException.class);
        assertThat(home.resolve("embedded/elasticsearch/server.pid")).doesNotExist();
    }

    @Test
    void recoversFromAKilledServerAndAPidThatIsSomebodyElses() throws Exception {
        PostgresDatabase database;
        Path pidFile = home.resolve("embedded/postgres/data/postmaster.pid");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            database = server.database();
            execute(database, "create table kept (name text)");
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        }
        Files.writeString(
                pidFile,
                Files.readString(pidFile)
                        .replaceFirst(
                                "\\d+", String.valueOf(ProcessHandle.current().pid())));

        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, Profile.DURABLE)) {
            assertThat(single(server.database(), "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void runsTwoHomesSideBySide() throws SQLException {
        try (EmbeddedPostgres one = EmbeddedPostgres.start(home, Profile.FAST);
                EmbeddedPostgres two = EmbeddedPostgres.start(folder.resolve("other"), Profile.FAST)) {
            execute(one.database(), "create table only_here ()");

            assertThat(one.database().jdbcUrl()).isNotEqualTo(two.database().jdbcUrl());
            assertThat(single(two.database(), "select to_regclass('only_here')"))
                    .isNull();
        }
    }

    @Test
    void keepsTheIndexFromOneStartToTheNext() throws Exception {
        String url;
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home, Profile.FAST)) {
            url = server.url();
            send("PUT", url + "/kept/_doc/1?refresh=true", "{\"party_name\": \"中山市某公司\"}");
        }

        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home, Profile.FAST)) {
            assertThat(server.url()).isEqualTo(url);
            assertThat(get(url + "/kept/_doc/1")).contains("中山市某公司");
        }
    }

    @Test
    void saysWhyElasticsearchDoesNotStartAndHowToMend() {
        assertThatThrownBy(() -> EmbeddedElasticsearch.start(
                        home, StartOptions.of(Profile.FAST).withIndexHeap(1_000_000_000)))
                .hasMessageContaining("embedded Elasticsearch")
                .hasMessageContaining("MB of heap")
                .hasMessageContaining("Last lines of");
    }

    @Test
    void givesUpAfterTheTimeAllowed() {
        StartOptions hurried = StartOptions.of(Profile.FAST).withStartTimeout(Duration.ofMillis(100));

        assertThatThrownBy(() -> EmbeddedElasticsearch.start(home, hurried))
                .hasMessageContaining("does not answer within 100 ms")
                .hasMessageContaining("zhifaku.embedded.start-timeout");
    }

    @Test
    void givesTheIndexTheHeapAskedFor() throws Exception {
        try (EmbeddedElasticsearch server =
                EmbeddedElasticsearch.start(home, StartOptions.of(Profile.FAST).withIndexHeap(256))) {
            assertThat(get(server.url() + "/_nodes/_local/jvm?filter_path=nodes.*.jvm.mem.heap_max_in_bytes"))
                    .contains(":" + 256 * 1024 * 1024 + "}");
        }
    }

    @Test
    void runsAsAnotherUserWhereNamespacesAreForbidden() throws Exception {
        try (Holder holder = Holder.start(home, "postgres elasticsearch", "-Dzhifaku.sandbox.root=setpriv")) {
            assertThat(get(holder.index() + "/_cluster/health")).contains("\"status\":\"green\"");
        }
        try (EmbeddedPostgres back = EmbeddedPostgres.start(home, Profile.FAST)) {
            assertThat(single(back.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void handsOutFreshDatabasesForTests() throws SQLException {
        PostgresDatabase one = TestServers.createDatabase("fresh");
        PostgresDatabase two = TestServers.createDatabase("fresh");
        execute(one, "create table only_here ()");

        assertThat(single(two, "select to_regclass('only_here')")).isNull();
        assertThat(TestServers.postgres().jdbcUrl()).isNotEqualTo(one.jdbcUrl());
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String get(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void send(String method, String url, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isLessThan(300);
    }
}
