package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import org.zhifaku.library.ledger.RunContext;

/**
 * Decides which keys name the same real thing. Called once per batch of {@link Resolver}, in its transaction, when it is known what the
 * batch touches and before any row of {@code topic.*} is made.
 */
@FunctionalInterface
public interface Identities {

    /** Leaves {@code control.identity} as it is. */
    Identities AS_THEY_ARE = (connection, run) -> {};

    /**
     * May change {@code control.identity*}. Reads the temporary table {@code resolve_act (kind, act_key, record_id, queued)}: the keys
     * that the batch touches, with the source record that changed (null where a record named the key before). What it adds to that table,
     * {@code (kind, act_key)}, is resolved too: every key whose id changed, and the acts of a party or an organ whose id changed.
     */
    void settle(Connection connection, RunContext run) throws SQLException;

    /** Whether something waits to be settled although nothing may be queued, as a steward's decision does. */
    default boolean isDue(Connection connection) throws SQLException {
        return false;
    }
}
