package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.zhifaku.pipeline.identity.ActRules;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordKind;
import org.zhifaku.schemas.RecordTypes;

/**
 * Decides which keys tell of one act, once parties and organs have their ids: by the section {@code acts} of {@code rules/identity.yaml}, after
 * the decisions of stewards. Only acts that a batch touches are looked at, and what shares a number, a code, or party and day with them. The
 * outcome depends on what the rows say, not on the order in which they came; only which key becomes the id does (docs/topic.md, rule 5).
 */
final class ActIdentity {

    /** A record that a steward took out of its key changes what its other key names; the queue knows its own key only. */
    private static final String SPLIT = """
            insert into resolve_act (kind, act_key)
            select a.kind, x.key from resolve_act a join control.identity_split x on x.kind = a.kind and x.record_id = a.record_id
            """;

    private final List<ActTable> tables;
    private final ActRules rules;

    ActIdentity(RecordTypes types, ActRules rules) {
        this.tables = types.reaching(Layer.TOPIC).stream()
                .filter(type -> type.kind() == RecordKind.ACT)
                .map(ActTable::new)
                .toList();
        this.rules = rules;
    }

    /**
     * Settles the acts noted in {@code resolve_act} and those that wait in {@code control.identity_due}, kind by kind. Every key whose id
     * changed is noted in {@code resolve_act}.
     */
    void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local client_min_messages = warning");
            ActCandidates.createTables(statement);
            statement.execute("set local client_min_messages = notice");
            statement.executeUpdate(SPLIT);
        }
        for (ActTable table : tables) {
            if (new ActCandidates(table).find(connection) > 0) {
                new ActSettlement(connection, table.kind()).settle(ActPairs.judge(connection, table.kind(), rules));
            }
        }
    }
}
