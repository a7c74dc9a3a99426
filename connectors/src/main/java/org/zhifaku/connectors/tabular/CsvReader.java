package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.CsvScanner.Found;
import org.zhifaku.schemas.landing.Fault;

/**
 * Reads CSV as RFC 4180 has it, and takes broken rows for what they are. A quotation that spans lines is believed only
 * if the record it makes is sound in every other way; otherwise its first line alone is the fault and the next line is
 * read afresh. That costs no good row and, since within an open quotation no other can begin, no more than one reading
 * of each byte twice.
 */
final class CsvReader implements TabularReader {

    private static final char NUL_PICTURE = '\u2400';
    private static final int CUT_CELL_BYTES = 1_000;

    private final EncodingProbe probe;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final InputStream in;
    private final CsvScanner scanner;
    private final CellDecoder decoder;

    private byte[] unescaped = new byte[1024];
    private List<String> columns = List.of();
    private long line = 1;

    private CsvReader(Path file, TabularFormat format, EncodingProbe probe, InputStream in) {
        this.probe = probe;
        this.format = format;
        this.messages = new FaultMessages(file.getFileName().toString());
        this.in = in;
        boolean secondBytes = probe.encoding() == TextEncoding.GB18030 && format.delimiter() >= 0x40;
        this.scanner = new CsvScanner(
                in, format.delimiter(), secondBytes, format.limits().maxRowBytes());
        this.decoder = CellDecoder.of(probe.encoding());
    }

    static CsvReader open(Path file, TabularFormat format) throws IOException {
        EncodingProbe probe = EncodingProbe.of(file, format);
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(probe.markBytes());
            InputStream text = probe.encoding().wide() ? new WideToUtf8(bytes, probe.encoding()) : bytes;
            return new CsvReader(file, format, probe, text);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(sink, format.operation());
        String notText = probe.notText();
        if (notText != null) {
            return unreadable(tally, 0, notText, "请换成正确的文件，或在数据集定义的 pull.files 里改 format。");
        }
        Found found = skipBlanks();
        if (found == Found.END) {
            return tally.end(null, null);
        }
        List<String> names = new ArrayList<>();
        String whyNot = readHeader(found, names);
        if (whyNot != null) {
            return unreadable(tally, line, whyNot, "表头应是一行列名：请检查编码、分隔符和第 " + line + " 行后重新推送。");
        }
        tally.table(Table.of(null, probe.encoding(), line, names));
        pass();
        while ((found = scanner.look()) != Found.END) {
            take(found, tally);
        }
        return tally.end(probe.encoding(), null);
    }

    private Found skipBlanks() throws IOException {
        Found found = scanner.look();
        while (found == Found.BLANK) {
            pass();
            found = scanner.look();
        }
        return found;
    }

    /** Reads the header into {@code names}; gives why it is none, or null. */
    private @Nullable String readHeader(Found found, List<String> names) throws IOException {
        int most = format.limits().maxColumns();
        if (found == Found.STRAY_QUOTE || found == Found.OPEN_QUOTE) {
            return "表头的双引号没有成对";
        }
        if (found == Found.TOO_LONG) {
            return "表头超过 " + format.limits().maxRowBytes() + " 字节";
        }
        if (scanner.cells() > most) {
            return "表头有 " + scanner.cells() + " 列，上限是 " + most + " 列";
        }
        scanner.expect(most);
        scanner.look();
        for (int cell = 0; cell < scanner.keptCells(); cell++) {
            names.add(text(cell, decoder));
        }
        if (decoder.takeFailed()) {
            return "表头不是 " + probe.encoding().key() + " 编码";
        }
        if (names.stream().allMatch(String::isBlank)) {
            return "第一行没有列名";
        }
        names.replaceAll(name -> name.replace('\0', NUL_PICTURE));
        columns = List.copyOf(names);
        scanner.expect(columns.size());
        scanner.look();
        return null;
    }

    private TabularEnd unreadable(Tally tally, long at, String why, String mend) {
        return tally.end(probe.encoding(), new TabularEnd.Unreadable(at, messages.unreadable(why, mend)));
    }

    private void pass() {
        line += scanner.lineEnds();
        scanner.advance();
    }

    private void take(Found found, Tally tally) throws IOException {
        switch (found) {
            case RECORD -> record(tally);
            case BLANK -> pass();
            case STRAY_QUOTE -> brokenQuote(tally);
            case OPEN_QUOTE -> openQuote(tally);
            case TOO_LONG -> {
                if (scanner.lineEnds() > 0) {
                    brokenQuote(tally);
                } else {
                    tooLong(tally);
                }
            }
            case END -> throw new IllegalStateException("The end of the file is no record.");
        }
    }

    private void record(Tally tally) throws IOException {
        boolean spansLines = scanner.lineEnds() > (scanner.terminated() ? 1 : 0);
        if (spansLines) {
            boolean sound = !scanner.looseQuote() && scanner.cells() == columns.size();
            if (!sound) {
                if (scanner.looseQuote() || scanner.wholeRecordBelow(columns.size())) {
                    brokenQuote(tally);
                    return;
                }
                scanner.look();
            }
        }
        @Nullable String[] values = values(decoder);
        boolean foreign = decoder.takeFailed() || disguised();
        Fault fault = null;
        int cells = scanner.cells();
        if (!scanner.terminated() && (cells < columns.size() || (foreign && cells == columns.size()))) {
            fault = messages.truncated(line, cells, columns.size(), beginning());
        } else if (foreign) {
            CellDecoder other = otherDecoder();
            fault = messages.badEncoding(
                    line,
                    probe.encoding().key(),
                    other == null ? "" : otherEncoding().key(),
                    beginning());
            values = other == null ? values : values(other);
        } else if (cells < columns.size()) {
            fault = messages.shortRow(line, cells, columns.size(), beginning());
        } else if (cells > columns.size()) {
            fault = messages.extraCells(line, cells, columns.size(), beginning());
        }
        fault = oversize(values, fault);
        if (scanner.nul()) {
            fault = picture(values, fault);
        }
        tally.row(line, values, fault);
        pass();
    }

