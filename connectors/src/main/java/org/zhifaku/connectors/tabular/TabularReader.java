package org.zhifaku.connectors.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads one file as tables, once, streaming. Not thread-safe.
 *
 * <p>Bad data never throws: it becomes rows with faults and, at worst, {@link TabularEnd#unreadable()}. An {@link
 * IOException} means that the disk failed or that the sink threw it.
 */
public interface TabularReader extends Closeable {

    /** Opens a file. The encoding of a text file is decided here, from its first bytes. */
    static TabularReader open(Path file, TabularFormat format) throws IOException {
        return switch (format.kind()) {
            case CSV -> CsvReader.open(file, format);
            case XLSX, XLS -> new WorkbookReader(file, format);
            case NDJSON -> TreeReader.ndjson(file, format);
            case XML -> TreeReader.xml(file, format);
        };
    }

    /** Gives every table and row to the sink. May be called once. */
    TabularEnd read(TableSink sink) throws IOException;
}
