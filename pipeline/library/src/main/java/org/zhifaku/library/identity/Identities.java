package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.schemas.RecordTypes;

/**
 * Decides which keys of parties and organs are one, for the keys that a batch of the resolver touches. Works on the resolver's connection,
 * in its transaction, by these temporary tables:
 *
 * <ul>
 *   <li>{@code identity_record (kind, record_id)}, filled by the caller: the source records that changed, by record type;
 *   <li>{@code identity_changed (kind, key, former_id, id)}, filled here: keys whose id is another now, and keys of which a record was taken or
 *       given back. All that bears them is to be resolved again.
 * </ul>
 *
 * <p>The result is {@code control.identity}; what is likely but not sure, {@code control.identity_review}. Cost grows with the keys touched
 * and the size of their blocks. Doing it again changes nothing.
 */
public final class Identities {
    private static final int DUE_KEYS = 50_000;

    private final List<KindResolution> kinds = new ArrayList<>();

    /** Identities by these rules. */
    public Identities(RecordTypes types, IdentityRules rules) {
        for (IdentityKind kind : rules.kinds()) {
            kinds.add(new KindResolution(kind, types, DUE_KEYS));
        }
    }

    /** Creates the temporary tables of a connection. Safe to call again. */
    public void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table if not exists identity_record (kind text, record_id uuid) on commit delete rows");
            statement.execute(
                    "create temp table if not exists identity_changed (kind text, key uuid, former_id uuid, id uuid) on commit delete rows");
            for (KindResolution kind : kinds) {
                kind.createTables(statement);
            }
        }
    }

    /**
     * Decides for the keys of the batch's records, and for keys that wait in {@code control.identity_due}.
     *
     * @return whether more keys wait, for which another batch is to be run even where the queue of changes is empty
     */
    public boolean resolve(Connection connection) throws SQLException {
        boolean more = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze identity_record");
            for (KindResolution kind : kinds) {
                more |= kind.resolve(connection, statement);
            }
        }
        return more;
    }
}
