package org.zhifaku.jobs.cli;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.OperatorException;

/** Tells whether there is a library at all. */
final class Library {
    private Library() {}

    /** The warehouse, once it is sure that something has run in it. */
    static DataSource in(Servers servers) {
        DataSource dataSource = servers.dataSource();
        boolean there = JdbcClient.create(dataSource)
                .sql("select to_regclass('control.run') is not null")
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new OperatorException(
                    "Nothing has run in this library yet (%s). Run a night first: ./zhifaku demo --once, or ./zhifaku run nightly."
                            .formatted(servers.jdbcUrl()));
        }
        return dataSource;
    }
}
