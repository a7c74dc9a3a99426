package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.CsvScanner.Found;
import org.zhifaku.schemas.Utf8Cells;
import org.zhifaku.schemas.landing.Fault;

/**
 * Reads CSV as RFC 4180 has it, and takes broken rows for what they are. A quotation that spans lines is believed only
 * if the record it makes is sound in every other way; otherwise its first line alone is the fault and the next line is
 * read afresh. That costs no good row and, since within an open quotation no other can begin, no more than one reading
 * of each byte twice. Titles above the header, totals, signatures, repeated headers and numbered columns are no data, as in sheets.
 */
final class CsvReader implements TabularReader {

    private static final int CUT_CELL_BYTES = 1_000;

    private final TextInput input;
    private final EncodingProbe probe;
    private final RowEncoding rows;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final Marks marks;
    private final CsvScanner scanner;
    private final CellDecoder decoder;

    private byte[] unescaped = new byte[1024];
    private final Map<Skipped, NamedLines> skipped = new EnumMap<>(Skipped.class);
    private List<String> columns = List.of();
    private List<String> keys = List.of();
    private @Nullable CsvCells cells;
    private long line = 1;

    private CsvReader(Path file, TabularFormat format, TextInput input) throws IOException {
        this.input = input;
        this.probe = input.probe();
        this.rows = input.rows();
        this.format = format;
        this.messages = new FaultMessages(file.getFileName().toString());
        this.marks = Marks.of(probe, format);
        boolean secondBytes =
                probe.encoding() == TextEncoding.GB18030 && (marks.delimiter() >= 0x40 || marks.quote() >= 0x40);
        this.scanner = new CsvScanner(
                input.stream(),
                marks.delimiter(),
                marks.quote(),
                secondBytes,
                format.limits().maxRowBytes());
        this.decoder = rows.decoder();
    }

