package org.zhifaku.library.survivorship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.pipeline.survivorship.Comparison;
import org.zhifaku.pipeline.survivorship.FieldGroup;
import org.zhifaku.pipeline.survivorship.Preference;
import org.zhifaku.pipeline.survivorship.TypeSurvivorship;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/**
 * Makes one row of the several records that tell of one thing, set-based, by the rules of {@code survivorship.yaml}.
 *
 * <p>It fills two temp tables: {@link #table()} has {@code id}, all element columns of {@code topic.<type>}, {@code content_hash} of them,
 * {@code field_sources} and {@code conflicts} as {@code docs/topic.md} says; {@link #ORDER} has {@code id} and {@code records}, the ids of
 * the records in the default order, those that their source marks as in error last. The order in which records came does not matter. What a
 * record has, it has as a group ({@link FieldGroup}): a raw cell without a value, a code nobody knows or a masked name only wins where no
 * record has more. Not thread-safe.
 */
final class FieldMerge {

    /** The temp table of the records of each thing in their order. */
    static final String ORDER = "resolve_order";

    private final TypeSurvivorship rules;
    private final RecordType type;
    private final List<String> columns;

    /** The merge of one record type. */
    FieldMerge(TypeSurvivorship rules) {
        this.rules = rules;
        this.type = rules.type();
        this.columns = ActColumns.elements(type);
    }

    /** Name of the temp table of merged rows. */
    String table() {
        return "resolve_merged_" + type.name();
    }

    /**
     * Merges, after removing what the tables have. The connection has {@link #table()}; {@link #ORDER} is created where it is missing.
     *
     * @param members relation with {@code id} and {@code record_id}: the records of {@code source.<type>} that stand and tell of each
     *     thing; things with one record cost less where they are not in it
     * @return rows written, one per id
     */
    int run(Statement statement, String members) throws SQLException {
        createOrder(statement);
        statement.executeUpdate("delete from " + table());
        statement.executeUpdate("delete from " + ORDER);
        return statement.executeUpdate(fill(members, topicColumns(statement)));
    }

    private static void createOrder(Statement statement) throws SQLException {
        try (ResultSet known = statement.executeQuery("select to_regclass('pg_temp.%s') is null".formatted(ORDER))) {
            known.next();
            if (!known.getBoolean(1)) {
                return;
            }
        }
        statement.execute("create temp table %s (id uuid, records uuid[]) on commit delete rows".formatted(ORDER));
    }

