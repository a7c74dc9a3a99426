package org.zhifaku.schemas.landing;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes one part of at most {@value #MOST_ROWS} rows. Not thread-safe. */
public final class PartWriter implements Closeable {

    /**
     * The most rows a part holds; a part is the unit that is restarted. Two parts are integrated at a time, so that a pull of some hundred
     * thousand rows should have several.
     */
    public static final int MOST_ROWS = 50_000;

    static final String ORIGINAL = "zhifaku.original";
    static final String SHEET = "zhifaku.sheet";
    static final String ENCODING = "zhifaku.encoding";
    static final String COLUMNS = "zhifaku.columns";

    /** Small enough that no block is a humongous object in a heap of 512 MB (regions of 1 MB), large enough to compress well. */
    private static final int SYNC_BYTES = 128 * 1024;

    private static final int ZSTD_LEVEL = 1;
    private static final int MARKER_BYTES = 16;

    private final Path file;
    private final PartHeader header;
    private final MessageDigest wholeFile = Sha256.digest();
    private final MessageDigest rowsAlone = Sha256.digest();
    private final RowEncoder encoder = new RowEncoder();
    private final BlockCodec codec = new BlockCodec(ZSTD_LEVEL);
    private final DataFileWriter<LandingRow> rows;
    private final Consumer<Manifest.Part> whenClosed;
    private long written;
    private boolean closed;

    PartWriter(Path file, PartHeader header, Consumer<Manifest.Part> whenClosed) throws IOException {
        this.file = file;
        this.header = header;
        this.whenClosed = whenClosed;
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        DigestOutputStream behindHeader = new DigestOutputStream(bytes, rowsAlone);
        behindHeader.on(false);
        this.rows = new DataFileWriter<>(new GenericDatumWriter<LandingRow>())
                .setCodec(codec.factory())
                .setSyncInterval(SYNC_BYTES)
                .setMeta(ORIGINAL, header.original())
                .setMeta(SHEET, header.sheet())
                .setMeta(ENCODING, header.encoding())
                .setMeta(COLUMNS, JsonMapper.shared().writeValueAsString(header.columns()));
        this.rows.create(LandingRowCodec.SCHEMA, new DigestOutputStream(behindHeader, wholeFile), marker(header));
        behindHeader.on(true);
    }

    /** Avro's marker between blocks, made from the columns instead of by chance: the same rows give the same bytes. */
    private static byte[] marker(PartHeader header) {
        byte[] columns = header.columns().toString().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.digest().digest(columns), MARKER_BYTES);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalStateException where the part is full; open another
     */
    public void write(LandingRow row) throws IOException {
        writeEncoded(encoder.encode(row));
    }

    /**
     * Adds a row that was encoded, perhaps on another thread, by {@link RowEncoder}.
     *
     * @throws IllegalStateException where the part is full; open another
     */
    public void writeEncoded(ByteBuffer row) throws IOException {
        if (isFull()) {
            throw new IllegalStateException("Part " + file.getFileName() + " is full; open another.");
        }
        rows.appendEncoded(row);
        written++;
    }

    /** Whether the part holds as many rows as it may. */
    public boolean isFull() {
        return written >= MOST_ROWS;
    }

    /** Rows written so far. */
    public long rows() {
        return written;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (codec) {
            rows.flush();
            rows.close();
        }
        header.columns().forEach(column -> rowsAlone.update((column + "\n").getBytes(StandardCharsets.UTF_8)));
        whenClosed.accept(new Manifest.Part(
                file.getFileName().toString(),
                header.original(),
                header.columns(),
                written,
                HexFormat.of().formatHex(wholeFile.digest()),
                HexFormat.of().formatHex(rowsAlone.digest())));
    }
}
