package org.zhifaku.library.resolve;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * The SQL that resolves the acts of one kind of a batch. Of an act's source rows that are not withdrawn the latest version counts; where
 * all are withdrawn the act is, with the content of the latest. Parties and organs take what the latest act says of them.
 *
 * <p>First the state of each act is worked out from narrow columns; wide source rows are then read once, by record. Only one resolver
 * works at a time, so that an act, party or organ that is not known when a batch looks stays unknown until the batch writes it.
 */
final class ActResolution {

    private static final String LATEST_FIRST =
            "%1$s.business_date desc, %1$s.pull_id desc, %1$s.part desc, %1$s.sequence desc";
    private static final List<String> COMPARED =
            List.of("party_id", "organ_id", "content_hash", "status", "source_records");
    private static final String COMPARED_NOW = "s.party_key, s.organ_key, s.content_hash, "
            + "case when a.withdrawn_at is null then 'CURRENT' else 'WITHDRAWN' end, a.records";

    private final RecordType type;
    private final String source;
    private final String topic;
    private final RecordType party;
    private final RecordType organ;
    private final String written;
    private final String writtenNow;

    ActResolution(RecordType type, RecordTypes types) {
        this.type = type;
        this.source = "source." + type.name();
        this.topic = "topic." + type.name();
        this.party = types.get("party");
        this.organ = types.get("organ");
        List<String> elements = ActColumns.elements(type);
        this.written = String.join(", ", COMPARED) + ", withdrawn_at, changed_at, " + String.join(", ", elements);
        this.writtenNow = COMPARED_NOW + ", a.withdrawn_at, now(), " + ActColumns.list("s.", elements);
    }

    void run(Statement statement) throws SQLException {
        statement.executeUpdate("delete from resolve_state");
        if (statement.executeUpdate(states()) == 0) {
            return;
        }
        statement.execute("analyze resolve_state (act_key, record_id, party_key, organ_key, known)");
        statement.executeUpdate(updateKnown());
        statement.executeUpdate(insertUnknown());
        statement.executeUpdate(abandonActs());
        statement.executeUpdate(mergeEntity(party, "party_id", "party_key"));
        statement.executeUpdate(mergeEntity(organ, "organ_id", "organ_key"));
    }

    /** Each act with the record that counts; an act that no source row names any more has none. */
    private String states() {
        return """
                insert into resolve_state
                    (act_key, record_id, party_key, organ_key, %1$s, records, withdrawn_at, known)
                select r.act_key, r.record_id, r.party_key, r.organ_key, %2$s,
                    case when r.single then array[r.record_id] else several.records end,
                    case when r.single then r.withdrawn_at else several.withdrawn_at end,
                    t.act_id is not null
                from (
                    select a.act_key, s.record_id, s.party_key, s.organ_key, %3$s, s.withdrawn_at,
                        row_number() over versions as place, lead(s.record_id) over versions is null as single
                    from (select distinct act_key from resolve_act where kind = '%7$s') a
                    left join %5$s s on s.act_key = a.act_key
                    window versions as (partition by a.act_key order by s.withdrawn_at is not null, %4$s)) r
                left join %6$s t on t.act_id = r.act_key
                left join lateral (
                    select coalesce(
                            array_agg(s.record_id order by %4$s) filter (where s.withdrawn_at is null),
                            array_agg(s.record_id order by %4$s)) as records,
                        case when bool_and(s.withdrawn_at is not null) then max(s.withdrawn_at) end as withdrawn_at
                    from %5$s s where not r.single and s.act_key = r.act_key) several on true
                where r.place = 1
                """.formatted(
                        String.join(", ", ActColumns.VERSION),
                        ActColumns.list("r.", ActColumns.VERSION),
                        ActColumns.list("s.", ActColumns.VERSION),
                        LATEST_FIRST.formatted("s"),
                        source,
                        topic,
                        type.name());
    }

    /** Writes the known acts that differ; the months they were and are in become dirty for the lake. */
    private String updateKnown() {
        return """
                with merged as (
                    update %1$s t set (%2$s) = (%3$s)
                    from resolve_state a join %4$s s on s.record_id = a.record_id
                    where a.known and t.act_id = a.act_key and (%5$s) is distinct from (%6$s)
                    returning old.action_date as before, new.action_date as after
                )
                %7$s
                """.formatted(
                        topic,
                        written,
                        writtenNow,
                        source,
                        ActColumns.list("t.", COMPARED),
                        COMPARED_NOW,
                        dirty("select before as day from merged union select after from merged"));
    }

    private String insertUnknown() {
        return """
                with merged as (
                    insert into %1$s (act_id, first_known, %2$s)
                    select a.act_key, now(), %3$s
                    from resolve_state a join %4$s s on s.record_id = a.record_id
                    where not a.known
                    returning action_date
                )
                %5$s
                """.formatted(
                        topic, written, writtenNow, source, dirty("select distinct action_date as day from merged"));
    }

    /** Acts that no source row names any more: their records were corrected to name another act. */
    private String abandonActs() {
        return """
                with abandoned as (
                    update %1$s t set status = 'WITHDRAWN', withdrawn_at = now(), changed_at = now(), source_records = '{}'
                    from resolve_state a
                    where a.known and a.record_id is null and t.act_id = a.act_key and cardinality(t.source_records) > 0
                    returning t.action_date
                )
                %2$s
                """.formatted(topic, dirty("select distinct action_date as day from abandoned"));
    }

    private String dirty(String days) {
        return """
                insert into control.lake_dirty (kind, month)
                select distinct '%s', coalesce(to_char(day, 'YYYY-MM'), 'unknown') from (%s) days
                on conflict do nothing
                """.formatted(type.name(), days);
    }

    /** An entity keeps the version it was taken from, so that the order in which acts come does not matter. */
    private String mergeEntity(RecordType entity, String id, String key) {
        List<String> columns = ActColumns.elements(entity);
        return """
                insert into topic.%1$s as t (%2$s, first_known, changed_at, %3$s, %4$s)
                select latest.%5$s, now(), now(), %6$s, %7$s
                from (
                    select distinct on (a.%5$s) a.%5$s, a.record_id, %8$s
                    from resolve_state a
                    where a.%5$s is not null
                    order by a.%5$s, %9$s) latest
                left join topic.%1$s t on t.%2$s = latest.%5$s
                join %10$s s on s.record_id = latest.record_id
                where t.%2$s is null or (%11$s) < (%6$s)
                on conflict (%2$s) do update set %12$s,
                    changed_at = case when (%13$s) is distinct from (%14$s) then now() else t.changed_at end
                """.formatted(
                        entity.name(),
                        id,
                        String.join(", ", ActColumns.VERSION),
                        String.join(", ", columns),
                        key,
                        ActColumns.list("latest.", ActColumns.VERSION),
                        ActColumns.list("s.", columns),
                        ActColumns.list("a.", ActColumns.VERSION),
                        LATEST_FIRST.formatted("a"),
                        source,
                        ActColumns.list("t.", ActColumns.VERSION),
                        Stream.concat(ActColumns.VERSION.stream(), columns.stream())
                                .map(c -> c + " = excluded." + c)
                                .collect(Collectors.joining(", ")),
                        ActColumns.list("t.", columns),
                        ActColumns.list("excluded.", columns));
    }
}
