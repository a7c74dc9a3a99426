package org.zhifaku.jobs.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the warehouse in SQL. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the warehouse in SQL: one query, or a prompt without one. Read-only.",
            "The embedded database is started for it when nothing runs."
        })
final class SqlCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "QUERY",
            description = "e.g. \"select count(*) from topic.penalty\"")
    private @Nullable String query;

    @Option(names = "--json", description = "An array of row objects.")
    private boolean json;

    SqlCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        try (Servers servers = Servers.openDatabase(context.settings(), context.terminal());
                Connection connection = servers.dataSource().getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            SqlPrinter printer = new SqlPrinter(context.terminal(), json);
            if (query != null) {
                return one(connection, printer, query);
            }
            return prompt(connection, printer, servers.jdbcUrl());
        }
    }

    private int one(Connection connection, SqlPrinter printer, String text) throws SQLException {
        try {
            printer.run(connection, text);
            return ExitStatus.DONE;
        } catch (SQLException e) {
            throw refused(e);
        } finally {
            connection.rollback();
        }
    }

    private int prompt(Connection connection, SqlPrinter printer, String url) throws IOException, SQLException {
        Terminal terminal = context.terminal();
        terminal.notice("%s (read-only). End a query with ';'. \\dt lists the tables, \\q leaves.".formatted(url));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder();
        int status = ExitStatus.DONE;
        while (true) {
            if (terminal.isInteractive()) {
                terminal.err().print(text.isEmpty() ? "zhifaku=> " : "zhifaku-> ");
                terminal.err().flush();
            }
            String line = input.readLine();
            if (line == null || line.strip().equals("\\q")) {
                break;
            }
            text.append(line.strip().equals("\\dt") ? SqlPrinter.TABLES : line).append('\n');
            if (text.toString().stripTrailing().endsWith(";")) {
                status = Math.max(status, tryOne(connection, printer, text.toString()));
                text.setLength(0);
            }
        }
        return text.toString().isBlank() ? status : Math.max(status, tryOne(connection, printer, text.toString()));
    }

    private int tryOne(Connection connection, SqlPrinter printer, String text) throws SQLException {
        try {
            return one(connection, printer, text);
        } catch (OperatorException e) {
            context.terminal().notice(String.valueOf(e.getMessage()));
            return ExitStatus.FAILED;
        } finally {
            context.terminal().flush();
        }
    }

    private static RuntimeException refused(SQLException e) {
        if ("25006".equals(e.getSQLState())) {
            return new OperatorException("The database refuses the query: this prompt only reads. Use select.", e);
        }
        return new OperatorException("The database refuses the query: %s".formatted(e.getMessage()), e);
    }
}
