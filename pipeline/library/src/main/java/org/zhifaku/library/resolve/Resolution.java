package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;

/**
 * The SQL that resolves the things of one record type of a batch. Of a thing's source rows those that are not withdrawn count, the latest
 * version first; where all are withdrawn the thing is, with the content of the latest.
 *
 * <p>First the state of each thing is worked out from narrow columns; wide rows are then read by record, or from what survivorship made.
 * Only one resolver works at a time: what is not known when a statement looks is still unknown when it inserts.
 */
final class Resolution {

    private static final String LATEST_FIRST =
            "s.record_id is null, s.withdrawn_at is not null, s.business_date desc, s.pull_id desc, s.part desc, s.sequence desc, s.record_id";

    private final TopicTable table;
    private final String type;

    Resolution(RecordType type) {
        this.table = new TopicTable(type);
        this.type = type.name();
    }

    /** Makes the batch's things of this type anew. */
    void run(Connection connection, Survivorship survivorship, RunContext run) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from resolve_key");
            statement.executeUpdate("delete from resolve_state");
            if (statement.executeUpdate(keys()) == 0) {
                return;
            }
            statement.execute("analyze resolve_key (key)");
            statement.executeUpdate(states());
            boolean several = exists(statement, "select from resolve_state where ordinal > 1");
            if (several) {
                statement.executeUpdate(listRecords());
                statement.executeUpdate("delete from resolve_state where ordinal > 1");
            }
            statement.execute("analyze resolve_state (id, record_id, party_id, organ_id)");
            boolean merged = several && merge(connection, statement, survivorship);
            write(statement, merged, run);
        }
    }

    private boolean merge(Connection connection, Statement statement, Survivorship survivorship) throws SQLException {
        ResolveTables.createMerged(statement, table);
        return survivorship.merge(connection, table.type()) > 0;
    }

    private void write(Statement statement, boolean merged, RunContext run) throws SQLException {
        statement.executeUpdate(change(false, merged));
        statement.executeUpdate(insert(false, merged));
        if (merged) {
            statement.executeUpdate(change(true, true));
            statement.executeUpdate(insert(true, true));
        }
        if (exists(statement, "select from resolve_state where record_id is null")) {
            statement.executeUpdate(abandon(run));
        }
    }

    /** The keys of each thing that is touched; a key that was merged into another is a thing without keys. */
    private String keys() {
        return """
                with touched as (
                    select distinct a.act_key, i.id from resolve_act a
                    left join control.identity i on i.kind = a.kind and i.key = a.act_key where a.kind = '%1$s'
                ), things as (
                    select distinct coalesce(id, act_key) as id from touched
                )
                insert into resolve_key (id, key)
                select id, id from things union all
                select i.id, i.key from things join control.identity i on i.kind = '%1$s' and i.id = things.id union all
                select act_key, null from touched where id is not null
                """.formatted(type);
    }

    /** The rows of each thing in their order; a thing that no source row names any more has one without a record. */
    private String states() {
        String version = ActColumns.list("s.", ActColumns.VERSION);
        return """
                insert into resolve_state (id, ordinal, record_id, party_id, organ_id, %1$s, withdrawn_at, records, reason)
                select r.id, r.ordinal, r.record_id, coalesce(pi.id, ps.key, r.party_key), coalesce(oi.id, os.key, r.organ_key), %2$s,
                    r.withdrawn_at, array[r.record_id], case when r.withdrawn_at is not null then
                        case when exists (select from control.gone g where g.record_id = r.record_id and g.withdrawn_at = r.withdrawn_at)
                             then 'GONE' else 'DELETED' end end
                from (
                    select s.*, row_number() over (partition by s.id order by %3$s) as ordinal
                    from (
                        select k.id, s.record_id, s.party_key, s.organ_key, %4$s, s.withdrawn_at
                        from resolve_key k left join %5$s s on s.act_key = k.key
                            and s.record_id not in (select p.record_id from control.identity_split p where p.kind = '%6$s')
                        union all
                        select k.id, s.record_id, s.party_key, s.organ_key, %4$s, s.withdrawn_at
                        from control.identity_split p join resolve_key k on k.key = p.key join %5$s s on s.record_id = p.record_id
                        where p.kind = '%6$s') s) r
                left join control.identity_split ps on ps.kind = 'party' and ps.record_id = r.record_id
                left join control.identity_split os on os.kind = 'organ' and os.record_id = r.record_id
                left join control.identity pi on pi.kind = 'party' and pi.key = coalesce(ps.key, r.party_key)
                left join control.identity oi on oi.kind = 'organ' and oi.key = coalesce(os.key, r.organ_key)
                where r.record_id is not null or r.ordinal = 1
                """.formatted(
                        String.join(", ", ActColumns.VERSION),
                        ActColumns.list("r.", ActColumns.VERSION),
                        LATEST_FIRST,
                        version,
                        table.source(),
                        type);
    }

    private static String listRecords() {
        return """
                update resolve_state a set records = r.records, withdrawn_at = r.withdrawn_at
                from (
                    select s.id, case when bool_and(s.withdrawn_at is not null) then max(s.withdrawn_at) end as withdrawn_at,
                        coalesce(array_agg(s.record_id order by s.ordinal) filter (where s.withdrawn_at is null),
                            array_agg(s.record_id order by s.ordinal)) as records
                    from resolve_state s where s.id in (select id from resolve_state where ordinal = 2) group by s.id) r
                where a.id = r.id and a.ordinal = 1
                """;
    }

    /** What the columns of a topic row are, of a state {@code a} and the row {@code s} that has its values. */
    private Map<String, String> values(boolean merged) {
        Map<String, String> values = new LinkedHashMap<>();
        table.links().forEach(link -> values.put(link, "a." + link));
        values.put("content_hash", "s.content_hash");
        values.put("status", ActStatus.status(table.type()));
        values.put("status_reason", ActStatus.reason(table.type()));
        values.put("source_records", "a.records");
        values.put("field_sources", merged ? "s.field_sources" : "null::jsonb");
        values.put("conflicts", merged ? "s.conflicts" : "null::text[]");
        return values;
    }

    /** Columns that follow from the others and are not compared. */
    private Map<String, String> following(String statusDate) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("changed_at", "now()");
        values.put("withdrawn_at", "a.withdrawn_at");
        values.put("status_date", statusDate);
        if (table.isTold()) {
            values.put("origin", Told.registered());
            ActColumns.VERSION.forEach(column -> values.put(column, "a." + column));
        }
        table.elements().forEach(element -> values.put(element, "s." + element));
        return values;
    }

    /** Writes the known things that differ; what they were goes to the history, their partitions become dirty for the lake. */
    private String change(boolean merged, boolean someMerged) {
        Map<String, String> compared = values(merged);
        String status = compared.getOrDefault("status", "");
        Map<String, String> all = new LinkedHashMap<>(compared);
        all.putAll(following(
                "case when %1$s = 'CURRENT' then null when t.status = %1$s then t.status_date else a.business_date end"
                        .formatted(status)));
        return """
                with changed as (
                    update %1$s t set (%2$s) = row(%3$s)
                    from resolve_state a join %4$s
                    where t.%5$s = a.id and (%6$s) is distinct from (%7$s) and %8$s
                    returning %9$s%10$s
                ), %11$s%12$s
                %13$s
                """.formatted(
                        table.name(),
                        String.join(", ", all.keySet()),
                        String.join(", ", all.values()),
                        content(merged, someMerged),
                        table.key(),
                        ActColumns.list("t.", List.copyOf(compared.keySet())),
                        String.join(", ", compared.values()),
                        table.isTold() ? Told.mayRegister("t") : "true",
                        table.former(),
                        partitionsAfter(),
                        table.keepFormer(),
                        leave(),
                        dirty("select %s as month from changed%s"
                                .formatted(
                                        table.partition(table.day()),
                                        table.isMonthly()
                                                ? " union select " + table.partition("day_now") + " from changed"
                                                : "")));
    }

    private String partitionsAfter() {
        StringBuilder after = new StringBuilder();
        if (table.isMonthly()) {
            after.append(", new.").append(table.day()).append(" as day_now");
        }
        if (table.isTold()) {
            after.append(", new.status as status_now");
        } else {
            after.append(", new.party_id as party_now, new.organ_id as organ_now, new.source_records[1] as record_now");
        }
        return after.toString();
    }

    /** Parties and organs of which a thing's record may have told, and now does not. */
    private String leave() {
        if (table.isTold()) {
            return """
                    , gone as (
                        insert into resolve_left (kind, id) select '%s', %s from changed where status_now = 'WITHDRAWN'
                    )""".formatted(type, table.key());
        }
        return """
                , gone as (
                    insert into resolve_left (kind, id, record_id)
                    select 'party', party_id, source_records[1] from changed
                    where party_id is not null and (party_id, source_records[1]) is distinct from (party_now, record_now) union all
                    select 'organ', organ_id, source_records[1] from changed
                    where organ_id is not null and (organ_id, source_records[1]) is distinct from (organ_now, record_now)
                )""";
    }

    /** Writes the things the library did not know. */
    private String insert(boolean merged, boolean someMerged) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(table.key(), "a.id");
        all.put("first_known", "now()");
        all.putAll(values(merged));
        all.putAll(following("case when %s <> 'CURRENT' then a.business_date end".formatted(all.get("status"))));
        return """
                with added as (
                    insert into %1$s (%2$s)
                    select %3$s from resolve_state a join %4$s
                    where not exists (select from %1$s t where t.%5$s = a.id)
                    returning %6$s as day
                )
                %7$s
                """.formatted(
                        table.name(),
                        String.join(", ", all.keySet()),
                        String.join(", ", all.values()),
                        content(merged, someMerged),
                        table.key(),
                        table.isMonthly() ? table.day() : "null::date",
                        dirty("select %s as month from (select distinct day from added) days"
                                .formatted(table.partition("day"))));
    }

    /** SQL: where the values of a state {@code a} stand, as {@code s}. */
    private String content(boolean merged, boolean someMerged) {
        if (merged) {
            return table.merged() + " s on s.id = a.id";
        }
        return table.source() + " s on s.record_id = a.record_id"
                + (someMerged ? " and not exists (select from %s m where m.id = a.id)".formatted(table.merged()) : "");
    }

    /** Things that no source row names any more: their records now name another, or their key was merged into another. */
    private String abandon(RunContext run) {
        String reason =
                "case when exists (select from control.identity i where i.kind = '%s' and i.key = a.id) then 'MERGED' else 'RENAMED' end"
                        .formatted(type);
        return """
                with changed as (
                    update %1$s t set status = 'WITHDRAWN', status_reason = %2$s, status_date = date '%3$s',
                        withdrawn_at = now(), changed_at = now(), source_records = '{}', field_sources = null, conflicts = null%4$s
                    from resolve_state a
                    where a.record_id is null and t.%5$s = a.id and (t.status, t.status_reason) is distinct from ('WITHDRAWN', %2$s)
                        and %6$s
                    returning %7$s%8$s
                ), %9$s%10$s
                %11$s
                """.formatted(
                        table.name(),
                        reason,
                        run.businessDate(),
                        table.isTold() ? ", origin = " + Told.WITHDRAWN : "",
                        table.key(),
                        table.isTold() ? Told.isRegistered("t") : "true",
                        table.former(),
                        partitionsAfter(),
                        table.keepFormer(),
                        leave(),
                        dirty("select %s as month from changed".formatted(table.partition(table.day()))));
    }

    private String dirty(String months) {
        return """
                insert into control.lake_dirty (kind, month) select distinct '%s', month from (%s) months on conflict do nothing
                """.formatted(type, months);
    }

    static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (" + query + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
