package org.zhifaku.jobs.application;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.jobs.framework.FrameworkTables;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.library.access.DatabaseRoles;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.sandbox.postgres.PostgresDatabase;
import org.zhifaku.schemas.RecordTypes;

/** Warehouse, index and jobs. */
@Configuration(proxyBeanMethods = false)
@Import({BatchConfiguration.class, StageConfiguration.class})
class CoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CoreConfiguration.class);

    /** Migrated before anybody else gets it. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(ZhifakuSettings settings, Servers servers) {
        PostgresDatabase database = servers.database();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("warehouse");
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user().isEmpty() ? null : database.user());
        pool.setPassword(database.password().isEmpty() ? null : database.password());
        pool.setMaximumPoolSize(settings.database().poolSize());
        pool.setMinimumIdle(1);
        Migrations.migrate(pool);
        FrameworkTables.migrate(pool);
        new DatabaseRoles(pool, RecordTypes.standard())
                .apply().stream()
                        .filter(role -> role.problem() != null)
                        .forEach(role -> LOG.warn("{}", role.problem()));
        return pool;
    }

    @Bean
    RecordTypes recordTypes() {
        return RecordTypes.standard();
    }

    @Bean(destroyMethod = "close")
    IndexServer indexServer(Servers servers) {
        return IndexServer.connect(servers.indexAddress());
    }

    @Bean
    EnforcementIndex enforcementIndex(IndexServer server, RecordTypes types) {
        return new EnforcementIndex(server, types);
    }

    @Bean
    EnforcementSearch enforcementSearch(IndexServer server, RecordTypes types, ZhifakuSettings settings) {
        return new EnforcementSearch(server, types, settings.index().searchTimeout());
    }
}
