package org.zhifaku.connectors.tabular;

import java.io.IOException;
import org.zhifaku.schemas.landing.LandingRow;

/** Takes what a {@link TabularReader} reads, in the order of the file, on the thread that reads. */
public interface TableSink {

    /** A table begins; the rows that follow are its rows. Called once for a CSV file, once per sheet for a workbook. */
    void table(Table table) throws IOException;

    /** One row. A whole row has as many values as the table has columns; a row with a fault has what could be read. */
    void row(LandingRow row) throws IOException;
}
