package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The SQL that finds which acts of one kind may be one: those touched, their rows, and pairs of keys that share a number, a code, or a
 * party and a day. Works on temporary tables of its connection; only acts touched and what shares something with them are looked at, by
 * index.
 */
final class ActCandidates {

    /** Acts without a number of one party on one day that are still compared each with each; beyond, pairs say nothing. */
    private static final int CROWD = 50;

    private static final String UNNUMBERED = """
            select * from (
                select a.*, count(*) over (partition by coalesce(a.party_id, a.key), a.day) as crowd from act_row a
                where a.doc is null and a.code is null) crowded
            where crowd <= %d
            """.formatted(CROWD);

    private final ActTable table;

    ActCandidates(ActTable table) {
        this.table = table;
    }

    static void createTables(Statement statement) throws SQLException {
        statement.execute("create temp table if not exists act_key (key uuid primary key) on commit delete rows");
        statement.execute("""
                create temp table if not exists act_row (
                    key uuid, record_id uuid, organ_id uuid, party_id uuid, party_coded boolean, doc text, code text, day date,
                    name text)
                on commit delete rows
                """);
        // Rows taken later are looked for among those that are there, one by one where the planner expects few.
        statement.execute("create index if not exists act_row_record on act_row (record_id)");
        statement.execute("""
                create temp table if not exists act_pair (
                    left_key uuid, right_key uuid, primary key (left_key, right_key))
                on commit delete rows
                """);
        statement.execute("""
                create temp table if not exists act_side (
                    key uuid primary key, organ_id uuid, party_id uuid, organ_coded boolean, party_coded boolean, name text,
                    city text, doc text, code text, day date, amount numeric, kinds text, case_name text, violation text,
                    content text, item text, officers text[])
                on commit delete rows
                """);
    }

