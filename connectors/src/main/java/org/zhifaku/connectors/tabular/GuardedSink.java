package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.zhifaku.schemas.landing.LandingRow;

/** Gives tables and rows on, and tells a failure of the sink from one of the workbook it is read from. */
record GuardedSink(TableSink sink) implements TableSink {

    @Override
    public void table(Table table) {
        try {
            sink.table(table);
        } catch (IOException e) {
            throw new Failure(e);
        }
    }

    @Override
    public void row(LandingRow row) {
        try {
            sink.row(row);
        } catch (IOException e) {
            throw new Failure(e);
        } catch (CancellationException e) {
            throw new Failure(new IOException("Nobody takes the rows any more.", e));
        }
    }

    static final class Failure extends RuntimeException {
        private final IOException thrown;

        Failure(IOException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        IOException thrown() {
            return thrown;
        }
    }
}
