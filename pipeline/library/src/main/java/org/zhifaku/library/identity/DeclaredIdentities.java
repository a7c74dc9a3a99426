package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.resolve.Identities;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Decides which keys of parties and organs, and then of acts, are one, by {@code mappings/rules/identity.yaml} and the decisions of
 * stewards, for the keys that a batch of the resolver touches and for those that wait in {@code control.identity_due}. The result is {@code control.identity}; what is
 * likely but not sure, {@code control.identity_review}. Cost grows with the keys touched and the size of their blocks. Doing it again
 * changes nothing.
 */
public final class DeclaredIdentities implements Identities {
    private static final int DUE_KEYS = 50_000;

    private final RecordTypes types;
    private final List<KindResolution> kinds = new ArrayList<>();
    private final ActIdentity acts;

    /** Identities by these rules. */
    public DeclaredIdentities(RecordTypes types, IdentityRules rules) {
        this(types, rules, DUE_KEYS);
    }

    /** Identities by these rules that take so many waiting keys of a kind per batch. */
    DeclaredIdentities(RecordTypes types, IdentityRules rules, int dueKeys) {
        this.types = types;
        this.acts = new ActIdentity(types, rules.acts());
        for (IdentityKind kind : rules.kinds()) {
            kinds.add(new KindResolution(kind, types, dueKeys));
        }
    }

    @Override
    public void settle(Connection connection, RunContext run) throws SQLException {
        settleParties(connection);
        acts.settle(connection);
    }

    /** Decides parties and organs alone, as {@link #settle} does before acts. */
    public void settleParties(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            createTables(statement);
            // many expressions over few rows: compiling them costs more than it saves
            statement.execute("set local jit = off");
            statement.executeUpdate("""
                    insert into identity_record (kind, record_id)
                    select kind, record_id from resolve_act where record_id is not null
                    """);
            statement.execute("analyze identity_record");
            for (KindResolution kind : kinds) {
                kind.resolve(connection, statement);
            }
            resolveAgain(statement);
        }
    }

    @Override
    public boolean isAnother(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (KindResolution kind : kinds) {
                if (kind.isAnother(statement)) {
                    return true;
                }
            }
            return false;
        }
    }

    private void createTables(Statement statement) throws SQLException {
        statement.execute("set local client_min_messages = warning");
        statement.execute(
                "create temp table if not exists identity_record (kind text, record_id uuid) on commit delete rows");
        statement.execute(
                "create temp table if not exists identity_changed (kind text, key uuid, former_id uuid, id uuid) on commit delete rows");
        for (KindResolution kind : kinds) {
            kind.createTables(statement);
        }
        statement.execute("set local client_min_messages = notice");
    }

    /** What bears a key whose id is another now, is made again in the same batch. */
    private void resolveAgain(Statement statement) throws SQLException {
        int changed = statement.executeUpdate("""
                insert into resolve_act (kind, act_key)
                select kind, key from identity_changed union select kind, former_id from identity_changed
                union select kind, id from identity_changed
                """);
        if (changed == 0) {
            return;
        }
        statement.execute("analyze identity_changed");
        for (RecordType type : types.all()) {
            for (KindResolution kind : kinds) {
                if (kind.speaks(type)) {
                    statement.executeUpdate("""
                            insert into resolve_act (kind, act_key)
                            select distinct '%1$s', coalesce(x.key, s.act_key)
                            from (
                                select s.record_id from identity_changed c join source.%1$s s on s.%2$s_key = c.key
                                where c.kind = '%2$s'
                                union
                                select p.record_id from identity_changed c
                                join control.identity_split p on p.kind = c.kind and p.key = c.key
                                where c.kind = '%2$s') r
                            join source.%1$s s on s.record_id = r.record_id
                            left join control.identity_split x on x.kind = '%1$s' and x.record_id = s.record_id
                            """.formatted(type.name(), kind.name()));
                }
            }
        }
    }
}