    /** Fills {@code act_pair} and {@code act_side}; the number of keys that are looked at. */
    long find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from act_key");
            statement.execute("delete from act_row");
            statement.execute("delete from act_pair");
            statement.execute("delete from act_side");
            if (statement.executeUpdate(touched()) == 0) {
                return 0;
            }
            statement.executeUpdate(takeDue());
            close(statement);
            statement.execute("analyze act_key");
            statement.executeUpdate(rows());
            statement.execute("analyze act_row");
            if (holds(
                    statement,
                    "select exists (select from %s s where %s)".formatted(table.source(), table.unnumbered("s")))) {
                takeUnnumbered(statement);
                pairsOfUnnumbered(statement);
            }
            if (table.hasNumber()) {
                statement.executeUpdate(pairsBy("doc", "action_doc_no_key"));
                statement.executeUpdate(pairsOneDigitOff());
            }
            if (table.hasCode()) {
                statement.executeUpdate(pairsBy("code", "action_code"));
            }
            if (holds(statement, "select exists (select from act_pair)")) {
                statement.execute("analyze act_pair");
                statement.executeUpdate(sidesOfRows());
                statement.executeUpdate(sidesOfActs());
                statement.execute("analyze act_side");
            }
            return count(statement);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from act_key")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private String touched() {
        return """
                insert into act_key
                select act_key from resolve_act where kind = '%1$s' and act_key is not null
                union select key from control.identity_due where kind = '%1$s'
                """.formatted(table.kind());
    }

    /** What waited is made again even where no id changes: a record may have been taken out of a key, or given back. */
    private String takeDue() {
        return """
                with taken as (delete from control.identity_due where kind = '%s' returning kind, key)
                insert into resolve_act (kind, act_key) select kind, key from taken
                """.formatted(table.kind());
    }

    /** With a key go all that have its id, and those that a steward tied to it. */
    private void close(Statement statement) throws SQLException {
        String groups = """
                insert into act_key
                select i.key from control.identity i where i.kind = '%1$s' and i.id in (
                    select coalesce(j.id, k.key) from act_key k left join control.identity j on j.kind = '%1$s' and j.key = k.key)
                union
                select j.id from act_key k join control.identity j on j.kind = '%1$s' and j.key = k.key
                on conflict do nothing
                """.formatted(table.kind());
        String tied = """
                insert into act_key
                select case when d.left_key = k.key then d.right_key else d.left_key end
                from act_key k join control.identity_decision d
                    on d.kind = '%1$s' and d.revoked_at is null and d.verdict = 'SAME' and (d.left_key = k.key or d.right_key = k.key)
                on conflict do nothing
                """.formatted(table.kind());
        while (statement.executeUpdate(groups) + statement.executeUpdate(tied) > 0) {
            // each round takes what the one before brought in; the groups of one act are small
        }
    }

    /** The source rows of the keys that have none yet. */
    private String rows() {
        return """
                insert into act_row (key, record_id, organ_id, party_id, party_coded, doc, code, day, name)
                select r.key, r.record_id, coalesce(oi.id, r.organ_key), coalesce(pi.id, r.party_key), r.party_coded, r.doc, r.code,
                    r.day, r.name
                from (
                    select k.key, s.record_id, coalesce(op.key, s.organ_key) as organ_key, coalesce(pp.key, s.party_key) as party_key,
                        %2$s as party_coded, %3$s as doc, %4$s as code, %5$s as day, %6$s as name
                    from (
                        select k.key, s.record_id from act_key k join %1$s s on s.act_key = k.key
                        where not exists (
                            select from control.identity_split x where x.kind = '%7$s' and x.record_id = s.record_id)
                        union all
                        select k.key, x.record_id from act_key k join control.identity_split x on x.kind = '%7$s' and x.key = k.key
                    ) k
                    join %1$s s on s.record_id = k.record_id
                    left join control.identity_split op on op.kind = 'organ' and op.record_id = s.record_id
                    left join control.identity_split pp on pp.kind = 'party' and pp.record_id = s.record_id
                    where not exists (select from act_row a where a.record_id = s.record_id)
                ) r
                left join control.identity oi on oi.kind = 'organ' and oi.key = r.organ_key
                left join control.identity pi on pi.kind = 'party' and pi.key = r.party_key
                """.formatted(
                        table.source(),
                        table.partyCoded("s"),
                        table.doc("s"),
                        table.code("s"),
                        table.day("s"),
                        "s.party_name",
                        table.kind());
    }

    /** Acts without a number that something touched may be about are judged anew as a whole: a second candidate makes them doubtful. */
    private void takeUnnumbered(Statement statement) throws SQLException {
        String same = """
                insert into act_key
                select coalesce(x.key, s.act_key) from (
                    select s.record_id, s.act_key from act_row r join %1$s s on s.party_name = r.name
                    where %2$s and %3$s between r.day - 1 and r.day + 1
                    union
                    select s.record_id, s.act_key from act_row r
                    join (select key, key as id from (select distinct party_id as key from act_row) ids
                          union select i.key, i.id from control.identity i where i.kind = 'party') p on p.id = r.party_id
                    join %1$s s on s.party_key = p.key
                    where %2$s and %3$s between r.day - 1 and r.day + 1
                ) s
                left join control.identity_split x on x.kind = '%4$s' and x.record_id = s.record_id
                on conflict do nothing
                """.formatted(table.source(), table.unnumbered("s"), table.day("s"), table.kind());
        if (statement.executeUpdate(same) > 0) {
            close(statement);
            statement.executeUpdate(rows());
            statement.execute("analyze act_row");
        }
    }

    /** Pairs whose rows share a number or code, and the party, or the organ and a name that is the same, or alike where a code is missing. */
    private String pairsBy(String column, String element) {
        String alike = "(%1$s.party_id = l.party_id or %1$s.organ_id = l.organ_id"
                + " and (%3$s = l.name or not (l.party_coded and %2$s) and left(l.name, 1) = left(%3$s, 1)))";
        return """
                insert into act_pair
                select least(l.key, r.key), greatest(l.key, r.key) from act_row l join act_row r on r.%1$s = l.%1$s and r.key > l.key
                where %4$s
                union
                select least(l.key, t.act_id), greatest(l.key, t.act_id) from act_row l join %2$s t on t.%3$s = l.%1$s
                where %5$s and %6$s
                on conflict do nothing
                """.formatted(
                        column,
                        table.topic(),
                        element,
                        alike.formatted("r", "r.party_coded", "r.name"),
                        alike.formatted("t", table.partyCoded("t"), "t.party_name"),
                        other("t"));
    }

    /** A topic row that is none of the acts looked at, nor a former id. */
    private String other(String row) {
        return """
                not exists (select from act_key k where k.key = %1$s.act_id)
                and not exists (select from control.identity i where i.kind = '%2$s' and i.key = %1$s.act_id)
                """.formatted(row, table.kind());
    }

    private void pairsOfUnnumbered(Statement statement) throws SQLException {
        for (String same : new String[] {"r.party_id = l.party_id", "r.name = l.name"}) {
            statement.executeUpdate("""
                    insert into act_pair
                    select least(l.key, r.key), greatest(l.key, r.key) from (%s) l join act_row r on %s and r.key <> l.key
                    where r.day between l.day - 1 and l.day + 1
                    on conflict do nothing
                    """.formatted(UNNUMBERED, same));
        }
        statement.executeUpdate("""
                insert into act_pair
                select least(l.key, t.act_id), greatest(l.key, t.act_id)
                from (
                    select l.key, l.day, l.party_id from (%1$s) l
                    union
                    select l.key, l.day, coalesce(i.id, c.key) from (%1$s) l
                    join control.party_claim c on c.name = control.act_party_name(l.name)
                    left join control.identity i on i.kind = 'party' and i.key = c.key
                    where not l.party_coded
                ) l
                join %2$s t on t.party_id = l.party_id
                where %3$s between l.day - 1 and l.day + 1 and %4$s
                on conflict do nothing
                """.formatted(UNNUMBERED, table.topic(), table.day("t"), other("t")));
    }

    /** Numbers of which one digit differs, of one organ, party and day, are a question for a steward. */
    private String pairsOneDigitOff() {
        return """
                insert into act_pair
                select least(l.key, r.key), greatest(l.key, r.key)
                from act_row l join act_row r
                    on r.party_id = l.party_id and r.organ_id = l.organ_id and r.key > l.key and r.day between l.day - 1 and l.day + 1
                where control.one_digit_off(l.doc, r.doc)
                union
                select least(l.key, t.act_id), greatest(l.key, t.act_id)
                from act_row l join %1$s t
                    on t.party_id = l.party_id and t.organ_id = l.organ_id and %2$s between l.day - 1 and l.day + 1
                where control.one_digit_off(l.doc, t.action_doc_no_key) and %3$s
                on conflict do nothing
                """.formatted(table.topic(), table.day("t"), other("t"));
    }

    /** One row of each key that is looked at: the latest that stands. */
    private String sidesOfRows() {
        return """
                insert into act_side (key, organ_id, party_id, %3$s)
                select distinct on (r.key) r.key, r.organ_id, r.party_id, %2$s
                from (select left_key as key from act_pair union select right_key from act_pair) p
                join act_row r on r.key = p.key
                join %1$s s on s.record_id = r.record_id
                order by r.key, s.withdrawn_at is not null, s.business_date desc, s.pull_id desc, s.part desc, s.sequence desc
                """.formatted(table.source(), table.compared("s"), String.join(", ", ActTable.COMPARED));
    }

    /** The acts that are not looked at themselves, as they stand. */
    private String sidesOfActs() {
        return """
                insert into act_side (key, organ_id, party_id, %3$s)
                select t.act_id, t.organ_id, t.party_id, %2$s
                from (select left_key as key from act_pair union select right_key from act_pair) p
                join %1$s t on t.act_id = p.key
                on conflict do nothing
                """.formatted(table.topic(), table.compared("t"), String.join(", ", ActTable.COMPARED));
    }
}
