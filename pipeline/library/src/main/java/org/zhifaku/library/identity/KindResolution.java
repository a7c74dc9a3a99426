package org.zhifaku.library.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.identity.ClaimField;
import org.zhifaku.pipeline.identity.IdentityKind;
import org.zhifaku.pipeline.identity.IdentityRule;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/** Decides for the keys of one kind: claims, links by rule, groups, reviews. */
final class KindResolution {
    private final IdentityKind kind;
    private final Claims claims;
    private final List<RuleSql> rules;
    private final List<BlockSql> blocks;
    private final GroupStep groups;
    private final int dueKeys;

    KindResolution(IdentityKind kind, RecordTypes types, int dueKeys) {
        this.kind = kind;
        this.claims = new Claims(kind, types);
        this.rules = kind.rules().stream()
                .map(rule -> new RuleSql(kind, rule, claims.table()))
                .toList();
        this.blocks = rules.stream().map(RuleSql::block).distinct().toList();
        this.groups = new GroupStep(kind, claims.table());
        this.dueKeys = dueKeys;
    }

    void createTables(Statement statement) throws SQLException {
        claims.createTables(statement);
        for (String table : List.of(
                "identity_anew (key uuid primary key, first_seen timestamptz)",
                "identity_touched (key uuid primary key)",
                "identity_block (columns text, v1 text, v2 text, v3 text)",
                "identity_sized (columns text, block uuid, v1 text, v2 text, v3 text, keys bigint, coded bigint)",
                "identity_pair (rule text, block uuid, left_key uuid, right_key uuid, alone boolean)",
                "identity_known (key uuid primary key, %s)"
                        .formatted(Arrays.stream(ClaimField.values())
                                .map(field -> field.column() + " text[]")
                                .collect(Collectors.joining(", "))),
                """
                identity_found (block uuid, left_key uuid, right_key uuid, rule text, points integer, joins boolean, evidence jsonb,
                    primary key (block, left_key, right_key, rule))""",
                "identity_concerned (block uuid, left_key uuid, right_key uuid, rule text, primary key (block, left_key, right_key, rule))",
                "identity_member (key uuid primary key, round integer, coded boolean)",
                "identity_new (key uuid, id uuid, rule text, block uuid, left_key uuid, right_key uuid, decision bigint)",
                "identity_refused (block uuid, rule text, left_key uuid, right_key uuid)",
                "identity_likely (left_key uuid, right_key uuid, rule text, score numeric, evidence jsonb, decided boolean)")) {
            statement.execute("create temp table if not exists %s on commit delete rows".formatted(table));
        }
    }

    String name() {
        return kind.name();
    }

    /** Whether records of this type have keys of this kind. */
    boolean speaks(RecordType type) {
        return claims.speaks(type);
    }

    void resolve(Connection connection, Statement statement) throws SQLException {
        statement.execute(
                "truncate identity_anew, identity_touched, identity_block, identity_sized, identity_pair, identity_known, identity_found, identity_concerned, identity_member, identity_new, identity_refused");
        adoptRules(statement);
        takeDue(statement);
        if (exists(statement, "identity_anew")) {
            // Blocks in which the keys stood before are compared again too.
            for (BlockSql block : blocks) {
                statement.executeUpdate(block.keep());
            }
            claims.forget(statement);
        }
        claims.add(statement);
        claims.remember(statement);
        if (exists(statement, "identity_touched")) {
            analyzeIfGrown(statement, "identity_touched", claims.table());
            compare(statement);
            analyzeIfGrown(statement, "identity_found", "control.identity_link");
        }
        if (exists(statement, "identity_member")) {
            groups.run(connection, statement);
            analyzeIfGrown(statement, "identity_new", "control.identity");
        }
        statement.executeUpdate("""
                insert into identity_changed (kind, key, former_id, id)
                select '%1$s', a.key, coalesce(i.id, a.key), coalesce(i.id, a.key)
                from identity_anew a left join control.identity i on i.kind = '%1$s' and i.key = a.key
                """.formatted(kind.name()));
    }

    /** Whether a rule is not the one that keys were compared by. */
    boolean isAnother(Statement statement) throws SQLException {
        String was = "select rule, block, version from control.identity_rules where kind = '%s'".formatted(kind.name());
        return isTrue(
                statement,
                "select exists ((%1$s except %2$s) union all (%2$s except %1$s))".formatted(declared(), was));
    }

    private String declared() {
        return kind.rules().isEmpty()
                ? "select null::text as rule, null::text as block, null::text as version where false"
                : kind.rules().stream()
                        .map(rule -> "('%s', '%s', '%s')".formatted(rule.id(), rule.block(), version(rule)))
                        .collect(Collectors.joining(
                                ", ", "select * from (values ", ") as declared (rule, block, version)"));
    }

