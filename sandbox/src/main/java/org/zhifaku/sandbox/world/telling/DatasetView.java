package org.zhifaku.sandbox.world.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one system tells in one dataset. Thread-safe; every call computes its rows anew, the same each time, without keeping
 * them. The rows of the base date with the changes of each later date applied in order are the rows of that date.
 */
public interface DatasetView {
    /** Name of the source folder, e.g. internet-supervision. */
    String system();

    /** E.g. penalty. */
    String dataset();

    /** The record type that the rows become, e.g. penalty. */
    String recordType();

    /** All columns of the dataset, in order. */
    List<String> columns();

    /** Columns whose cells make the key. */
    List<String> keyColumns();

    /** The column with the update time as text, empty where the dataset has none. */
    String updateTimeColumn();

    /** All rows that stand on the evening of {@code through}, in a fixed order, each once; the operation is insert or update. */
    Stream<TellingRow> rows(LocalDate through);

    /**
     * What changes on a date after the base date, in a fixed order, each key once: new rows, rows told again with other
     * content, rows deleted (with the content they had). Empty on the base date and before.
     */
    Stream<TellingRow> changes(LocalDate date);
}
