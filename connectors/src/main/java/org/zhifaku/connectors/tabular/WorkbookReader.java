package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A workbook whose bytes, not its name, tell of which kind it is; what is none says what it seems to be. */
final class WorkbookReader implements TabularReader {

    private static final int LOOKED_AT_BYTES = 4_096;

    private final Path file;
    private final TabularFormat format;

    WorkbookReader(Path file, TabularFormat format) {
        this.file = file;
        this.format = format;
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(LOOKED_AT_BYTES);
        }
        if (EncodingProbe.begins(first, 'P', 'K', 3, 4)) {
            return read(sink, anyFirst -> new XlsxReader(file, format, anyFirst));
        }
        if (EncodingProbe.begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return read(sink, anyFirst -> new XlsReader(file, format, anyFirst));
        }
        Tally tally = new Tally(sink, format.operation());
        if (first.length == 0) {
            return tally.end(null, null);
        }
        FaultMessages messages = new FaultMessages(file.getFileName().toString());
        String why = "它不是 .xlsx 文件，也不是 .xls 文件" + seems(first);
        return tally.end(null, new TabularEnd.Unreadable(0, messages.unreadable(why, FaultMessages.MEND_WORKBOOK)));
    }

    /** Where no sheet has any known name, the first one is read after all: the columns it lacks tell what is wrong. */
    private static TabularEnd read(TableSink sink, Function<Boolean, TabularReader> open) throws IOException {
        try (TabularReader reader = open.apply(false)) {
            TabularEnd end = reader.read(sink);
            boolean nothing = end.content() == TabularEnd.Content.NOTHING && end.unreadable() == null;
            if (!nothing || !end.skipped().containsKey(Skipped.FOREIGN_SHEET)) {
                return end;
            }
        }
        try (TabularReader reader = open.apply(true)) {
            return reader.read(sink);
        }
    }

    /** Web pages and plain text often come under the name of a workbook. */
    private static String seems(byte[] first) {
        String start = new String(first, StandardCharsets.ISO_8859_1).stripLeading();
        if (start.regionMatches(true, 0, "<html", 0, 5) || start.contains("<table")) {
            return "，而是改了扩展名的网页";
        }
        if (start.startsWith("<?xml") || start.startsWith("\u00EF\u00BB\u00BF<?xml")) {
            return "，而是 XML（如 Excel 2003 XML）";
        }
        return start.chars().noneMatch(c -> c == 0) ? "，而像是文本文件（CSV）" : "";
    }

    @Override
    public void close() {
        // Nothing is open between calls.
    }
}
