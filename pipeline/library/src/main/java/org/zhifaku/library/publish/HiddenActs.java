package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;

/**
 * What {@code control.not_public} says while one publisher works: which acts are not shown, and why. Acts that it certainly does not
 * hold are written by COPY and never looked up. Used by one thread at a time.
 */
final class HiddenActs {

    private static final String TABLE = "control.not_public";
    private static final List<String> COLUMNS = List.of("act_id", "kind", "reason", "business_date");
    private static final int BUFFER_BYTES = 1 << 18;

    private final HeldActs held;

    private HiddenActs(HeldActs held) {
        this.held = held;
    }

    /** As the table stands now; nobody else may write it from now on. */
    static HiddenActs of(Connection connection) throws SQLException {
        return new HiddenActs(PublishQueue.isEmpty(connection, TABLE) ? HeldActs.none() : HeldActs.any());
    }

    /** Remembers why these acts of one kind are not shown, in the caller's transaction. */
    void hide(Connection connection, String kind, Map<UUID, String> reasons, LocalDate day) throws SQLException {
        Set<UUID> known = known(connection, reasons.keySet());
        update(connection, reasons, known, day);
        CopyLoader loader = new CopyLoader(connection);
        CopyLoader.Target rows = loader.target(TABLE, COLUMNS, BUFFER_BYTES);
        for (Map.Entry<UUID, String> act : reasons.entrySet()) {
            if (!known.contains(act.getKey())) {
                BinaryRows row = rows.row();
                row.uuid(act.getKey());
                row.text(kind);
                row.text(act.getValue());
                row.date(day);
                held.add(act.getKey());
            }
        }
        loader.finish();
    }

    private Set<UUID> known(Connection connection, Collection<UUID> acts) throws SQLException {
        Set<UUID> known = new HashSet<>();
        Object[] asked = acts.stream().filter(held::mayHold).toArray();
        if (asked.length > 0) {
            try (PreparedStatement select =
                    connection.prepareStatement("select act_id from " + TABLE + " where act_id = any (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", asked));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return known;
    }

    private static void update(Connection connection, Map<UUID, String> reasons, Set<UUID> known, LocalDate day)
            throws SQLException {
        if (known.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update control.not_public n set reason = t.r, business_date = ?, decided_at = now()
                from unnest(?::uuid[], ?::text[]) as t (a, r) where n.act_id = t.a
                """)) {
            UUID[] acts = known.toArray(UUID[]::new);
            update.setObject(1, day);
            update.setArray(2, connection.createArrayOf("uuid", acts));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", Arrays.stream(acts).map(reasons::get).toArray()));
            update.executeUpdate();
        }
    }

    /** Forgets that these acts were hidden. */
    void unhide(Connection connection, Collection<UUID> acts) throws SQLException {
        PublishQueue.forget(
                connection, TABLE, acts.stream().filter(held::mayHold).toList());
    }
}
