package org.zhifaku.connectors.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.TablePlan;

/**
 * The statements for one table. Rows fall into two parts: those with a value in every column of the order, which are read in that
 * order, page by page; and the few that lack one, which no order can find and which are read at the end.
 */
final class TableSql {

    private final SqlDialect dialect;
    private final TablePlan plan;
    private final List<Column> columns;
    private final List<Column> order;
    private final @Nullable String from;
    private final String table;
    private final int mostCharacters;

    /**
     * @param columns the columns to read
     * @param from time from which rows are wanted; null for all
     */
    TableSql(SqlDialect dialect, TablePlan plan, List<Column> columns, @Nullable String from, int mostCharacters) {
        this.dialect = dialect;
        this.plan = plan;
        this.columns = columns;
        this.order = order(plan, columns);
        this.from = from;
        this.table = table(dialect, plan);
        this.mostCharacters = mostCharacters;
    }

    /** The quoted name of the table. */
    static String table(SqlDialect dialect, TablePlan plan) {
        return Stream.of(plan.table().split("\\.")).map(dialect::quoted).collect(Collectors.joining("."));
    }

    /** The columns of the order, of most weight first. */
    static List<Column> order(TablePlan plan, List<Column> columns) {
        return Stream.of(plan.order().batch(), plan.order().time(), plan.order().key())
                .filter(name -> !name.isEmpty())
                .map(name -> columns.get(indexOf(columns, name)))
                .toList();
    }

    /** Where a column stands; names differ in case only where a source has no such column. -1 where there is none. */
    static int indexOf(List<Column> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(name))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElse(-1));
    }

    /** How many rows the whole table has. */
    Query countAll() {
        return Query.of("select count(*) from " + table);
    }

    /**
     * How many rows are still to be read.
     *
     * @param last values of the order's columns in the last row read, which is counted again; null where none was read
     */
    Query count(@Nullable List<String> last) {
        Query count = countAll();
        if (from == null && last == null) {
            return count;
        }
        return count.then(" where ").then(ordered(last).grouped()).then(" or ").then(loose().grouped());
    }

    /** How many rows are in no order. */
    Query countLoose() {
        return countAll().then(" where ").then(loose());
    }

    /**
     * The next rows in the order.
     *
     * @param last values of the order's columns in the last row read, which is read again; null for the first page
     * @param cut whether the server cuts what is too long
     */
    Query page(@Nullable List<String> last, int rows, boolean cut) {
        String by = order.stream().map(this::name).collect(Collectors.joining(", "));
        return select(cut).then(ordered(last)).then(" order by " + by + " limit " + rows);
    }

    /** The rows that are in no order. */
    Query rest(boolean cut) {
        return select(cut).then(loose());
    }

    /** A few rows, whichever. */
    Query few(int rows) {
        return Query.of("select " + list(true) + " from " + table + " limit " + rows);
    }

    private Query select(boolean cut) {
        return Query.of("select " + list(cut) + " from " + table + " where ");
    }

    private String list(boolean cut) {
        return columns.stream()
                .map(column ->
                        cut ? dialect.selected(column, mostCharacters) : dialect.selectedWhole(column, mostCharacters))
                .collect(Collectors.joining(", "));
    }

    private Query ordered(@Nullable List<String> last) {
        Query where = Query.of(
                order.stream().map(column -> name(column) + " is not null").collect(Collectors.joining(" and ")));
        if (from != null) {
            where = where.then(" and ").then(wanted(from));
        }
        return last == null ? where : where.then(" and ").then(atLeast(0, last));
    }

    /** With a batch, all rows of each record that changed: what an older batch says late must not have the last word. */
    private Query wanted(String time) {
        Query recent = Query.of(name(timeColumn()) + " >= ?", value(timeColumn(), time));
        if (plan.order().batch().isEmpty()) {
            return recent;
        }
        String key = name(order.get(order.size() - 1));
        return Query.of(key + " in (select " + key + " from " + table + " where ")
                .then(recent)
                .then(")");
    }

    private Query loose() {
        Query where = Query.of(
                        order.stream().map(column -> name(column) + " is null").collect(Collectors.joining(" or ")))
                .grouped();
        if (from == null) {
            return where;
        }
        Column time = timeColumn();
        return where.then(" and ")
                .then(Query.of(name(time) + " is null or " + name(time) + " >= ?", value(time, from))
                        .grouped());
    }

    /** (a, b, c) at least (x, y, z), written so that an index on a, b, c serves. */
    private Query atLeast(int at, List<String> last) {
        Column column = order.get(at);
        Object value = value(column, last.get(at));
        Query reached = Query.of(name(column) + " >= ?", value);
        if (at == order.size() - 1) {
            return reached;
        }
        return reached.then(" and ")
                .then(Query.of(name(column) + " > ? or ", value)
                        .then(atLeast(at + 1, last).grouped())
                        .grouped());
    }

    private Column timeColumn() {
        return order.get(order.size() - 2);
    }

    /** A number is bound as one: as text it might be compared as an inexact one. */
    private static Object value(Column column, String text) {
        return column.kind() == Column.Kind.NUMBER ? new BigDecimal(text) : text;
    }

    private String name(Column column) {
        return dialect.quoted(column.name());
    }
}
