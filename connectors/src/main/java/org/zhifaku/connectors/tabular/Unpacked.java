package org.zhifaku.connectors.tabular;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file, unpacked where it is a gzip or a zip of one file. A packing that is damaged, cut or a bomb
 * ends the stream early and says so in {@link #damage()}; an exception means that the disk failed.
 */
final class Unpacked extends InputStream {

    private static final long FREE_BYTES = 32L << 20;
    private static final long MOST_RATIO = 200;

    private final Counted raw;
    private final TabularLimits limits;
    private InputStream bytes;
    private long unpacked;
    private boolean packed;
    private @Nullable String refusal;
    private @Nullable String damage;

    private Unpacked(InputStream file, TabularLimits limits) {
        this.raw = new Counted(file);
        this.bytes = raw;
        this.limits = limits;
    }

    static Unpacked open(Path file, TabularLimits limits) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(4);
            byte[] first = in.readNBytes(4);
            in.reset();
            Unpacked unpacked = new Unpacked(in, limits);
            unpacked.begin(first);
            return unpacked;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void begin(byte[] first) throws IOException {
        try {
            if (EncodingProbe.begins(first, 0x1F, 0x8B, 8)) {
                packed = true;
                bytes = new GZIPInputStream(raw, 1 << 16);
            } else if (EncodingProbe.begins(first, 'P', 'K', 3, 4)) {
                packed = true;
                beginZip();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            refusal = "它是损坏的压缩文件或 Excel 文件，不是文本文件（" + e.getMessage() + "）";
        }
    }

    private void beginZip() throws IOException {
        // Names are not used; this character set reads all of them.
        ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.ISO_8859_1);
        ZipEntry entry = nextFile(zip);
        if (entry == null) {
            refusal = "它是损坏的压缩文件或 Excel 文件，不是文本文件";
        } else if (isPartOfWorkbook(entry.getName())) {
            refusal = "它是 Excel（.xlsx）文件，不是文本文件";
        } else if (entry.getName().matches("(?i).*\\.(xlsx|xlsm|xls)")) {
            refusal = "它是装着 Excel 的压缩文件；请先解压";
        }
        bytes = zip;
    }

    /** Whether an entry of this name is part of an .xlsx workbook. */
    static boolean isPartOfWorkbook(String entry) {
        return entry.matches("(\\[Content_Types]|_rels/|xl/|docProps/).*");
    }

    private static @Nullable ZipEntry nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || entry.getName().startsWith("__MACOSX/"))) {
            entry = zip.getNextEntry();
        }
        return entry;
    }

    /** Why the file holds no text at all, in Chinese; null when it may. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /** Why the stream ended before the file did, in Chinese; null when it did not. */
    @Nullable
    String damage() {
        return damage;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!packed) {
            return bytes.read(target, offset, length);
        }
        if (refusal != null || damage != null) {
            return -1;
        }
        try {
            int read = bytes.read(target, offset, length);
            if (read < 0) {
                end();
                return -1;
            }
            unpacked += read;
            damage = bomb();
            return damage == null ? read : -1;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            damage = "压缩文件不完整或已损坏（" + e.getMessage() + "）";
            return -1;
        }
    }

    private void end() throws IOException {
        if (bytes instanceof ZipInputStream zip && damage == null && nextFile(zip) != null) {
            damage = "压缩包里有不止一个文件，只读了第一个；请每个压缩包只放一个文件";
        }
    }

    private @Nullable String bomb() {
        if (unpacked > limits.maxEntryBytes()) {
            return "解压后超过 " + limits.maxEntryBytes() + " 字节（source.yaml 的 thresholds.max_unpacked）";
        }
        boolean bomb = unpacked > FREE_BYTES && unpacked / Math.max(1, raw.count) > MOST_RATIO;
        return bomb ? "解压后是压缩前的 " + MOST_RATIO + " 倍以上，像是压缩炸弹" : null;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
