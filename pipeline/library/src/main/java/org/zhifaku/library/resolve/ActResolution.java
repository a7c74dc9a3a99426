package org.zhifaku.library.resolve;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * The SQL that resolves the acts of one kind of a batch. Of an act's source rows that are not withdrawn the latest version counts; where
 * all are withdrawn the act is, with the content of the latest. Parties and organs take what the latest act says of them.
 */
final class ActResolution {

    private static final String LATEST_FIRST =
            "%1$s.business_date desc, %1$s.pull_id desc, %1$s.part desc, %1$s.sequence desc";

    private final RecordType type;
    private final String source;
    private final String topic;
    private final List<String> elements;
    private final RecordType party;
    private final RecordType organ;

    ActResolution(RecordType type, RecordTypes types) {
        this.type = type;
        this.source = "source." + type.name();
        this.topic = "topic." + type.name();
        this.elements = ActColumns.elements(type);
        this.party = types.get("party");
        this.organ = types.get("organ");
    }

    void run(Statement statement) throws SQLException {
        statement.executeUpdate("delete from resolve_act");
        statement.executeUpdate("delete from resolve_state");
        if (statement.executeUpdate(acts()) == 0) {
            return;
        }
        statement.executeUpdate(states());
        statement.executeUpdate(mergeActs());
        statement.executeUpdate(abandonActs());
        statement.executeUpdate(mergeEntity(party, "party_id", "party_key"));
        statement.executeUpdate(mergeEntity(organ, "organ_id", "organ_key"));
    }

    private String acts() {
        return """
                insert into resolve_act (act_key)
                select act_key from resolve_item where kind = '%1$s'
                union
                select former_act_key from resolve_item where kind = '%1$s' and former_act_key is not null
                """.formatted(type.name());
    }

    private String states() {
        return """
                insert into resolve_state (act_key, records, withdrawn_at)
                select s.act_key,
                    coalesce(
                        array_agg(s.record_id order by %1$s) filter (where s.withdrawn_at is null),
                        array_agg(s.record_id order by %1$s)),
                    case when bool_and(s.withdrawn_at is not null) then max(s.withdrawn_at) end
                from resolve_act a join %2$s s on s.act_key = a.act_key
                group by s.act_key
                """.formatted(LATEST_FIRST.formatted("s"), source);
    }

    /** Writes the acts that differ; the months they were and are in become dirty for the lake. */
    private String mergeActs() {
        List<String> compared = List.of("party_id", "organ_id", "content_hash", "status", "source_records");
        List<String> written = new ArrayList<>(compared);
        written.addAll(List.of("withdrawn_at", "changed_at"));
        written.addAll(elements);
        return """
                with merged as (
                    insert into %1$s as t
                        (act_id, party_id, organ_id, content_hash, status, source_records, withdrawn_at, changed_at, %2$s,
                         first_known)
                    select a.act_key, s.party_key, s.organ_key, s.content_hash,
                        case when a.withdrawn_at is null then 'CURRENT' else 'WITHDRAWN' end,
                        a.records, a.withdrawn_at, now(), %3$s, now()
                    from resolve_state a join %4$s s on s.record_id = a.records[1]
                    on conflict (act_id) do update set %5$s
                    where (%6$s) is distinct from (%7$s)
                    returning old.act_id as known, old.action_date as before, new.action_date as after
                )
                insert into control.lake_dirty (kind, month)
                select '%8$s', %9$s from merged where known is not null
                union
                select '%8$s', %10$s from merged
                on conflict do nothing
                """.formatted(
                        topic,
                        String.join(", ", elements),
                        ActColumns.list("s.", elements),
                        source,
                        written.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", ")),
                        ActColumns.list("t.", compared),
                        ActColumns.list("excluded.", compared),
                        type.name(),
                        month("before"),
                        month("after"));
    }

    /** Acts that no source row names any more: their records were corrected to name another act. */
    private String abandonActs() {
        return """
                with abandoned as (
                    update %1$s t set status = 'WITHDRAWN', withdrawn_at = now(), changed_at = now(), source_records = '{}'
                    from resolve_act a
                    where t.act_id = a.act_key and cardinality(t.source_records) > 0
                        and not exists (select from resolve_state s where s.act_key = a.act_key)
                    returning t.action_date
                )
                insert into control.lake_dirty (kind, month) select distinct '%2$s', %3$s from abandoned on conflict do nothing
                """.formatted(topic, type.name(), month("action_date"));
    }

    private static String month(String column) {
        return "coalesce(to_char(\"%s\", 'YYYY-MM'), 'unknown')".formatted(column);
    }

    /** An entity keeps the version it was taken from, so that the order in which acts come does not matter. */
    private String mergeEntity(RecordType entity, String id, String key) {
        List<String> columns = ActColumns.elements(entity);
        String version = String.join(", ", ActColumns.VERSION);
        return """
                insert into topic.%1$s as t (%2$s, first_known, changed_at, %3$s, %4$s)
                select s.%5$s, now(), now(), %6$s, %7$s
                from (
                    select distinct on (s.%5$s) s.record_id
                    from resolve_state a join %8$s s on s.record_id = a.records[1]
                    where s.%5$s is not null
                    order by s.%5$s, %9$s) latest
                join %8$s s using (record_id)
                on conflict (%2$s) do update set %10$s,
                    changed_at = case when (%11$s) is distinct from (%12$s) then now() else t.changed_at end
                where (%13$s) < (%14$s)
                """.formatted(
                        entity.name(),
                        id,
                        version,
                        String.join(", ", columns),
                        key,
                        ActColumns.list("s.", ActColumns.VERSION),
                        ActColumns.list("s.", columns),
                        source,
                        LATEST_FIRST.formatted("s"),
                        Stream.concat(ActColumns.VERSION.stream(), columns.stream())
                                .map(c -> c + " = excluded." + c)
                                .collect(Collectors.joining(", ")),
                        ActColumns.list("t.", columns),
                        ActColumns.list("excluded.", columns),
                        ActColumns.list("t.", ActColumns.VERSION),
                        ActColumns.list("excluded.", ActColumns.VERSION));
    }
}
