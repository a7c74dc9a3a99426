package org.zhifaku.library.resolve;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * The SQL that makes a party or an organ of what records of other types tell of it. A register's own record goes before all of them;
 * else the latest record counts among those that tell all that acts tell, else the latest of the others. {@code origin} keeps which of
 * these a row was made from, its version from which record; so the order in which records come does not matter.
 */
final class Told {

    /** Values of {@code origin}: own records were withdrawn or name another now; a record that tells less; an act; a register. */
    static final int WITHDRAWN = -1;

    private static final int PARTLY = 0;
    private static final int WHOLE = 1;
    private static final int REGISTER = 2;
    private static final List<String> KEPT_FROM = List.of("origin", "business_date", "pull_id", "part", "sequence");

    private final TopicTable table;
    private final String kind;
    private final List<RecordType> tellers;

    Told(RecordType entity, List<RecordType> types) {
        this.table = new TopicTable(entity);
        this.kind = entity.name();
        this.tellers = types.stream()
                .filter(type -> type.fromActs().isEmpty() && type.find(name()).isPresent())
                .toList();
    }

    /** SQL: the origin of a row made from the register's records. */
    static String registered() {
        return "case when a.withdrawn_at is null then %d else %d end".formatted(REGISTER, WITHDRAWN);
    }

    /** SQL: whether a state {@code a} of the register may be written over this row; what others tell stands where the register is silent. */
    static String mayRegister(String row) {
        return "(a.withdrawn_at is null or %s.origin in (%d, %d))".formatted(row, WITHDRAWN, REGISTER);
    }

    /** SQL: whether the row was made from the register's records. */
    static String isRegistered(String row) {
        return row + ".origin = " + REGISTER;
    }

    /** The element that says that a record tells of such an entity. */
    private String name() {
        return table.type().fromActs().get(0).name();
    }

    private String link() {
        return table.key();
    }

    boolean hears(RecordType type) {
        return tellers.contains(type);
    }

    private boolean tellsWhole(RecordType teller) {
        return table.type().fromActs().stream()
                .allMatch(element -> teller.find(element.name()).isPresent());
    }

    private List<String> told() {
        return ActColumns.elements(table.type().fromActs());
    }

    /** SQL: what a teller's row {@code s} says, as the columns of {@link #told}. */
    private String tells(RecordType teller) {
        List<String> known = ActColumns.elements(teller);
        List<String> said = new ArrayList<>();
        for (Element element : table.type().fromActs()) {
            for (String column : ActColumns.elements(List.of(element))) {
                String nothing = column.endsWith("_hash") ? "null::uuid" : "null::text";
                said.add((known.contains(column) ? "s." + column : nothing) + " as " + column);
            }
        }
        return String.join(", ", said);
    }

    /** SQL: the content hash of a row that has only what is told, from the columns of {@code n} (docs/hashes.md). */
    private String hash() {
        StringBuilder canonical = new StringBuilder("'7:content%d:%s'".formatted(kind.length(), kind));
        for (Element element : table.type().fromActs()) {
            String name = element.name();
            String value = element.isRestricted() ? "n." + name + "_hash::text" : "n." + name;
            canonical.append(" || coalesce('%d:%s%s' || control.canonical_text(%s), '')"
                    .formatted(name.length(), name, element.kind().letter(), value));
        }
        return "control.canonical_hash(" + canonical + ")";
    }

    /** Hears what the batch's states of this type tell. */
    void hear(Statement statement, RecordType teller) throws SQLException {
        String latest = """
                select l.id, l.record_id, %1$d as origin, %2$s, %3$s
                from (select distinct on (a.%4$s) a.%4$s as id, a.record_id, %5$s
                      from resolve_state a where a.%4$s is not null and a.record_id is not null
                      order by a.%4$s, %6$s, a.record_id) l
                join source.%7$s s on s.record_id = l.record_id
                """.formatted(
                        tellsWhole(teller) ? WHOLE : PARTLY,
                        ActColumns.list("l.", ActColumns.VERSION),
                        tells(teller),
                        link(),
                        ActColumns.list("a.", ActColumns.VERSION),
                        latestFirst("a."),
                        teller.name());
        statement.executeUpdate(merge(latest));
    }

    private static String latestFirst(String row) {
        return ActColumns.VERSION.stream().map(column -> row + column + " desc").collect(Collectors.joining(", "));
    }

