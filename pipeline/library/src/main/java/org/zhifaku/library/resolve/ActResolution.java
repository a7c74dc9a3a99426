package org.zhifaku.library.resolve;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * The SQL that resolves the acts of one kind of a batch. Of an act's source rows that are not withdrawn the latest version counts; where
 * all are withdrawn the act is, with the content of the latest. Parties and organs take what the latest act says of them.
 *
 * <p>First the state of each act is worked out from narrow columns; wide source rows are then read by record. Only one resolver works at a
 * time: what is not known when a merge looks is still unknown when it inserts.
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
        statement.execute("analyze resolve_state (act_key, record_id, party_key, organ_key)");
        statement.executeUpdate(changeActs());
        statement.executeUpdate(insertActs());
        statement.executeUpdate(abandonActs());
        statement.executeUpdate(mergeEntity(party, "party_id", "party_key"));
        statement.executeUpdate(mergeEntity(organ, "organ_id", "organ_key"));
    }

    /**
     * Each act with the record that counts; an act that no source row names any more has none. The rows of an act are listed, in a query
     * of its own, only where there are several.
     */
    private String states() {
        return """
                insert into resolve_state (act_key, record_id, party_key, organ_key, %1$s, records, withdrawn_at)
                select r.act_key, r.record_id, r.party_key, r.organ_key, %2$s,
                    case when not r.several then array[r.record_id]
                         else array(select s.record_id from %5$s s
                                    where s.act_key = r.act_key and (s.withdrawn_at is null or r.withdrawn_at is not null)
                                    order by %4$s) end,
                    case when not r.several or r.withdrawn_at is null then r.withdrawn_at
                         else (select max(s.withdrawn_at) from %5$s s where s.act_key = r.act_key) end
                from (
                    select distinct on (a.act_key) a.act_key, s.record_id, s.party_key, s.organ_key, %3$s, s.withdrawn_at,
                        lead(s.record_id) over (partition by a.act_key order by s.withdrawn_at is not null, %4$s)
                            is not null as several
                    from (select distinct act_key from resolve_act where kind = '%6$s') a
                    left join %5$s s on s.act_key = a.act_key
                    order by a.act_key, s.withdrawn_at is not null, %4$s) r
                """.formatted(
                        String.join(", ", ActColumns.VERSION),
                        ActColumns.list("r.", ActColumns.VERSION),
                        ActColumns.list("s.", ActColumns.VERSION),
                        LATEST_FIRST.formatted("s"),
                        source,
                        type.name());
    }

    /** Writes the known acts that differ; the months they were and are in become dirty for the lake. */
    private String changeActs() {
        return """
                with changed as (
                    update %1$s t set (%2$s) = row(%3$s)
                    from resolve_state a join %4$s s on s.record_id = a.record_id
                    where t.act_id = a.act_key and (%5$s) is distinct from (%6$s)
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
                        dirty("select after as day from changed union select before from changed"));
    }

    /** Writes the acts the library did not know. */
    private String insertActs() {
        return """
                with added as (
                    insert into %1$s (act_id, first_known, %2$s)
                    select a.act_key, now(), %3$s from resolve_state a join %4$s s on s.record_id = a.record_id
                    where not exists (select from %1$s t where t.act_id = a.act_key)
                    returning action_date as day
                )
                %5$s
                """.formatted(topic, written, writtenNow, source, dirty("select distinct day from added"));
    }

    /** Acts that no source row names any more: their records were corrected to name another act. */
    private String abandonActs() {
        return """
                with abandoned as (
                    update %1$s t set status = 'WITHDRAWN', withdrawn_at = now(), changed_at = now(), source_records = '{}'
                    from resolve_state a
                    where a.record_id is null and t.act_id = a.act_key and cardinality(t.source_records) > 0
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

    /**
     * An entity keeps the version it was taken from, so that the order in which acts come does not matter. What acts do not tell of it
     * is left as it is.
     */
    private String mergeEntity(RecordType entity, String id, String key) {
        List<String> columns = ActColumns.elements(entity.fromActs());
        return """
                merge into topic.%1$s t
                using (
                    (select distinct on (a.%3$s) a.%3$s, a.record_id, %4$s
                     from resolve_state a where a.%3$s is not null order by a.%3$s, %5$s) latest
                    join %6$s s on s.record_id = latest.record_id) on t.%2$s = latest.%3$s
                when matched and (%7$s) < (%8$s) then update set (%9$s, %10$s) = (%8$s, %11$s),
                    changed_at = case when (%12$s) is distinct from (%11$s) then now() else t.changed_at end
                when not matched then insert (%2$s, first_known, changed_at, %9$s, %10$s)
                    values (latest.%3$s, now(), now(), %8$s, %11$s)
                """.formatted(
                        entity.name(),
                        id,
                        key,
                        ActColumns.list("a.", ActColumns.VERSION),
                        LATEST_FIRST.formatted("a"),
                        source,
                        ActColumns.list("t.", ActColumns.VERSION),
                        ActColumns.list("latest.", ActColumns.VERSION),
                        String.join(", ", ActColumns.VERSION),
                        String.join(", ", columns),
                        ActColumns.list("s.", columns),
                        ActColumns.list("t.", columns));
    }
}
