package org.zhifaku.connectors.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table's route can be asked for. */
sealed interface Request {

    /**
     * To connect and look at the table; answered with a {@link Survey}.
     *
     * @param from time from which rows are wanted; null for all
     * @param counted whether totals are wanted
     */
    record Look(@Nullable String from, boolean counted) implements Request {}

    /** To give the next page to a reading; answered with the reading itself. */
    record Page(Reading reading) implements Request {}

    /** For a few rows, storing nothing; answered with {@link Rows}. */
    record Few(Survey survey, int rows) implements Request {}

    /** Rows by the columns of their survey: the UTF-8 of each value. */
    record Rows(List<byte[] @Nullable []> values) {}

    /**
     * What a look at a table showed.
     *
     * @param sql its statements
     * @param columns the columns that are read
     * @param wantedRows how many rows are wanted; null where nobody counted
     * @param tableRows how many rows the whole table has; null where nobody counted
     */
    record Survey(
            TableSql sql,
            List<Column> columns,
            @Nullable Long wantedRows,
            @Nullable Long tableRows) {
        public Survey {
            columns = List.copyOf(columns);
        }
    }
}