    private String merge(String latest) {
        String told = String.join(", ", told());
        String differs = "(%s, t.status) is distinct from (%s, 'CURRENT')"
                .formatted(ActColumns.list("t.", told()), ActColumns.list("n.", told()));
        List<String> others = table.elements().stream()
                .filter(element -> !told().contains(element))
                .toList();
        // Of a row that a register made and gave up nothing stays but what is told now.
        String forgotten = others.stream().map(column -> column + " = null").collect(Collectors.joining(", "));
        return """
                with changed as (
                    merge into %1$s t using (%2$s) n on t.%3$s = n.id
                    when matched and (%4$s) < (%5$s) then update set (%6$s, %7$s) = row(%5$s, %8$s), %9$s,
                        content_hash = case when %10$s then %11$s else t.content_hash end, source_records = array[n.record_id],
                        status = 'CURRENT', status_reason = null, status_date = null, withdrawn_at = null, field_sources = null, conflicts = null,
                        changed_at = case when %10$s then now() else t.changed_at end
                    when not matched then
                        insert (%3$s, first_known, changed_at, status, content_hash, source_records, %6$s, %7$s)
                        values (n.id, now(), now(), 'CURRENT', %11$s, array[n.record_id], %5$s, %8$s)
                    returning case when old.changed_at < new.changed_at then old end as former, new.changed_at as changed_now
                ), kept as (
                    insert into %12$s select (former).*, now() from changed where (former).%3$s is not null
                )
                insert into control.lake_dirty (kind, month)
                select '%13$s', 'all' from changed where changed_now = now() limit 1 on conflict do nothing
                """.formatted(
                        table.name(),
                        latest,
                        table.key(),
                        ActColumns.list("t.", KEPT_FROM),
                        ActColumns.list("n.", KEPT_FROM),
                        String.join(", ", KEPT_FROM),
                        told,
                        ActColumns.list("n.", told()),
                        forgotten,
                        differs,
                        hash(),
                        table.history(),
                        kind);
    }

    /**
     * Makes those anew whose record names another now: from the latest record that still tells of them. Of whom nobody tells any more
     * stays as withdrawn.
     */
    void forget(Statement statement, RunContext run) throws SQLException {
        int left = statement.executeUpdate("""
                insert into resolve_forgotten (id)
                select distinct l.id from resolve_left l join %1$s t on t.%2$s = l.id
                where l.kind = '%3$s' and t.origin < %4$d and (l.record_id is null or t.source_records[1] = l.record_id)
                """.formatted(table.name(), table.key(), kind, REGISTER));
        if (left == 0) {
            return;
        }
        statement.execute("analyze resolve_forgotten");
        statement.executeUpdate("update %s t set origin = %d from resolve_forgotten f where t.%s = f.id"
                .formatted(table.name(), WITHDRAWN, table.key()));
        statement.executeUpdate(merge(latestStanding()));
        statement.executeUpdate(withdraw(run));
        statement.executeUpdate("delete from resolve_forgotten");
    }

    /** SQL: the latest record that tells of each of the forgotten, from the topic rows that name them. */
    private String latestStanding() {
        String each = tellers.stream()
                .map(teller -> """
                        select t.%1$s as id, s.record_id, %2$d as origin, %3$s, %4$s
                        from resolve_forgotten f join topic.%5$s t on t.%1$s = f.id join source.%5$s s on s.record_id = t.source_records[1]
                        """.formatted(
                                link(),
                                tellsWhole(teller) ? WHOLE : PARTLY,
                                ActColumns.list("s.", ActColumns.VERSION),
                                tells(teller),
                                teller.name()))
                .collect(Collectors.joining("union all\n"));
        return "select distinct on (id) * from (%s) tellers order by id, origin desc, %s, record_id"
                .formatted(each, latestFirst(""));
    }

    private String withdraw(RunContext run) {
        return """
                with changed as (
                    update %1$s t set status = 'WITHDRAWN', status_date = date '%2$s', withdrawn_at = now(), changed_at = now(),
                        source_records = '{}',
                        status_reason = case when exists (select from control.identity i where i.kind = '%3$s' and i.key = t.%4$s)
                            then 'MERGED' else 'RENAMED' end
                    from resolve_forgotten f
                    where t.%4$s = f.id and t.origin = %5$d and t.status = 'CURRENT'
                    returning %6$s
                ), %7$s
                insert into control.lake_dirty (kind, month) select '%3$s', 'all' from changed limit 1 on conflict do nothing
                """.formatted(
                table.name(), run.businessDate(), kind, table.key(), WITHDRAWN, table.former(), table.keepFormer());
    }
}
