package org.zhifaku.library.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Hashes;

/**
 * One Parquet file that is whole or absent: written beside its place, put there by {@link #commit}, removed by {@link #close} without
 * it. Equal rows give equal bytes.
 */
public final class ParquetFile implements AutoCloseable {

    /** Bounds the memory of a file that is written; readers of small files do not mind. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final Path place;
    private final Path unfinished;
    private final ParquetWriter<GenericRecord> writer;
    private boolean closed;
    private long rows;
    private long high;
    private long low;

    private ParquetFile(Path place, Path unfinished, ParquetWriter<GenericRecord> writer) {
        this.place = place;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    /**
     * What a file holds.
     *
     * @param rows rows in it
     * @param high sum of the first 24 bits of the content hashes; 0 where the rows have none
     * @param low sum of the next 24 bits
     * @param sizeBytes size of the file
     */
    public record Content(long rows, long high, long low, long sizeBytes) {}

    /** Begins a file that will stand at this place; its folder is made. */
    public static ParquetFile create(Path place, Schema schema) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        // Readers that take all files of a folder skip names with a leading dot.
        Path unfinished = place.resolveSibling("." + place.getFileName() + ".tmp");
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
        ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(unfinished))
                .withConf(configuration)
                .withSchema(schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
        return new ParquetFile(place, unfinished, writer);
    }

    /** Adds a row; the hash of its content, where it has one, goes into the sums. */
    public void write(GenericRecord row, @Nullable UUID contentHash) throws IOException {
        writer.write(row);
        rows++;
        if (contentHash != null) {
            high += Hashes.checksumHigh(contentHash);
            low += Hashes.checksumLow(contentHash);
        }
    }

    /** Puts the file in its place and tells what it holds. */
    public Content commit() throws IOException {
        writer.close();
        closed = true;
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Content(rows, high, low, Files.size(place));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                writer.close();
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
