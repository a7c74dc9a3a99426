package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.schemas.Hashes;

/** A warehouse with topic rows as resolve would leave them, for tests of what comes after. */
public final class TopicRows {

    private final DataSource database;
    private long nextItem = 1;

    public TopicRows(DataSource database) {
        this.database = database;
        Migrations.migrate(database);
    }

    public RunContext startRun(LocalDate businessDate) throws SQLException {
        return new RunContext(
                number("insert into control.run (job, business_date, status) values ('publish', '" + businessDate
                        + "', 'RUNNING') returning run_id"),
                businessDate);
    }

    /** An act whose text values are {@code values}; other columns by their text form. */
    public UUID put(String kind, String id, Map<String, String> values) throws SQLException {
        UUID act = Hashes.key(kind, id);
        Map<String, String> columns = new LinkedHashMap<>(values);
        columns.put("act_id", act.toString());
        columns.putIfAbsent(
                "content_hash", Hashes.key("content", id, values.toString()).toString());
        columns.putIfAbsent("status", "CURRENT");
        columns.put("source_records", "{}");
        columns.put("first_known", "2026-01-01T00:00:00Z");
        columns.putIfAbsent("changed_at", "2026-01-01T00:00:00Z");
        execute("delete from topic." + kind + " where act_id = '" + act + "'");
        insert("topic." + kind, columns);
        return act;
    }

    public void insert(String table, Map<String, String> columns) throws SQLException {
        String names = String.join(", ", columns.keySet());
        List<String> quoted = new ArrayList<>();
        columns.values().forEach(value -> quoted.add("'" + value.replace("'", "''") + "'"));
        execute("insert into " + table + " (" + names + ") values (" + String.join(", ", quoted) + ")");
    }

    public void withdraw(String kind, UUID act) throws SQLException {
        execute("update topic." + kind
                + " set status = 'WITHDRAWN', withdrawn_at = now(), changed_at = now() where act_id = '" + act + "'");
    }

    public void queue(RunContext run, String kind, UUID act) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into control.unpublished (item_id, run_id, source, dataset, kind, record_id, act_key)"
                                + " values (?, ?, 'credit-publicity', ?, ?, ?, ?)")) {
            statement.setLong(1, nextItem++);
            statement.setLong(2, run.runId());
            statement.setString(3, kind);
            statement.setString(4, kind);
            statement.setObject(5, Hashes.key("record", String.valueOf(nextItem)));
            statement.setObject(6, act);
            statement.executeUpdate();
        }
    }

    public long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
