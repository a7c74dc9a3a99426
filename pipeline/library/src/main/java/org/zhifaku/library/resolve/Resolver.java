package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Works off {@code control.unresolved}: all that a batch touches is made anew in {@code topic.*} from all source rows that speak of it,
 * and its items go on to {@code control.unpublished} where their type reaches the index, in one transaction. What an earlier run left
 * queued is taken too; items keep their run, so that its ledger closes. Thread-safe; resolvers wait for each other, batch by batch.
 */
public final class Resolver {

    private static final int BATCH_ITEMS = 100_000;

    private final DataSource dataSource;
    private final List<RecordType> types;
    private final TopicMaker topic;
    private final Identities identities;
    private final int batchItems;

    /** A resolver of this warehouse for which each key is an id, and the preferred record stands as a whole. */
    public Resolver(DataSource dataSource, RecordTypes types) {
        this(dataSource, types, Identities.AS_THEY_ARE, Survivorship.PREFERRED_RECORD);
    }

    /** A resolver of this warehouse. */
    public Resolver(DataSource dataSource, RecordTypes types, Identities identities, Survivorship survivorship) {
        this(dataSource, types, identities, survivorship, BATCH_ITEMS);
    }

    /** A resolver that takes so many queued changes per transaction. */
    public Resolver(
            DataSource dataSource,
            RecordTypes types,
            Identities identities,
            Survivorship survivorship,
            int batchItems) {
        this.dataSource = dataSource;
        this.types = types.reaching(Layer.TOPIC);
        this.topic = new TopicMaker(types, survivorship);
        this.identities = identities;
        this.batchItems = batchItems;
    }

    /**
     * Resolves until the queue is empty and no identity waits to be settled.
     *
     * @param actsDone told how many queued changes this call has resolved so far; after each batch
     * @return queued changes resolved
     * @throws WarehouseException where the warehouse refuses; batches done before stay done
     */
    public long resolve(RunContext run, LongConsumer actsDone) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            ResolveTables.create(connection);
            long done = 0;
            for (Batch batch = lockedBatch(connection, run, 0);
                    batch.items() > 0 || batch.after() > 0;
                    batch = lockedBatch(connection, run, batch.items() == 0 ? 0 : batch.last())) {
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

    @SuppressWarnings("try") // the lock is held, not asked
    private Batch lockedBatch(Connection connection, RunContext run, long after) throws SQLException {
        try (ResolveLock held = ResolveLock.hold(connection)) {
            return batch(connection, run, after);
        }
    }

    private Batch batch(Connection connection, RunContext run, long after) throws SQLException {
        boolean committed = false;
        try (Statement statement = connection.createStatement()) {
            TopicMaker.tune(statement);
            long last = number(statement, """
                    select coalesce(max(item_id), 0) from (
                        select item_id from control.unresolved where item_id > %d order by item_id limit %d) batch
                    """.formatted(after, batchItems));
            long items = last == 0 ? 0 : number(statement, take(after, last));
            if (items > 0 || after == 0 && identities.isDue(connection)) {
                identities.settle(connection, run);
                statement.executeUpdate(redirect(after, last));
                topic.make(connection, statement, run);
                statement.executeUpdate(publishOthers());
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

    private String published() {
        return types.stream()
                .filter(type -> type.reaches(Layer.INDEX))
                .map(type -> "'" + type.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** Moves the items to the next queue and notes the keys they touch. Items that have come in between are taken with them. */
    private String take(long after, long last) {
        return """
                with taken as (
                    delete from control.unresolved where item_id > %d and item_id <= %d
                    returning item_id, run_id, source, dataset, kind, record_id, act_key, former_act_key
                ), passed as (
                    insert into control.unpublished (item_id, run_id, source, dataset, kind, record_id, act_key, former_act_key)
                    select * from taken where kind in (%s)
                ), noted as (
                    insert into resolve_act (kind, act_key, record_id, queued)
                    select kind, act_key, record_id, true from taken
                    union all
                    select kind, former_act_key, null, true from taken where former_act_key is not null
                )
                select count(*) from taken
                """.formatted(after, last, published());
    }

    /** The next queue names rows of the topic library: of a key that was merged into another, the other. */
    private static String redirect(long after, long last) {
        return """
                update control.unpublished u set act_key = i.id from control.identity i
                where u.item_id > %d and u.item_id <= %d and i.kind = u.kind and i.key = u.act_key
                """.formatted(after, last);
    }

    /** Acts that were made anew without a change of their own go to the index too; run 0 stands in no ledger. */
    private String publishOthers() {
        return """
                with made as (
                    select a.kind, coalesce(i.id, a.act_key) as id, a.queued from resolve_act a
                    left join control.identity i on i.kind = a.kind and i.key = a.act_key
                    where a.kind in (%s) and exists (select from resolve_act o where not o.queued)
                )
                insert into control.unpublished (item_id, run_id, source, dataset, kind, record_id, act_key)
                select nextval(pg_get_serial_sequence('control.unresolved', 'item_id')), 0, '', '', kind, id, id
                from made group by kind, id having not bool_or(queued)
                """.formatted(published());
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
