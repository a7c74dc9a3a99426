package org.zhifaku.console;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The console's way to the warehouse, a type of its own so that it never meets another {@link JdbcClient} bean of the
 * application. Only the quarantine's pages write, and only corrections.
 */
public record ConsoleDatabase(DataSource dataSource) {

    /** A client on it. */
    public JdbcClient client() {
        return JdbcClient.create(dataSource);
    }
}
