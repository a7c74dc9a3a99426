package org.zhifaku.library.warehouse;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the warehouse's schemas to the version of this program. Safe to call at every start and from several processes at once. */
public final class Migrations {

    private static final String LOCATION = "classpath:db/migration";

    private Migrations() {}

    /** Applies the library's own migrations. */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, new String[0]);
    }

    /**
     * Applies the library's migrations together with those of other modules, in the order of their versions.
     *
     * @param more Java migrations of other modules, e.g. the frameworks' own tables; versions from 100 are theirs
     */
    public static void migrate(DataSource dataSource, JavaMigration... more) {
        migrate(dataSource, new String[0], more);
    }

    /**
     * Applies the library's migrations together with those of other modules, in the order of their versions.
     *
     * @param locations more Flyway locations, e.g. {@code classpath:db/jobs}
     * @param more Java migrations of other modules
     */
    public static void migrate(DataSource dataSource, String[] locations, JavaMigration... more) {
        String[] all = new String[locations.length + 1];
        all[0] = LOCATION;
        System.arraycopy(locations, 0, all, 1, locations.length);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(all)
                .javaMigrations(more)
                .defaultSchema("public")
                .table("schema_history")
                .load()
                .migrate();
    }
}
