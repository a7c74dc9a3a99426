package org.zhifaku.library.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one query as files of one name in several formats, written in one pass. The query's first column is the row as JSON, the
 * others are the Parquet table's. Each file appears whole when committed.
 */
public final class RowFiles implements Closeable {

    private final Path folder;
    private final String name;
    private final ParquetTable table;
    private final @Nullable NdjsonFile ndjson;
    private final @Nullable ParquetFile parquet;

    private RowFiles(
            Path folder, String name, ParquetTable table, @Nullable NdjsonFile ndjson, @Nullable ParquetFile parquet) {
        this.folder = folder;
        this.name = name;
        this.table = table;
        this.ndjson = ndjson;
        this.parquet = parquet;
    }

    /**
     * Begins files; markers of files that stood there before are taken away.
     *
     * @param folder where they will stand; it is there
     * @param name their name without ending
     */
    public static RowFiles create(Path folder, String name, Set<FeedFormat> formats, ParquetTable table)
            throws IOException {
        for (FeedFormat format : formats) {
            Files.deleteIfExists(Written.marker(folder.resolve(name + format.ending())));
        }
        NdjsonFile ndjson = formats.contains(FeedFormat.NDJSON)
                ? NdjsonFile.create(folder.resolve(name + FeedFormat.NDJSON.ending()))
                : null;
        ParquetFile parquet = formats.contains(FeedFormat.PARQUET)
                ? ParquetFile.create(folder.resolve(name + FeedFormat.PARQUET.ending()), table.schema())
                : null;
        return new RowFiles(folder, name, table, ndjson, parquet);
    }

    /** Adds the row the result stands on. */
    public void write(ResultSet row) throws SQLException, IOException {
        if (ndjson != null) {
            ndjson.line(row.getString(1));
        }
        if (parquet != null) {
            parquet.write(table.record(row, 2), null);
        }
    }

    /** Puts the files in their places; by file name what each holds. */
    public Map<String, Written> commit() throws IOException {
        Map<String, Written> written = new LinkedHashMap<>();
        if (ndjson != null) {
            written.put(name + FeedFormat.NDJSON.ending(), ndjson.commit());
        }
        if (parquet != null) {
            long rows = parquet.commit().rows();
            String file = name + FeedFormat.PARQUET.ending();
            written.put(file, Written.of(folder.resolve(file), rows));
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        try {
            if (ndjson != null) {
                ndjson.close();
            }
        } finally {
            if (parquet != null) {
                parquet.close();
            }
        }
    }
}