    /**
     * Where a rule is another, all keys are compared again, a batch at a time. Links stay until their block is compared again, but for
     * those of rules that are gone or look at other blocks.
     */
    private void adoptRules(Statement statement) throws SQLException {
        if (!isAnother(statement)) {
            return;
        }
        statement.executeUpdate("""
                insert into control.identity_due (kind, key)
                select '%1$s', key from %2$s
                union
                select kind, key from control.identity where kind = '%1$s'
                on conflict do nothing
                """.formatted(kind.name(), claims.table()));
        statement.executeUpdate("""
                delete from control.identity_link l where l.kind = '%1$s' and l.rule in (
                    select rule from (select rule, block from control.identity_rules where kind = '%1$s'
                        except select rule, block from (%2$s) now) other)
                """.formatted(kind.name(), declared()));
        statement.executeUpdate("delete from control.identity_rules where kind = '%s'".formatted(kind.name()));
        statement.executeUpdate(
                "insert into control.identity_rules (kind, rule, block, version) select '%s', rule, block, version from (%s) now"
                        .formatted(kind.name(), declared()));
    }

    private String version(IdentityRule rule) {
        return Hashes.key("identity-rule", rule.toString(), kind.veto().toString(), Integer.toString(kind.nameLeast()))
                .toString();
    }

    /** Takes some of the keys that wait. */
    private void takeDue(Statement statement) throws SQLException {
        statement.executeUpdate("""
                with taken as (
                    delete from control.identity_due d using (
                        select key from control.identity_due where kind = '%1$s' order by key limit %2$d for update) next
                    where d.kind = '%1$s' and d.key = next.key
                    returning d.key, d.anew
                ), anew as (
                    insert into identity_anew (key) select key from taken where anew
                ), touched as (
                    insert into identity_touched (key) select key from taken
                )
                insert into identity_member (key, round) select key, 0 from taken
                """.formatted(kind.name(), dueKeys));
    }

    /**
     * Links of the touched keys and of their blocks become what claims and rules say; keys of links that changed become members. A link of
     * a touched key that is not found in any block is no longer one: the key left the block.
     */
    private void compare(Statement statement) throws SQLException {
        statement.execute("analyze identity_touched");
        for (BlockSql block : blocks) {
            statement.executeUpdate(block.size());
        }
        statement.execute("analyze identity_sized");
        for (RuleSql rule : rules) {
            statement.executeUpdate(rule.crowded());
            statement.executeUpdate(rule.pairs());
        }
        know(statement);
        for (RuleSql rule : rules) {
            statement.executeUpdate(rule.compare());
        }
        statement.execute("analyze identity_found");
        // In two steps, over keys: with one, the planner may take hours where it misjudges the number of links.
        statement.executeUpdate("""
                insert into identity_concerned (block, left_key, right_key, rule)
                select l.block, l.left_key, l.right_key, l.rule from identity_sized b join control.identity_link l on l.block = b.block
                union
                select l.block, l.left_key, l.right_key, l.rule
                from identity_touched t join control.identity_link l on l.kind = '%1$s' and l.left_key = t.key
                union
                select l.block, l.left_key, l.right_key, l.rule
                from identity_touched t join control.identity_link l on l.kind = '%1$s' and l.right_key = t.key
                """.formatted(kind.name()));
        statement.execute("analyze identity_concerned");
        statement.executeUpdate("""
                with gone as (
                    delete from control.identity_link l using identity_concerned c
                    left join identity_found f using (block, left_key, right_key, rule)
                    where (l.block, l.left_key, l.right_key, l.rule) = (c.block, c.left_key, c.right_key, c.rule)
                        and (f.points, f.joins, f.evidence) is distinct from (l.points, l.joins, l.evidence)
                    returning l.left_key, l.right_key
                )
                insert into identity_member (key, round)
                select left_key, 0 from gone union select right_key, 0 from gone on conflict do nothing
                """);
        statement.executeUpdate("""
                with come as (
                    insert into control.identity_link (block, left_key, right_key, kind, rule, points, joins, evidence)
                    select f.block, f.left_key, f.right_key, '%s', f.rule, f.points, f.joins, f.evidence
                    from identity_found f
                    on conflict do nothing
                    returning left_key, right_key
                )
                insert into identity_member (key, round)
                select left_key, 0 from come union select right_key, 0 from come on conflict do nothing
                """.formatted(kind.name()));
    }

    /** Gathers all that is known of the keys that are to be compared. */
    private void know(Statement statement) throws SQLException {
        statement.execute("analyze identity_pair");
        String columns = claims.fields().stream().map(ClaimField::column).collect(Collectors.joining(", "));
        String values = claims.fields().stream()
                .map(field -> "array_agg(distinct c.%1$s) filter (where c.%1$s <> '')".formatted(field.column()))
                .collect(Collectors.joining(", "));
        statement.executeUpdate("""
                insert into identity_known (key, %s)
                select k.key, %s
                from (select left_key as key from identity_pair union select right_key from identity_pair) k
                join %s c on c.key = k.key group by k.key
                """.formatted(columns, values, claims.table()));
        statement.execute("analyze identity_known");
    }

    /** The planner must know how large a table is once a first load has filled it. */
    private static void analyzeIfGrown(Statement statement, String added, String table) throws SQLException {
        if (isTrue(statement, """
                select (select count(*) from %s) * 5 > (select reltuples from pg_class where oid = '%s'::regclass)
                """.formatted(added, table))) {
            statement.execute("analyze " + table);
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        return isTrue(statement, "select exists (select from %s)".formatted(table));
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