    /** The columns of the topic table in the order of its row type, which migrations may have added to. */
    private Map<String, String> topicColumns(Statement statement) throws SQLException {
        Map<String, String> all = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = 'topic.%s'::regclass and attnum > 0 and not attisdropped order by attnum
                """.formatted(type.name()))) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getString(2));
            }
        }
        return all;
    }

    private String fill(String members, Map<String, String> topicColumns) {
        Ranks ranks = new Ranks();
        List<Pick> picks = picks(ranks);
        return """
                with told as materialized (
                    select m.id, s.record_id, s.source, s.business_date, s.pull_id, s.part, s.sequence, s.content_hash, %3$s,
                        coalesce(%4$s, false) as in_error
                    from %5$s m join source.%6$s s on s.record_id = m.record_id
                ), ranked as (
                    select o.*, not o.in_error or bool_and(o.in_error) over (partition by o.id) as usable,
                        row_number() over (partition by o.id order by o.in_error, %7$s
                            o.business_date desc, o.pull_id desc, o.part desc, o.sequence desc, o.record_id) as n
                    from told o
                ), ordered as materialized (
                    select o.*%8$s from ranked o
                ), picked as (
                    select o.id, array_agg(o.record_id order by o.n) as records, %9$s
                    from ordered o group by o.id
                ), listed as (
                    insert into %16$s (id, records) select id, records from picked
                ), merged as (
                    select o.id, %10$s, any_value(p.origins) as origins, %11$s as conflicts,
                        any_value(o.content_hash) filter (where o.n = 1) as first_hash
                    from ordered o join (select p.*, array[%12$s] as origins from picked p) p on p.id = o.id
                    group by o.id
                )
                insert into %1$s (id, %2$s, content_hash, field_sources, conflicts)
                select m.id, %13$s,
                    case when 1 >= all (array_remove(m.origins, null)) then m.first_hash
                         else control.content_hash(row(%14$s)::topic.%6$s) end,
                    (select jsonb_object_agg(f.element, f.n) from unnest(%15$s, m.origins) f (element, n) where f.n > 1),
                    nullif(array_remove(m.conflicts, null), '{}')
                from merged m
                """.formatted(
                        table(),
                        String.join(", ", columns),
                        ActColumns.list("s.", columns),
                        inError(),
                        members,
                        type.name(),
                        bySource(rules.standard().order()),
                        ranks.windows(),
                        picks.stream().map(Pick::choose).collect(Collectors.joining(", ")),
                        picks.stream().flatMap(pick -> pick.values().stream()).collect(Collectors.joining(", ")),
                        conflicts(),
                        picks.stream().flatMap(pick -> pick.origins().stream()).collect(Collectors.joining(", ")),
                        ActColumns.list("m.", columns),
                        row(topicColumns),
                        elements(picks),
                        ORDER);
    }

    private String inError() {
        TypeSurvivorship.InError error = rules.inError();
        return error == null
                ? "false"
                : "s.%s = any (%s)".formatted(error.element().name(), array(error.values()));
    }

    private List<Pick> picks(Ranks ranks) {
        List<Pick> picks = new ArrayList<>();
        for (FieldGroup group : rules.groups()) {
            picks.add(new Pick(picks.size(), group, ranks.of(group)));
        }
        return picks;
    }

    private String row(Map<String, String> topicColumns) {
        List<String> cells = new ArrayList<>();
        topicColumns.forEach((name, sqlType) -> cells.add(columns.contains(name) ? "m." + name : "null::" + sqlType));
        return String.join(", ", cells);
    }

    private String conflicts() {
        List<String> all = new ArrayList<>();
        for (FieldGroup group : rules.groups()) {
            // A state counts whoever says it, so one that makes its record doubtful is held against the others too.
            String counts = group.preference() instanceof Preference.Gravest ? "true" : "o.usable";
            for (Element element : group.elements()) {
                Comparison comparison = rules.comparison(element);
                if (comparison != Comparison.NONE) {
                    all.add("case when %s then '%s' end"
                            .formatted(
                                    ElementSql.differs(
                                            element,
                                            type.find(element.name() + "_key").orElse(null),
                                            comparison,
                                            counts),
                                    element.name()));
                }
            }
        }
        return all.isEmpty() ? "null::text[]" : "array[%s]::text[]".formatted(String.join(", ", all));
    }

    private static String elements(List<Pick> picks) {
        return picks.stream()
                .flatMap(pick -> pick.group().elements().stream())
                .map(element -> "'" + element.name() + "'")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** SQL: the place of a record's source in an order, for an {@code order by}; empty where there is none. */
    static String bySource(List<String> order) {
        return order.isEmpty() ? "" : "array_position(%s, o.source) nulls last,".formatted(array(order));
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    /** The orders of records that a statement needs besides the default one, each a numbered window. */
    private static final class Ranks {
        private final List<String> orders = new ArrayList<>();

        /** The column that ranks records for a group. */
        String of(FieldGroup group) {
            String column = ElementSql.column(group.lead().get(0));
            Preference preference = group.preference();
            if (preference instanceof Preference.BySource && !group.override()) {
                return "n";
            }
            String order;
            if (preference instanceof Preference.BySource source) {
                order = bySource(source.order());
            } else if (preference instanceof Preference.Latest) {
                order = "coalesce(o.src_updated_at, o.business_date::timestamp at time zone 'Asia/Shanghai') desc,";
            } else if (preference instanceof Preference.Longest) {
                order = "char_length(%s) desc nulls last,".formatted(column);
            } else {
                order = "array_position(%s, %s) nulls last,".formatted(array(preference.order()), column);
            }
            if (!orders.contains(order)) {
                orders.add(order);
            }
            return "n" + orders.indexOf(order);
        }

        String windows() {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < orders.size(); i++) {
                all.append(
                        ", row_number() over (partition by o.id order by %s o.n) as n%d".formatted(orders.get(i), i));
            }
            return all.toString();
        }
    }

    /**
     * Which record gives a group: {@code pick_<number>} is its place in the default order, the last digits of the least of what the records
     * have told (in the order of the group's rank) and, behind all of these, of what they merely have.
     */
    private record Pick(int number, FieldGroup group, String rank) {

        private static final long PLACES = 1L << 20;
        private static final long BEHIND = 1L << 42;

        String choose() {
            boolean anybody = group.preference() instanceof Preference.Gravest;
            String told = group.lead().stream().map(ElementSql::isTold).collect(Collectors.joining(" or "));
            String place = rank.equals("n") ? "o.n" : "o.%s * %d + o.n".formatted(rank, PLACES);
            return "min(case when %s then %s when %s then %s + %d end)%s %% %d as pick_%d"
                    .formatted(
                            told,
                            place,
                            ElementSql.isThere(group.elements()),
                            place,
                            BEHIND,
                            anybody ? "" : " filter (where o.usable)",
                            PLACES,
                            number);
        }

        List<String> values() {
            return ActColumns.elements(group.elements()).stream()
                    .map(column ->
                            "any_value(o.%1$s) filter (where o.n = p.pick_%2$d) as %1$s".formatted(column, number))
                    .toList();
        }

        /** One for each element. */
        List<String> origins() {
            return group.elements().stream().map(element -> "p.pick_" + number).toList();
        }
    }
}
