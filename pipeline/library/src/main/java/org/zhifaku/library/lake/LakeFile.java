package org.zhifaku.library.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
final class LakeFile implements AutoCloseable {

    static final String NAME = "part-0.parquet";

    /** Bounds the memory of a file that is written; readers of small files do not mind. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final Path folder;
    private final Path unfinished;
    private final ParquetWriter<GenericRecord> writer;
    private boolean closed;
    private long rows;
    private long high;
    private long low;

    private LakeFile(Path folder, Path unfinished, ParquetWriter<GenericRecord> writer) {
        this.folder = folder;
        this.unfinished = unfinished;
        this.writer = writer;
    }

    static LakeFile create(Path folder, Schema schema) throws IOException {
        Files.createDirectories(folder);
        // Readers that take all files of a folder skip names with a leading dot.
        Path unfinished = folder.resolve("." + NAME + ".tmp");
        PlainParquetConfiguration configuration = new PlainParquetConfiguration();
        configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
        ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(unfinished))
                .withConf(configuration)
                .withSchema(schema)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
        return new LakeFile(folder, unfinished, writer);
    }

    void write(GenericRecord row, java.util.@Nullable UUID contentHash) throws IOException {
        writer.write(row);
        rows++;
        if (contentHash != null) {
            high += Hashes.checksumHigh(contentHash);
            low += Hashes.checksumLow(contentHash);
        }
    }

    /** Puts the file in its place and tells what it holds. */
    LakeManifest.Partition commit() throws IOException {
        writer.close();
        closed = true;
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path place = folder.resolve(NAME);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new LakeManifest.Partition(rows, high, low, Files.size(place));
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
