package org.zhifaku.jobs.framework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Runs a script out of a framework's jar with its tables going to one schema. */
final class FrameworkScript implements JavaMigration {
    private final String version;
    private final String description;
    private final String schema;
    private final String resource;

    FrameworkScript(String version, String description, String schema, String resource) {
        this.version = version;
        this.description = description;
        this.schema = schema;
        this.resource = resource;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    /** Fixed by name, not by content: a newer framework that changes its script brings a migration of its own. */
    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update((schema + ":" + resource).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        // Quartz's script ends its own transaction; here Flyway does.
        String script = read().replaceAll("(?im)^\\s*commit\\s*;", "");
        try (Statement statement = context.getConnection().createStatement()) {
            String before = context.getConnection().getSchema();
            statement.execute("set local search_path to " + schema);
            statement.execute(script);
            statement.execute("set local search_path to " + (before == null ? "public" : '"' + before + '"'));
        }
    }

    private String read() throws IOException {
        try (InputStream stream = FrameworkScript.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(
                        "'%s' is not on the class path; the framework's jar has changed.".formatted(resource));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
