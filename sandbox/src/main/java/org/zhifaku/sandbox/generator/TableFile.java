package org.zhifaku.sandbox.generator;

import java.io.Closeable;
import java.io.IOException;

/** A file of rows that is being written: {@link CsvFile} or {@link XlsxFile}. Memory does not grow with the rows. */
public interface TableFile extends Closeable {
    /** Appends the row, twice if its dirt says so. */
    void write(GeneratedRow row) throws IOException;

    /** Rows written so far, without the header. */
    long rows();

    /** Ends the file; afterwards it is whole. */
    @Override
    void close() throws IOException;

    /** SHA-256 of the closed file's bytes, hex in lower case. */
    String sha256();
}
