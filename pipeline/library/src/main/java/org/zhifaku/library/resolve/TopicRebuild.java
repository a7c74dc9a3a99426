package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Makes all of {@code topic.*} anew from {@code source.*} and {@code control.identity*}, in one transaction. Ids stay, and so does what
 * cannot be told from sources: since when a thing is known, since when as it stands, since when it has its status, and rows that no
 * record names any more. A row that comes out otherwise than it stood is a change: its former version goes to the history, which is
 * otherwise untouched, and it is queued for the index. Readers wait until it is done.
 */
public final class TopicRebuild {

    private final DataSource dataSource;
    private final List<RecordType> types;
    private final TopicMaker topic;

    /** A rebuild of this warehouse. */
    public TopicRebuild(DataSource dataSource, RecordTypes types, Survivorship survivorship) {
        this.dataSource = dataSource;
        this.types = types.reaching(Layer.TOPIC);
        this.topic = new TopicMaker(types, survivorship);
    }

    /**
     * Rebuilds.
     *
     * @return rows that came out otherwise than they stood, or were not there
     * @throws WarehouseException where the warehouse refuses; all is as it was then
     */
    @SuppressWarnings("try") // the lock is held, not asked
    public long rebuild(RunContext run) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            ResolveTables.create(connection);
            try (ResolveLock held = ResolveLock.hold(connection);
                    Statement statement = connection.createStatement()) {
                boolean committed = false;
                try {
                    TopicMaker.tune(statement);
                    long changed = rebuild(connection, statement, run);
                    connection.commit();
                    committed = true;
                    return changed;
                } finally {
                    if (!committed) {
                        connection.rollback();
                    }
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot rebuild the topic library in run %d: %s. It stands as it was; run the same again."
                            .formatted(run.runId(), e.getMessage()),
                    e);
        }
    }

    private long rebuild(Connection connection, Statement statement, RunContext run) throws SQLException {
        for (RecordType type : types) {
            TopicTable table = new TopicTable(type);
            statement.execute(
                    "create temp table %s on commit drop as select * from %s".formatted(former(table), table.name()));
            statement.execute("analyze " + former(table));
            statement.execute("truncate " + table.name());
            statement.executeUpdate("""
                    insert into resolve_act (kind, act_key, queued)
                    select distinct '%1$s', act_key, true from source.%1$s union
                    select kind, key, true from control.identity_split where kind = '%1$s'
                    """.formatted(type.name()));
        }
        topic.make(connection, statement, run);
        long changed = 0;
        for (RecordType type : types) {
            changed += reconcile(statement, new TopicTable(type), run);
        }
        return changed;
    }

    private static String former(TopicTable table) {
        return "rebuild_" + table.type().name();
    }

    /** Gives the rows made anew what only the former ones knew. */
    private static long reconcile(Statement statement, TopicTable table, RunContext run) throws SQLException {
        statement.executeUpdate(
                "insert into %1$s (%2$s) select %2$s from %3$s f where not exists (select from %1$s t where t.%4$s = f.%4$s)"
                        .formatted(table.name(), String.join(", ", table.columns()), former(table), table.key()));
        statement.executeUpdate(abandon(table, run));
        if (table.type().reaches(Layer.INDEX)) {
            statement.executeUpdate(publish(table));
        }
        long changed = statement.executeUpdate("""
                insert into %s (%s, known_to) select %s, now() from %s t join %s f on f.%6$s = t.%6$s
                where %7$s and f.changed_at < t.changed_at
                """.formatted(
                        table.history(),
                        String.join(", ", table.columns()),
                        table.columns().stream().map(column -> "f." + column).collect(Collectors.joining(", ")),
                        table.name(),
                        former(table),
                        table.key(),
                        differs(table)));
        statement.executeUpdate("""
                update %1$s t set first_known = f.first_known,
                    changed_at = case when %2$s then t.changed_at else f.changed_at end,
                    status_date = case when t.status = f.status then f.status_date else t.status_date end,
                    withdrawn_at = case when t.status = f.status then f.withdrawn_at else t.withdrawn_at end
                from %3$s f where f.%4$s = t.%4$s
                """.formatted(table.name(), differs(table), former(table), table.key()));
        return changed
                + statement.executeUpdate("""
                        update %1$s t set first_known = coalesce((select min(h.first_known) from %2$s h where h.%3$s = t.%3$s), t.first_known)
                        where not exists (select from %4$s f where f.%3$s = t.%3$s)
                        """.formatted(table.name(), table.history(), table.key(), former(table)));
    }

    /** SQL: whether the row {@code t} is another version than the former row {@code f}. */
    private static String differs(TopicTable table) {
        String compared = Stream.concat(
                        table.links().stream(), Stream.of("content_hash", "status", "status_reason", "conflicts"))
                .map(column -> "%1$s." + column)
                .collect(Collectors.joining(", "));
        return "(%s) is distinct from (%s)".formatted(compared.formatted("t"), compared.formatted("f"));
    }

    /** Former rows that stood for something and that no record names. */
    private static String abandon(TopicTable table, RunContext run) {
        return """
                update %1$s t set status = 'WITHDRAWN', status_date = date '%2$s', withdrawn_at = now(), changed_at = now(), source_records = '{}',
                    field_sources = null, conflicts = null, status_reason = case when exists (
                        select from control.identity i where i.kind = '%3$s' and i.key = t.%4$s) then 'MERGED' else 'RENAMED' end%5$s
                where t.changed_at < now() and t.status_reason is distinct from 'MERGED' and t.status_reason is distinct from 'RENAMED'
                """.formatted(
                        table.name(),
                        run.businessDate(),
                        table.type().name(),
                        table.key(),
                        table.isTold() ? ", origin = " + Told.WITHDRAWN : "");
    }

    private static String publish(TopicTable table) {
        return """
                insert into control.unpublished (item_id, run_id, source, dataset, kind, record_id, act_key)
                select nextval(pg_get_serial_sequence('control.unresolved', 'item_id')), 0, '', '', '%s', t.%2$s, t.%2$s
                from %3$s t left join %4$s f on f.%2$s = t.%2$s
                where f.%2$s is null or (t.content_hash, t.status) is distinct from (f.content_hash, f.status)
                """.formatted(table.type().name(), table.key(), table.name(), former(table));
    }
}
