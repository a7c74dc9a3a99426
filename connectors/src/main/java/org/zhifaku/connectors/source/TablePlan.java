package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of a database whose rows are the records.
 *
 * @param table its name, with its schema before it where it needs one; checked, unquoted
 * @param order columns by which its rows are read on
 * @param lookBack how far before the last position it is read again, for rows that come late
 * @param operation which rows withdraw a record; null where none does
 * @param reading how it is read
 */
public record TablePlan(
        String table,
        Order order,
        Duration lookBack,
        @Nullable Deletion operation,
        Reading reading) implements PullPlan {

    /**
     * Columns by which rows are read on.
     *
     * @param key unique per record; per row too where there is no batch
     * @param time when a row was last written; empty where there is none, so that every pull reads all
     * @param batch number of the delivery: a record may then stand in several rows, which are told by batch, then time; empty
     *     where each record stands once
     */
    public record Order(String key, String time, String batch) {}

    /**
     * How a table is read.
     *
     * @param pageRows most rows of one statement
     * @param counted whether the source is asked for its totals
     * @param except columns that are left alone, in the source's spelling; a column that holds bytes must be one of them
     */
    public record Reading(int pageRows, boolean counted, Set<String> except) {
        public Reading {
            except = Set.copyOf(except);
        }
    }

    @Override
    public Pace pace() {
        return Pace.CONTINUED;
    }

    @Override
    public String transportKind() {
        return "database";
    }

    @Override
    public Class<DatabaseTransport> transportType() {
        return DatabaseTransport.class;
    }
}
