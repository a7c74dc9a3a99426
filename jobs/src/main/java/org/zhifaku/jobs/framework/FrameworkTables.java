package org.zhifaku.jobs.framework;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas {@code batch} and {@code quartz} to the state this program needs. */
public final class FrameworkTables {
    private FrameworkTables() {}

    /** Migrates; doing it again changes nothing. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema("batch")
                .schemas("batch", "quartz")
                .createSchemas(true)
                .table("framework_history")
                .locations(new String[0])
                .javaMigrations(
                        new FrameworkScript(
                                "1",
                                "spring batch tables",
                                "batch",
                                "org/springframework/batch/core/schema-postgresql.sql"),
                        new FrameworkScript(
                                "2", "quartz tables", "quartz", "org/quartz/impl/jdbcjobstore/tables_postgres.sql"))
                .load()
                .migrate();
    }
}
