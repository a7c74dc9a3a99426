package org.zhifaku.schemas.landing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableFileInput;
import org.apache.avro.generic.GenericDatumReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one part, in the order they were written. Not thread-safe. */
public final class PartReader implements Iterator<LandingRow>, Closeable {

    private final Path file;
    private final PartHeader header;
    private final DataFileReader<LandingRow> rows;

    private PartReader(Path file, PartHeader header, DataFileReader<LandingRow> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Opens a part.
     *
     * @throws IOException where the file is missing or is no part
     */
    public static PartReader open(Path file) throws IOException {
        PartHeader header = readHeader(file);
        LandingRowCodec.Reader reader =
                new LandingRowCodec.Reader(header.columns().size());
        return new PartReader(file, header, new DataFileReader<>(new SeekableFileInput(file.toFile()), reader));
    }

    private static PartHeader readHeader(Path file) throws IOException {
        try (DataFileReader<Object> meta = new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
            String columns = meta.getMetaString(PartWriter.COLUMNS);
            if (columns == null) {
                throw new IOException("'%s' is an Avro file but no landing part: it names no columns.".formatted(file));
            }
            return new PartHeader(
                    meta.getMetaString(PartWriter.ORIGINAL),
                    meta.getMetaString(PartWriter.SHEET),
                    meta.getMetaString(PartWriter.ENCODING),
                    List.copyOf(Arrays.asList(JsonMapper.shared().readValue(columns, String[].class))));
        }
    }

    /** What all rows of the part share. */
    public PartHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    /**
     * The next row.
     *
     * @throws UncheckedIOException where the file is damaged; landing is never changed, so restore it from a copy or pull again
     */
    @Override
    public LandingRow next() {
        try {
            return rows.next(null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read on in landing part '" + file + "'", e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