    /** UTF-8 in a GB18030 file often decodes without an error, to nonsense. */
    private boolean disguised() {
        return probe.encoding() == TextEncoding.GB18030
                && CellDecoder.looksLikeUtf8(scanner.window(), scanner.start(), scanner.next());
    }

    private @Nullable String[] values(CellDecoder with) {
        int kept = scanner.keptCells();
        @Nullable String[] values = new String[Math.max(kept, columns.size())];
        for (int cell = 0; cell < kept; cell++) {
            values[cell] = text(cell, with);
        }
        return values;
    }

    private String text(int cell, CellDecoder with) {
        int from = scanner.cellFrom(cell);
        int to = scanner.cellTo(cell);
        if (from == to) {
            return "";
        }
        byte[] window = scanner.window();
        if (scanner.cellQuoting(cell) != CsvScanner.ESCAPED) {
            return with.decode(window, from, to);
        }
        if (unescaped.length < to - from) {
            unescaped = new byte[Math.max(to - from, unescaped.length * 2)];
        }
        int length = 0;
        for (int i = from; i < to; i++) {
            unescaped[length++] = window[i];
            if (window[i] == '"') {
                i++;
            }
        }
        return with.decode(unescaped, 0, length);
    }

    private @Nullable Fault oversize(@Nullable String[] values, @Nullable Fault before) {
        int most = format.limits().maxCellBytes();
        if (scanner.next() - scanner.start() <= most) {
            return before;
        }
        Fault fault = before;
        for (int cell = 0; cell < scanner.keptCells(); cell++) {
            int bytes = scanner.cellTo(cell) - scanner.cellFrom(cell);
            String value = values[cell];
            if (bytes > most && value != null) {
                fault = fault != null ? fault : messages.cellTooLarge(line, column(cell), bytes, most);
                values[cell] = cut(value, CUT_CELL_BYTES);
            }
        }
        return fault;
    }

    private @Nullable Fault picture(@Nullable String[] values, @Nullable Fault before) {
        Fault fault = before;
        for (int cell = 0; cell < values.length; cell++) {
            String value = values[cell];
            if (value != null && value.indexOf('\0') >= 0) {
                values[cell] = value.replace('\0', NUL_PICTURE);
                fault = fault != null ? fault : messages.nulByte(line, column(cell));
            }
        }
        return fault;
    }

    private String column(int cell) {
        return cell < columns.size() ? columns.get(cell) : "第 " + (cell + 1) + " 列";
    }

    private void openQuote(Tally tally) throws IOException {
        boolean cut = !scanner.endsWithLineEnd() && scanner.reachesEnd();
        if (cut && !scanner.wholeRecordBelow(columns.size())) {
            scanner.look();
            int cells = scanner.cells() + 1;
            String rest = lenient(scanner.start(), scanner.next());
            tally.row(line, loose(rest), messages.truncated(line, cells, columns.size(), rest));
            pass();
            return;
        }
        brokenQuote(tally);
    }

    /** The first line alone is at fault; reading goes on with the next. */
    private void brokenQuote(Tally tally) throws IOException {
        if (!scanner.lookAtLine()) {
            tooLong(tally);
            return;
        }
        String rest = lenient(scanner.start(), scanner.next());
        Fault fault = messages.unclosedQuote(line, rest);
        tally.row(line, loose(rest), fault);
        pass();
    }

    private void tooLong(Tally tally) throws IOException {
        int kept = Math.min(scanner.windowEnd(), scanner.start() + CUT_CELL_BYTES);
        String rest = lenient(scanner.start(), kept);
        tally.row(line, loose(rest), messages.rowTooLarge(line, format.limits().maxRowBytes(), rest));
        scanner.skipLine();
        line++;
    }

    /** The whole text of a broken line in the first column, so that nothing of it is lost. */
    private @Nullable String[] loose(String rest) {
        @Nullable String[] values = new String[columns.size()];
        if (values.length > 0) {
            values[0] = cut(rest, format.limits().maxCellBytes()).replace('\0', NUL_PICTURE);
        }
        return values;
    }

    private String lenient(int from, int to) {
        String text = decoder.decode(scanner.window(), from, to);
        decoder.takeFailed();
        return text.strip();
    }

    private String beginning() {
        return lenient(scanner.start(), Math.min(scanner.next(), scanner.start() + 300));
    }

    private static String cut(String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
        return value.substring(0, end) + "…";
    }

    private TextEncoding otherEncoding() {
        return probe.encoding() == TextEncoding.GB18030 ? TextEncoding.UTF_8 : TextEncoding.GB18030;
    }

    /** A decoder for the row when all of it is text of the other encoding; never for wide text. */
    private @Nullable CellDecoder otherDecoder() {
        TextEncoding other = otherEncoding();
        boolean fits = !probe.encoding().wide()
                && CellDecoder.isText(scanner.window(), scanner.start(), scanner.next(), other.charset());
        return fits ? CellDecoder.of(other) : null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