    static CsvReader open(Path file, TabularFormat format) throws IOException {
        TextInput input = TextInput.open(file, format);
        try {
            return new CsvReader(file, format, input);
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(sink, format.operation());
        String refusal = probe.refusal();
        if (refusal != null) {
            return unreadable(tally, 0, refusal, FaultMessages.MEND_REFUSED);
        }
        skipTitles(tally);
        Found found = skipBlanks(tally);
        if (found == Found.END) {
            String damage = input.damage();
            return damage == null ? tally.end(null, null) : unreadable(tally, 0, damage, FaultMessages.MEND_DAMAGED);
        }
        List<String> names = new ArrayList<>();
        String whyNot = readHeader(found, names);
        if (whyNot != null) {
            return unreadable(tally, line, whyNot, "表头应是一行列名：请检查编码、分隔符和第 " + line + " 行后重新推送。");
        }
        Table table = Table.of(null, probe.encoding(), line, names);
        keys = table.matchKeys();
        tally.table(table);
        // A wide file is UTF-8 by the time it is scanned.
        cells = probe.encoding() == TextEncoding.GB18030
                ? null
                : new CsvCells(scanner, marks.quote(), keys, format.limits().maxCellBytes());
        pass();
        while ((found = scanner.look()) != Found.END) {
            take(found, tally);
        }
        skipped.forEach((what, lines) -> tally.remark("第 " + lines + " 行是" + what.zh() + "，不作数据"));
        String damage = input.damage();
        if (damage != null) {
            return unreadable(tally, line, "第 " + line + " 行之后" + damage, FaultMessages.MEND_DAMAGED);
        }
        return tally.end(probe.encoding(), null);
    }

    /** Leaves out what stands above the header, if the names that are known say that it does not come first. */
    private void skipTitles(Tally tally) throws IOException {
        long headerLine = marks.headerLine(probe, format);
        while (line < headerLine) {
            Found found = scanner.look();
            if (found == Found.BLANK) {
                tally.skip(Skipped.BLANK_LINE);
            } else {
                if (found != Found.RECORD) {
                    scanner.lookAtLine();
                }
                skip(Skipped.TITLE_LINE, tally);
            }
            pass();
        }
    }

    private void skip(Skipped what, Tally tally) {
        skipped.computeIfAbsent(what, any -> new NamedLines()).add(line);
        tally.skip(what);
    }

    private Found skipBlanks(Tally tally) throws IOException {
        Found found = scanner.look();
        while (found == Found.BLANK) {
            tally.skip(Skipped.BLANK_LINE);
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
            return "表头有 " + scanner.cells() + " 列，上限是 " + most + " 列（source.yaml 的 thresholds.max_columns）";
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
        names.replaceAll(name -> name.replace('\0', FaultMessages.NUL_PICTURE));
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
            case BLANK -> {
                tally.skip(Skipped.BLANK_LINE);
                pass();
            }
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
        Utf8Cells direct = cells == null ? null : cells.take(skipped.containsKey(Skipped.SIGNATURE_LINE));
        if (direct != null) {
            tally.row(line, direct);
            pass();
            return;
        }
        @Nullable String[] values = values(decoder);
        Skipped furniture = furniture(values);
        if (furniture != null) {
            decoder.takeFailed();
            decoder.takeSuspect();
            skip(furniture, tally);
            pass();
            return;
        }
        boolean foreign = decoder.takeFailed() || rows.disguised(scanner.window(), scanner.start(), scanner.next());
        Fault fault = null;
        int cells = scanner.cells();
        if (!scanner.terminated() && (cells < columns.size() || (foreign && cells == columns.size()))) {
            fault = messages.truncated(line, cells, columns.size(), beginning());
        } else if (foreign) {
            TextEncoding other = rows.other(scanner.window(), scanner.start(), scanner.next());
            fault = messages.badEncoding(line, probe.encoding(), other, beginning());
            values = other == null ? values : values(CellDecoder.of(other));
        } else if (cells < columns.size()) {
            fault = messages.shortRow(line, cells, columns.size(), beginning());
        } else if (cells > columns.size()) {
            fault = messages.extraCells(line, cells, columns.size(), beginning());
        }
        if ((decoder.takeSuspect() || beginsOddly(values)) && fault == null) {
            fault = garbled(values);
        }
        fault = oversize(values, fault);
        if (scanner.nul()) {
            fault = picture(values, fault);
        }
        tally.row(line, values, fault);
        pass();
    }

    /** What the row is if it is no data; null for data. */
    private @Nullable Skipped furniture(@Nullable String[] values) {
        boolean signed = skipped.containsKey(Skipped.SIGNATURE_LINE);
        return Furniture.isWorthALook(values, keys, signed)
                ? Furniture.of(new SheetRow(0, values, false), keys, signed)
                : null;
    }

    /** A garbled row is garbled from its first Chinese cell on, which is what can be looked at in every row. */
    private static boolean beginsOddly(@Nullable String[] values) {
        for (String value : values) {
            if (value != null && !value.isEmpty() && value.charAt(0) >= 0x80) {
                return Mojibake.hints(value);
            }
        }
        return false;
    }

    private @Nullable Fault garbled(@Nullable String[] values) {
        for (int cell = 0; cell < values.length; cell++) {
            String value = values[cell];
            if (value != null && Mojibake.shows(value)) {
                return messages.garbled(line, column(cell), value);
            }
        }
        return null;
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
            if (window[i] == marks.quote()) {
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
                values[cell] = CellChecks.cut(value, CUT_CELL_BYTES);
            }
        }
        return fault;
    }

    private @Nullable Fault picture(@Nullable String[] values, @Nullable Fault before) {
        Fault fault = before;
        for (int cell = 0; cell < values.length; cell++) {
            String value = values[cell];
            if (value != null && value.indexOf('\0') >= 0) {
                values[cell] = value.replace('\0', FaultMessages.NUL_PICTURE);
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
            values[0] = CellChecks.cut(rest, format.limits().maxCellBytes()).replace('\0', FaultMessages.NUL_PICTURE);
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

    @Override
    public void close() throws IOException {
        input.close();
    }
}
