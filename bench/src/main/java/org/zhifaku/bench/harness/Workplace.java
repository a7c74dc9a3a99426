package org.zhifaku.bench.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a round is run.
 *
 * @param name tells the databases and indexes of this workplace from those of another, e.g. {@code bench} and {@code warm}
 * @param databaseUrl JDBC URL of the server's own database, from which others are made; without parameters; empty when none takes part
 * @param databaseUser a superuser
 * @param databasePassword its password; may be empty
 * @param indexUrl base URL of Elasticsearch, without a slash at its end; empty when no index takes part
 * @param root root of the repository, for mappings and schemas
 * @param folder files of this workplace
 * @param file the generated CSV file, within {@code folder}
 * @param businessDate business date of the generated file, yyyy-MM-dd
 * @param rows rows in that file
 */
public record Workplace(
        String name,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String indexUrl,
        String root,
        String folder,
        String file,
        String businessDate,
        long rows) {

    /** Name of the database of this kind, e.g. {@code bench_ours}. */
    public String database(String kind) {
        return name + "_" + kind;
    }

    /** JDBC URL of the database of this kind; it need not exist. */
    public String url(String kind) {
        return databaseUrl.substring(0, databaseUrl.lastIndexOf('/') + 1) + database(kind);
    }

    public Path path(String fileName) {
        return Path.of(folder, fileName);
    }

    /** Connects to the database of this kind; the caller closes. */
    public Connection connect(String kind) throws SQLException {
        return DriverManager.getConnection(url(kind), databaseUser, databasePassword);
    }

    /** Drops the database of this kind if there, and makes it anew, empty or as a copy of another. */
    public void recreate(String kind, String template) throws SQLException {
        administer("drop database if exists " + database(kind) + " with (force)");
        administer("create database " + database(kind) + " template " + template);
    }

    /** Lets the database write out what earlier work left, so that no lap pays for another; nothing without a database. */
    void settle() throws SQLException {
        if (!databaseUrl.isEmpty()) {
            administer("checkpoint");
        }
    }

    /** Processor time that this JVM and the servers have used since they started. */
    Processor processor() throws SQLException, IOException {
        return new Processor(ProcessorTime.ofThisProcess(), databaseSeconds(), indexSeconds());
    }

    private double databaseSeconds() throws SQLException {
        if (databaseUrl.isEmpty()) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection(databaseUrl, databaseUser, databasePassword);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            rows.next();
            return ProcessorTime.ofTree(rows.getLong(1));
        }
    }

    private double indexSeconds() throws IOException {
        if (indexUrl.isEmpty()) {
            return 0;
        }
        URI url = URI.create(indexUrl + "/_nodes/stats/process?filter_path=nodes.*.process.cpu.total_in_millis");
        try (InputStream answer = url.toURL().openStream()) {
            long millis = 0;
            for (JsonNode node : JsonMapper.shared().readTree(answer).path("nodes")) {
                millis += node.at("/process/cpu/total_in_millis").asLong();
            }
            return millis / 1e3;
        }
    }

    /** Runs one statement, outside a transaction, in the server's own database. */
    public void administer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(databaseUrl, databaseUser, databasePassword);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
