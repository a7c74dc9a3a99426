package org.zhifaku.library.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhifaku.library.search.BulkBody;
import org.zhifaku.library.search.EnforcementIndex;

/**
 * Takes acts out of the index that left force without a queue row of their own: a correction that changes the key of an act queues
 * the new act, and leaves the old one withdrawn in the topic library. Repeats the last hour, because a transaction's rows carry the
 * time of its start and appear at its end; removing what is not there is free.
 */
final class Withdrawals {

    private static final int PER_REQUEST = 5_000;

    private Withdrawals() {}

    static void remove(DataSource database, EnforcementIndex index, Collection<String> kinds) {
        for (String kind : kinds) {
            Transactions.in(database, "removing withdrawn acts of kind '" + kind + "'", connection -> {
                List<UUID> acts = withdrawn(connection, kind);
                for (int from = 0; from < acts.size(); from += PER_REQUEST) {
                    BulkBody body = new BulkBody();
                    acts.subList(from, Math.min(acts.size(), from + PER_REQUEST))
                            .forEach(body::delete);
                    index.sender().send(body);
                }
                remember(connection, kind);
                return acts.size();
            });
        }
    }

    private static List<UUID> withdrawn(Connection connection, String kind) throws SQLException {
        List<UUID> acts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select act_id from topic." + kind
                + " where status <> 'CURRENT' and changed_at >= coalesce((select until - interval '1 hour'"
                + " from control.withdrawal_published where kind = ?), '-infinity')")) {
            statement.setString(1, kind);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    acts.add(row.getObject(1, UUID.class));
                }
            }
        }
        return acts;
    }

    private static void remember(Connection connection, String kind) throws SQLException {
        // now() is the start of this transaction, before the select above.
        try (PreparedStatement statement =
                connection.prepareStatement("insert into control.withdrawal_published (kind, until) values (?, now())"
                        + " on conflict (kind) do update set until = excluded.until")) {
            statement.setString(1, kind);
            statement.executeUpdate();
        }
    }
}
