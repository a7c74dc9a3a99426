package org.zhifaku.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhifaku.bench.harness.Workplace;
import tools.jackson.databind.json.JsonMapper;

/** Where a run took place: machine, versions, settings that matter. */
final class Environment {

    private static final String SETTINGS = "select string_agg(name || '=' || current_setting(name), ' ' order by name)"
            + " from pg_settings where name in ('shared_buffers', 'fsync', 'synchronous_commit', 'full_page_writes',"
            + " 'wal_level', 'max_wal_size', 'wal_compression')";

    private Environment() {}

    static Map<String, String> describe(Options options, Workplace place) throws Exception {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "machine",
                "%d cores, %d MB memory, load %.1f at the start, %s %s %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                machine.getTotalMemorySize() >> 20,
                                machine.getSystemLoadAverage(),
                                machine.getName(),
                                machine.getVersion(),
                                machine.getArch()));
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put(
                "each JVM",
                "-Xmx" + options.heap() + " -XX:+UseParallelGC, one per contestant for all rounds, warmed by "
                        + String.format("%,d", options.warmRows()) + " rows");
        facts.put("rounds", options.rounds() + ", interleaved; " + String.format("%,d", options.rows()) + " rows");
        try (Connection connection =
                DriverManager.getConnection(place.databaseUrl(), place.databaseUser(), place.databasePassword())) {
            facts.put("postgresql", text(connection, "show server_version") + ", " + text(connection, SETTINGS));
        }
        if (!place.indexUrl().isEmpty()) {
            facts.put("elasticsearch", indexVersion(place.indexUrl()));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            facts.put("duckdb", text(connection, "select version()"));
        }
        facts.put("spring batch", version(org.springframework.batch.core.job.Job.class));
        return facts;
    }

    private static String indexVersion(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        url + "/_nodes/_local?filter_path=nodes.*.version,nodes.*.jvm.mem.heap_max_in_bytes"))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        var node = JsonMapper.shared().readTree(answer).path("nodes").iterator().next();
        return node.path("version").asString("?") + ", heap "
                + (node.path("jvm").path("mem").path("heap_max_in_bytes").asLong(0) >> 20) + " MB";
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "?" : version;
    }
}
