package org.zhifaku.connectors.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.exchange.Request.Survey;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.TablePlan;
import org.zhifaku.connectors.tabular.ColumnTable;
import org.zhifaku.schemas.landing.Operation;

/**
 * Where the reading of a table stands, so that each page, also one that broke, is followed by the rows behind its last.
 *
 * <p>A page begins with the rows that have the same place in the order as the last row before: a key need not be unique, and rows that
 * were cut off by the end of a page must not be lost. Those that were given already are known by all their values. Not thread-safe.
 */
final class Reading {

    /** Rows of one place in the order; more of them mean that the key is none. */
    private static final int MOST_ALIKE = 1_000;

    private final TablePlan plan;
    private final Survey survey;
    private final ColumnTable table;
    private final int[] order;
    private final int time;
    private final int operation;
    private final Marks marks;

    private Part part = Part.ORDERED;
    private byte @Nullable [] @Nullable [] last;
    private final List<byte[] @Nullable []> alike = new ArrayList<>();
    private final List<byte[] @Nullable []> given = new ArrayList<>();
    private int limit;
    private boolean cut;
    private long rows;
    private long rowsBeforeLoose;
    private long repeated;
    private @Nullable Long expected;
    private @Nullable Exception stopped;

    private enum Part {
        /** Rows with a value in each column of the order. */
        ORDERED,
        /** The others. */
        LOOSE,
        DONE
    }

    /** Whoever takes the rows has failed. */
    static final class Stopped extends RuntimeException {
        Stopped(Exception cause) {
            super(cause);
        }
    }

    Reading(TablePlan plan, Survey survey, ColumnTable table, LocalDate businessDate) {
        this.plan = plan;
        this.survey = survey;
        this.table = table;
        this.order = TableSql.order(plan, survey.columns()).stream()
                .mapToInt(survey.columns()::indexOf)
                .toArray();
        this.time = plan.order().time().isEmpty() ? -1 : order[order.length - 2];
        Deletion deletion = plan.operation();
        this.operation = deletion == null ? -1 : TableSql.indexOf(survey.columns(), deletion.column());
        this.marks = new Marks(businessDate);
        this.expected = survey.wantedRows();
    }

    List<Column> columns() {
        return survey.columns();
    }

    boolean isDone() {
        return part == Part.DONE;
    }

    /** Begins the next page. */
    Query next() {
        if (part == Part.LOOSE) {
            // Without an order they cannot be gone on with: after a break they come all again.
            repeated += rows - rowsBeforeLoose;
            rowsBeforeLoose = rows;
            return survey.sql().rest(cut);
        }
        given.clear();
        given.addAll(alike);
        limit = plan.reading().pageRows() + given.size();
        return survey.sql().page(lastPlace(), limit, cut);
    }

    /** From now on the source cuts what is too long, which costs it some time; false where it did so before. */
    boolean askForCutCells() {
        boolean changed = !cut;
        cut = true;
        return changed;
    }

    boolean isCut() {
        return cut;
    }

    /** Takes a row of the page. */
    void take(byte[] @Nullable [] values) {
        if (part == Part.ORDERED && !advance(values)) {
            return;
        }
        rows++;
        if (time >= 0) {
            marks.see(text(values[time]), text(values[order[order.length - 1]]));
        }
        try {
            table.row(rows, operation(values), values);
        } catch (IOException | RuntimeException e) {
            // The sink's failure, of whatever kind: it must not be taken for the source's, and is thrown on by the
            // feed.
            stopped = e;
            throw new Stopped(e);
        }
    }

    /** Whether the row is a new one; remembers its place. */
    private boolean advance(byte[] @Nullable [] values) {
        byte[] @Nullable [] before = last;
        last = values;
        if (before == null || !isAt(before, values)) {
            alike.clear();
        } else if (isOld(values)) {
            return false;
        }
        if (alike.size() < MOST_ALIKE) {
            alike.add(values);
        }
        return true;
    }

    /** Takes the row out of those that were given, once each: the same row may really stand twice. */
    private boolean isOld(byte[] @Nullable [] values) {
        for (int i = 0; i < given.size(); i++) {
            if (Arrays.deepEquals(given.get(i), values)) {
                given.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] @Nullable [] place, byte[] @Nullable [] values) {
        for (int i = order.length - 1; i >= 0; i--) {
            if (!Arrays.equals(place[order[i]], values[order[i]])) {
                return false;
            }
        }
        return true;
    }

    /** The values of the order's columns in the last row; null before the first. */
    private @Nullable List<String> lastPlace() {
        byte[] @Nullable [] row = last;
        if (row == null) {
            return null;
        }
        return Arrays.stream(order)
                .mapToObj(column -> Objects.requireNonNull(
                        text(row[column]), "An ordered row has a value in each column of the order"))
                .toList();
    }

    static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private Operation operation(byte[] @Nullable [] values) {
        Deletion deletion = plan.operation();
        return deletion == null ? Operation.UPSERT : deletion.operation(text(values[operation]));
    }

    /** The page ended well. */
    void ended(long pageRows) {
        if (part == Part.LOOSE) {
            part = Part.DONE;
        } else if (pageRows < limit) {
            part = Part.LOOSE;
            rowsBeforeLoose = rows;
        }
    }

    /** Whether more rows than can be told apart have the same place in the order. */
    boolean isStuck() {
        return alike.size() >= MOST_ALIKE;
    }

    /** The place where it stands, for messages; empty before the first row. */
    List<String> place() {
        List<String> place = lastPlace();
        return place == null ? List.of() : place;
    }

    boolean counted() {
        return plan.reading().counted();
    }

    /** Counts what is left to read, from the last place on. */
    Query left() {
        return part == Part.LOOSE ? survey.sql().countLoose() : survey.sql().count(lastPlace());
    }

    /** Takes the count of {@link #left} in a new snapshot. */
    void recounted(long left) {
        expected = part == Part.LOOSE ? rowsBeforeLoose - repeated + left : rows - alike.size() + left;
    }

    /** Rows taken, repeated ones too. */
    long rows() {
        return rows;
    }

    /** Rows that the source said there are, with those that came twice after a break; null where nobody counted. */
    @Nullable
    Long declaredRows() {
        return expected == null ? null : Long.valueOf(expected + repeated);
    }

    Marks marks() {
        return marks;
    }

    /** What stopped whoever takes the rows; null where nothing did. */
    @Nullable
    Exception stopped() {
        return stopped;
    }

    Survey survey() {
        return survey;
    }
}
