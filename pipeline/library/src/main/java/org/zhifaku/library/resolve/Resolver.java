package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Works off {@code control.unresolved}: each batch's acts, parties and organs are made anew from all source rows that speak of them,
 * and its items go on to {@code control.unpublished}, in one transaction. What an earlier run left queued is taken too; items keep
 * their run, so that its ledger closes. Thread-safe; resolvers wait for each other.
 */
public final class Resolver {

    private static final int BATCH_ITEMS = 100_000;

    private final DataSource dataSource;
    private final RecordTypes types;
    private final int batchItems;

    /** A resolver of this warehouse. */
    public Resolver(DataSource dataSource, RecordTypes types) {
        this(dataSource, types, BATCH_ITEMS);
    }

    /** A resolver that takes so many queued changes per transaction. */
    public Resolver(DataSource dataSource, RecordTypes types, int batchItems) {
        this.dataSource = dataSource;
        this.types = types;
        this.batchItems = batchItems;
    }

    /**
     * Resolves until the queue is empty.
     *
     * @param actsDone told how many queued changes this call has resolved so far; after each batch
     * @return queued changes resolved
     * @throws WarehouseException where the warehouse refuses; batches done before stay done
     */
    public long resolve(RunContext run, LongConsumer actsDone) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            createTables(connection);
            connection.setAutoCommit(false);
            long done = 0;
            for (Batch batch = resolveBatch(connection, 0);
                    batch.items() > 0 || batch.after() > 0;
                    batch = resolveBatch(connection, batch.items() == 0 ? 0 : batch.last())) {
                done += batch.items();
                actsDone.accept(done);
            }
            return done;
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot resolve the changes of run %d: %s. Batches done before are kept; run the same again."
                            .formatted(run.runId(), e.getMessage()),
                    e);
        }
    }

    /** What a batch took: queue items above {@code after}, up to {@code last}. An empty one above 0 is followed by a look from 0. */
    private record Batch(long after, long items, long last) {}

    private static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            statement.execute(
                    "create temp table if not exists resolve_act (kind text, act_key uuid) on commit delete rows");
            statement.execute("""
                    create temp table if not exists resolve_state (
                        act_key uuid, record_id uuid, party_key uuid, organ_key uuid,
                        business_date date, pull_id bigint, part integer, sequence bigint,
                        records uuid[], withdrawn_at timestamptz)
                    on commit delete rows
                    """);
            statement.execute("reset client_min_messages");
        }
    }

    private Batch resolveBatch(Connection connection, long after) throws SQLException {
        boolean committed = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
            statement.execute("select pg_advisory_xact_lock(hashtextextended('resolve', 0))");
            long last = number(statement, """
                    select coalesce(max(item_id), 0) from (
                        select item_id from control.unresolved where item_id > %d order by item_id limit %d) batch
                    """.formatted(after, batchItems));
            long items = last == 0 ? 0 : number(statement, take(after, last));
            if (items > 0) {
                statement.execute("analyze resolve_act");
                for (RecordType type : types.acts()) {
                    new ActResolution(type, types).run(statement);
                }
            }
            connection.commit();
            committed = true;
            return new Batch(after, items, last);
        } finally {
            if (!committed) {
                connection.rollback();
            }
        }
    }

    /** Moves the items to the next queue and notes the acts they touch. Items that have come in between are taken with them. */
    private static String take(long after, long last) {
        return """
                with taken as (
                    delete from control.unresolved where item_id > %d and item_id <= %d
                    returning item_id, run_id, source, dataset, kind, record_id, act_key, former_act_key
                ), passed as (
                    insert into control.unpublished (item_id, run_id, source, dataset, kind, record_id, act_key, former_act_key)
                    select * from taken
                ), noted as (
                    insert into resolve_act (kind, act_key)
                    select kind, act_key from taken
                    union all
                    select kind, former_act_key from taken where former_act_key is not null
                )
                select count(*) from taken
                """.formatted(after, last);
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
