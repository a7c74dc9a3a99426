package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code control.identity} of one kind of act that a batch may change. */
final class IdentityRows {

    static final String STEWARD = "STEWARD";

    private final Connection connection;
    private final String kind;

    IdentityRows(Connection connection, String kind) {
        this.connection = connection;
        this.kind = kind;
    }

    /**
     * Why a key has another id than itself.
     *
     * @param score 0 to 1; null of a steward's decision
     * @param evidence a JSON object
     */
    record Row(UUID id, String rule, @Nullable Double score, String evidence) {
        static Row bySteward(UUID id, long decision) {
            return new Row(id, STEWARD, null, "{\"decision\": %d}".formatted(decision));
        }
    }

    /** Rows of the keys that are looked at. */
    Map<UUID, Row> ofTouched() throws SQLException {
        return read("select i.* from act_key k join control.identity i on i.kind = ? and i.key = k.key");
    }

    /** Rows of the groups of acts that are compared without being looked at themselves. */
    Map<UUID, Row> ofNeighbours() throws SQLException {
        return read("select i.* from act_side s join control.identity i on i.kind = ? and i.id = s.key"
                + " where not exists (select from act_key k where k.key in (s.key, i.key))");
    }

    private Map<UUID, Row> read(String query) throws SQLException {
        Map<UUID, Row> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    var score = row.getBigDecimal("score");
                    rows.put(
                            row.getObject("key", UUID.class),
                            new Row(
                                    row.getObject("id", UUID.class),
                                    row.getString("rule"),
                                    score == null ? null : score.doubleValue(),
                                    row.getString("evidence")));
                }
            }
        }
        return rows;
    }

    /** Writes what differs and notes the keys whose id changed, with both ids, in {@code resolve_act}. */
    void write(Set<UUID> keys, Map<UUID, Row> before, Map<UUID, Row> after) throws SQLException {
        List<UUID> dropped = new ArrayList<>();
        Map<UUID, Row> written = new HashMap<>();
        List<UUID> moved = new ArrayList<>();
        for (UUID key : keys) {
            Row had = before.get(key);
            Row has = after.get(key);
            UUID former = had == null ? key : had.id();
            UUID now = has == null ? key : has.id();
            if (!former.equals(now)) {
                moved.addAll(List.of(key, former, now));
            }
            if (has == null && had != null) {
                dropped.add(key);
            } else if (has != null
                    && (had == null || !had.id().equals(has.id()) || !had.rule().equals(has.rule()))) {
                written.put(key, has);
            }
        }
        drop(dropped);
        put(written);
        note(moved);
    }

    private void drop(List<UUID> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("delete from control.identity where kind = ? and key = any (?)")) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
            statement.executeUpdate();
        }
    }

    private void put(Map<UUID, Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into control.identity (kind, key, id, rule, score, evidence) values (?, ?, ?, ?, ?, ?::jsonb)
                on conflict (kind, key) do update
                    set id = excluded.id, rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, decided_at = now()
                """)) {
            for (Map.Entry<UUID, Row> row : rows.entrySet()) {
                statement.setString(1, kind);
                statement.setObject(2, row.getKey());
                statement.setObject(3, row.getValue().id());
                statement.setString(4, row.getValue().rule());
                statement.setObject(5, row.getValue().score());
                statement.setString(6, Objects.requireNonNull(row.getValue().evidence()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void note(List<UUID> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into resolve_act (kind, act_key) select ?, key from unnest(?::uuid[]) as k (key)")) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("uuid", keys.toArray()));
            statement.executeUpdate();
        }
    }
}
