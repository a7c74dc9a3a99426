package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;

/**
 * Merges the stage of a part into its table: of a record the last accepted row of the part counts, and only where it is no older than
 * what is stored. Each staged row's fate is written down as a verdict first, then carried out set-based:
 *
 * <pre>
 * N new record           C content, keys or life changed      W withdrawn
 * T same content, another raw row or mapping     R withdrawn once more     O older than what is stored
 * U the very row that is stored: nothing is written
 * </pre>
 */
final class Merge {

    private static final String VERSION = "(%1$s.business_date, %1$s.pull_id, %1$s.part, %1$s.sequence)";

    /**
     * What became of the staged rows.
     *
     * @param accepted records changed
     * @param unchanged records that stay as they were
     */
    record Result(long accepted, long unchanged) {}

    private Merge() {}

    static Result run(Connection connection, PartPlace place) throws SQLException {
        RecordType type = place.type();
        String table = "source." + type.name();
        String stage = StageTables.rows(type);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(judgeUnchanged(stage, table));
            statement.executeUpdate(judgeUpserts(stage, table));
            keepPersons(statement);
            insertNew(statement, type, stage, table);
            updateChanged(statement, type, stage, table);
            statement.executeUpdate(touch(stage, table, "T", "flags = s.flags,"));
            statement.executeUpdate(judgeWithdrawals(stage, table));
            statement.executeUpdate(touch(stage, table, "W", "withdrawn_at = now(),"));
            statement.executeUpdate(touch(stage, table, "R", ""));
            Result result = count(statement);
            if (place.isResolved()) {
                statement.executeUpdate(enqueue(place));
            }
            if (!place.isPublished()) {
                PartLedger.settle(connection, place.run(), place.pull(), result.accepted());
            }
            return result;
        }
    }

    /** Where the last row of a record is what is stored, none of its rows counts; only possible where a rejected row came after it. */
    private static String judgeUnchanged(String stage, String table) {
        return """
                insert into integrate_verdict (ordinal, record_id, verdict, act_key)
                select s.ordinal, s.record_id, 'U', t.act_key
                from (select distinct on (record_id) * from %s order by record_id, ordinal desc) s
                join %s t on t.record_id = s.record_id
                where t.raw_hash = s.raw_hash and t.mapping_version = s.mapping_version
                """.formatted(stage, table);
    }

    private static String judgeUpserts(String stage, String table) {
        return """
                insert into integrate_verdict (ordinal, record_id, verdict, act_key, former_act_key)
                select s.ordinal, s.record_id,
                    case when t.record_id is null then 'N'
                         when %s < %s then 'O'
                         when t.content_hash = s.content_hash and t.withdrawn_at is null
                              and (t.act_key, t.party_key, t.organ_key) is not distinct from (s.act_key, s.party_key, s.organ_key)
                              then 'T'
                         else 'C' end,
                    s.act_key,
                    case when t.act_key <> s.act_key then t.act_key end
                from (select distinct on (record_id) * from %s where not deletes order by record_id, ordinal desc) s
                left join %s t on t.record_id = s.record_id
                where not exists (select from integrate_verdict u where u.record_id = s.record_id)
                """.formatted(VERSION.formatted("s"), VERSION.formatted("t"), stage, table);
    }

    private static String judgeWithdrawals(String stage, String table) {
        return """
                insert into integrate_verdict (ordinal, record_id, verdict, act_key, former_act_key)
                select s.ordinal, s.record_id,
                    case when %s < %s then 'O' when t.withdrawn_at is not null then 'R' else 'W' end,
                    t.act_key, u.former_act_key
                from (select distinct on (record_id) * from %s where deletes order by record_id, ordinal desc) s
                join %s t on t.record_id = s.record_id
                left join integrate_verdict u on u.record_id = s.record_id
                where u.ordinal is null or u.ordinal < s.ordinal and u.verdict <> 'U'
                """.formatted(VERSION.formatted("s"), VERSION.formatted("t"), stage, table);
    }

    private static void keepPersons(Statement statement) throws SQLException {
        statement.executeUpdate("""
                delete from restricted.person_identifier p using integrate_verdict v
                where v.verdict = 'C' and p.record_id = v.record_id
                """);
        statement.executeUpdate("""
                insert into restricted.person_identifier (record_id, element, value)
                select p.record_id, p.element, p.value from integrate_person p join integrate_verdict v using (ordinal)
                where v.verdict in ('N', 'C')
                """);
    }

    private static void insertNew(Statement statement, RecordType type, String stage, String table)
            throws SQLException {
        List<String> columns = ActColumns.sourceRow(type);
        statement.executeUpdate(
                "insert into %s (%s) select %s from %s s join integrate_verdict v using (ordinal) where v.verdict = 'N'"
                        .formatted(table, String.join(", ", columns), ActColumns.list("s.", columns), stage));
    }

    private static void updateChanged(Statement statement, RecordType type, String stage, String table)
            throws SQLException {
        String sets = ActColumns.sourceRow(type).stream()
                .filter(column -> !column.equals("record_id"))
                .map(column -> column + " = s." + column)
                .collect(Collectors.joining(", "));
        statement.executeUpdate("""
                update %s t set %s, last_seen = now(), withdrawn_at = null
                from %s s join integrate_verdict v using (ordinal)
                where v.verdict = 'C' and t.record_id = s.record_id
                """.formatted(table, sets, stage));
    }

    /** Writes only which row last spoke of the record, and what else is given. */
    private static String touch(String stage, String table, String verdict, String more) {
        return """
                update %s t set %s raw_hash = s.raw_hash, mapping_version = s.mapping_version, business_date = s.business_date,
                    pull_id = s.pull_id, part = s.part, sequence = s.sequence, last_seen = now()
                from %s s join integrate_verdict v using (ordinal)
                where v.verdict = '%s' and t.record_id = s.record_id
                """.formatted(table, more, stage, verdict);
    }

    /** SQL: the last verdict of each record, as {@code f}. */
    static final String FINAL =
            "(select distinct on (record_id) * from integrate_verdict order by record_id, ordinal desc) f";

    private static String enqueue(PartPlace place) {
        return """
                insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key, former_act_key)
                select %d, %s, %s, %s, f.record_id, f.act_key, f.former_act_key from %s where f.verdict in ('N', 'C', 'W')
                """.formatted(
                        place.run().runId(),
                        PartPlace.quoted(place.pull().source()),
                        PartPlace.quoted(place.pull().dataset()),
                        PartPlace.quoted(place.type().name()),
                        FINAL);
    }

    private static Result count(Statement statement) throws SQLException {
        try (ResultSet counts = statement.executeQuery("""
                select count(*) filter (where f.verdict in ('N', 'C', 'W')), count(*) filter (where f.verdict in ('T', 'R', 'O', 'U'))
                from %s
                """.formatted(FINAL))) {
            counts.next();
            return new Result(counts.getLong(1), counts.getLong(2));
        }
    }
}
