package org.zhifaku.sandbox.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An Excel file with one sheet, all cells text, at most 1,048,575 rows. */
public final class XlsxFile implements TableFile {
    private static final int FLUSH_ROWS = 500;
    private static final int MOST_ROWS = 1_048_575;

    private final HashingOutput out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;
    private boolean closed;
    private @Nullable String sha256;

    private XlsxFile(HashingOutput out, String sheet) {
        this.out = out;
        this.workbook = new Workbook(out, "zhifaku", "1.0");
        workbook.setCompressionLevel(1);
        this.sheet = workbook.newWorksheet(sheet);
    }

    /** Creates or overwrites {@code file} and writes the header. */
    public static XlsxFile create(Path file, List<String> header) throws IOException {
        return create(file, "双公示", header);
    }

    /** The same with a name for the sheet. */
    public static XlsxFile create(Path file, String sheet, List<String> header) throws IOException {
        XlsxFile xlsx = new XlsxFile(HashingOutput.create(file), sheet);
        for (int column = 0; column < header.size(); column++) {
            xlsx.sheet.inlineString(0, column, header.get(column));
        }
        return xlsx;
    }

    @Override
    public void write(GeneratedRow row) throws IOException {
        for (int copy = 0; copy < row.copies(); copy++) {
            if (rows == MOST_ROWS) {
                throw new IOException("An Excel sheet holds at most " + MOST_ROWS + " rows. Begin another file.");
            }
            rows++;
            String[] values = row.values();
            for (int column = 0; column < values.length; column++) {
                if (!values[column].isEmpty()) {
                    sheet.inlineString(rows, column, printable(values[column]));
                }
            }
            if (rows % FLUSH_ROWS == 0) {
                sheet.flush();
            }
        }
    }

    /** XML has no control characters but tab and line ends. */
    private static String printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ') {
                return value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "\t");
            }
        }
        return value;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            workbook.finish();
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
