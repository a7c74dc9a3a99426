package org.zhifaku.sandbox.generator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comma-separated file with header line, CRLF, quotes where needed. */
public final class CsvFile implements TableFile {
    /** How text becomes bytes. */
    public enum Encoding {
        UTF_8_BOM,
        UTF_8,
        GB18030
    }

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FLUSH_CHARS = 1 << 16;

    private final HashingOutput out;
    private final Charset charset;
    private final StringBuilder pending = new StringBuilder(FLUSH_CHARS + 4096);
    private long rows;
    private boolean closed;
    private @Nullable String sha256;

    private CsvFile(HashingOutput out, Charset charset) {
        this.out = out;
        this.charset = charset;
    }

    /** Creates or overwrites {@code file} and writes the header. */
    public static CsvFile create(Path file, Encoding encoding, List<String> header) throws IOException {
        CsvFile csv = new CsvFile(
                HashingOutput.create(file), encoding == Encoding.GB18030 ? GB18030 : StandardCharsets.UTF_8);
        if (encoding == Encoding.UTF_8_BOM) {
            csv.out.write(BYTE_ORDER_MARK);
        }
        csv.line(header.toArray(String[]::new), false);
        return csv;
    }

    @Override
    public void write(GeneratedRow row) throws IOException {
        for (int copy = 0; copy < row.copies(); copy++) {
            if (row.dirt() == DirtKind.GBK_BYTES) {
                flush(charset);
                line(row.values(), false);
                flush(GB18030);
            } else {
                line(row.values(), row.dirt() == DirtKind.UNCLOSED_QUOTE);
            }
            rows++;
        }
        if (pending.length() > FLUSH_CHARS) {
            flush(charset);
        }
    }

    private void line(String[] values, boolean raw) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                pending.append(',');
            }
            String value = values[i];
            if (!raw && needsQuotes(value)) {
                pending.append('"').append(value.replace("\"", "\"\"")).append('"');
            } else {
                pending.append(value);
            }
        }
        pending.append("\r\n");
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                return true;
            }
        }
        return false;
    }

    private void flush(Charset as) throws IOException {
        out.write(pending.toString().getBytes(as));
        pending.setLength(0);
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flush(charset);
            out.close();
            sha256 = out.sha256();
        }
    }

    @Override
    public String sha256() {
        if (sha256 == null) {
            throw new IllegalStateException("The hash is known once the file is closed.");
        }
        return sha256;
    }
}
