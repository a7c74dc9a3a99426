package org.zhifaku.console;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The console's own client on the warehouse, a type of its own so that it never meets another {@link JdbcClient} bean of
 * the application.
 *
 * @param client reads only
 */
public record ConsoleDatabase(JdbcClient client) {}
