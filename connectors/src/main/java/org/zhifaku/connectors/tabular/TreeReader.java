package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;

/**
 * Reads files whose records name their own columns: NDJSON and XML. The file is read twice: once for the names, which are
 * the columns in the order in which they come first, once for the rows. A name that a record lacks is a null cell.
 */
final class TreeReader implements TabularReader {

    private static final int KEPT_CHARACTERS = 1_000;

    private final Path file;
    private final TabularFormat format;
    private final FaultMessages messages;
    private final CellChecks checks;
    private final EncodingProbe probe;
    private final RowEncoding rows;
    private final CellDecoder decoder;
    private final Flat.Parser parser;
    private final Opener opener;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private long line;
    private boolean linesAreShared;

    /** Begins to cut a text into records. */
    private interface Opener {
        Pieces open(TextInput input);
    }

    private TreeReader(Path file, TabularFormat format, EncodingProbe probe, Flat.Parser parser, Opener opener) {
        this.file = file;
        this.format = format;
        this.messages = new FaultMessages(file.getFileName().toString());
        this.checks = new CellChecks(messages, format.limits().maxCellBytes());
        this.probe = probe;
        this.rows = new RowEncoding(probe.encoding());
        this.decoder = rows.decoder();
        this.parser = parser;
        this.opener = opener;
    }

    static TreeReader ndjson(Path file, TabularFormat format) throws IOException {
        EncodingProbe probe = probe(file, format);
        boolean array =
                probe.refusal() == null && probe.beginning().stripLeading().startsWith("[");
        return new TreeReader(
                file,
                format,
                array ? probe.refused("整个文件是一个 JSON 数组；NDJSON 每行是一个对象") : probe,
                new JsonFlat(format.limits()),
                input -> new LinePieces(input.stream(), format.limits().maxRowBytes()));
    }

    static TreeReader xml(Path file, TabularFormat format) throws IOException {
        EncodingProbe probe = probe(file, format);
        String declared = format.structure().record();
        String record = declared.isEmpty() ? XmlRecordName.of(probe.beginning(), format.knownColumns()) : declared;
        boolean none = record == null && probe.first().length > 0 && probe.refusal() == null;
        return new TreeReader(
                file,
                format,
                none ? probe.refused("没有找到记录元素（数据集定义 pull.files 的 record 可以写明）") : probe,
                new XmlFlat(format.limits()),
                input -> new XmlPieces(
                        input.stream(),
                        record == null ? "" : record,
                        input.probe().encoding().wide()
                                ? TextEncoding.UTF_8.charset()
                                : input.probe().encoding().charset(),
                        format.limits().maxRowBytes()));
    }

    private static EncodingProbe probe(Path file, TabularFormat format) throws IOException {
        try (TextInput input = TextInput.open(file, format)) {
            return input.probe();
        }
    }

    @Override
    public TabularEnd read(TableSink sink) throws IOException {
        Tally tally = new Tally(sink, format.operation());
        if (probe.refusal() != null) {
            return unreadable(tally, 0, probe.refusal(), FaultMessages.MEND_REFUSED);
        }
        boolean any = findColumns();
        if (columns.isEmpty()) {
            String damage = damage();
            String why = damage == null && any ? "没有一条完整的记录" : damage;
            return why == null ? tally.end(null, null) : unreadable(tally, line, why, FaultMessages.MEND_DAMAGED);
        }
        tally.table(Table.of(null, probe.encoding(), 1, List.copyOf(columns.keySet())));
        if (linesAreShared) {
            tally.remark("一行里有多条记录：行号是记录在文件中的序号");
        }
        String damage = give(tally);
        return damage == null
                ? tally.end(probe.encoding(), null)
                : unreadable(tally, line, damage, FaultMessages.MEND_DAMAGED);
    }

    private TabularEnd unreadable(Tally tally, long at, String why, String mend) {
        return tally.end(probe.encoding(), new TabularEnd.Unreadable(at, messages.unreadable(why, mend)));
    }

    /** Whether there is any record at all, sound or not. */
    private boolean findColumns() throws IOException {
        boolean any = false;
        try (TextInput input = TextInput.open(file, format)) {
            Pieces pieces = opener.open(input);
            long before = 0;
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                linesAreShared |= piece.line() == before;
                before = piece.line();
                any |= piece.state() != Piece.State.BLANK;
                if (piece.state() == Piece.State.WHOLE) {
                    note(piece);
                }
            }
        }
        return any;
    }

    private void note(Piece piece) {
        try {
            for (String name : parser.parse(text(piece, decoder)).values().keySet()) {
                if (columns.size() < format.limits().maxColumns()) {
                    columns.putIfAbsent(name, columns.size());
                }
            }
        } catch (Flat.Unsound e) {
            // Told when the rows are read.
            line = piece.line();
        }
    }

    private @Nullable String damage() throws IOException {
        try (TextInput input = TextInput.open(file, format)) {
            Pieces pieces = opener.open(input);
            Piece piece = pieces.next();
            while (piece != null) {
                piece = pieces.next();
            }
            return input.damage() != null ? input.damage() : pieces.damage();
        }
    }

    /** Gives the rows; gives back what is wrong with the file as a whole, or null. */
    private @Nullable String give(Tally tally) throws IOException {
        try (TextInput input = TextInput.open(file, format)) {
            Pieces pieces = opener.open(input);
            decoder.takeFailed();
            long ordinal = 0;
            boolean cut = false;
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                line = linesAreShared ? ++ordinal : piece.line();
                if (piece.state() == Piece.State.BLANK) {
                    tally.skip(Skipped.BLANK_LINE);
                } else {
                    cut = piece.state() == Piece.State.CUT || (pieces instanceof LinePieces lines && lines.atEnd());
                    row(piece, cut, tally);
                }
            }
            String damage = input.damage();
            return damage != null ? damage : cut ? null : pieces.damage();
        }
    }

    private void row(Piece piece, boolean last, Tally tally) throws IOException {
        String text = text(piece, decoder);
        boolean foreign = decoder.takeFailed() || rows.disguised(piece.bytes(), piece.from(), piece.to());
        decoder.takeSuspect();
        Fault fault =
                switch (piece.state()) {
                    case WHOLE, BLANK -> null;
                    case UNCLOSED -> messages.malformed(line, "没有结束标签", text);
                    case CUT -> messages.cutRecord(line, "没有结束标签", text);
                    case TOO_LONG -> messages.rowTooLarge(line, format.limits().maxRowBytes(), text);
                };
        if (fault != null) {
            tally.row(line, loose(text), fault);
            return;
        }
        if (foreign) {
            TextEncoding other = rows.other(piece.bytes(), piece.from(), piece.to());
            fault = messages.badEncoding(line, probe.encoding(), other, text);
            text = other == null ? text : text(piece, CellDecoder.of(other));
        }
        try {
            values(parser.parse(text).values(), fault, tally);
        } catch (Flat.Unsound e) {
            tally.row(line, loose(text), unsound(e, last, text));
        }
    }

    private Fault unsound(Flat.Unsound e, boolean last, String text) {
        if (e.deep()) {
            return messages.tooDeep(line, format.limits().maxDepth(), text);
        }
        return last ? messages.cutRecord(line, e.why(), text) : messages.malformed(line, e.why(), text);
    }

    private void values(Map<String, String> record, @Nullable Fault before, Tally tally) throws IOException {
        @Nullable String[] values = new String[columns.size()];
        Fault fault = before;
        for (Map.Entry<String, String> entry : record.entrySet()) {
            Integer column = columns.get(entry.getKey());
            String text = entry.getValue();
            if (fault == null) {
                fault = column == null
                        ? messages.tooManyNames(line, format.limits().maxColumns(), entry.getKey())
                        : checks.fault(line, entry.getKey(), text);
            }
            if (column != null) {
                values[column] = checks.kept(text);
            }
        }
        tally.row(line, values, fault);
    }

    /** The text of a broken record in the first column, so that it can be seen. */
    private @Nullable String[] loose(String text) {
        @Nullable String[] values = new String[columns.size()];
        values[0] = CellChecks.cut(text, KEPT_CHARACTERS).replace('\0', FaultMessages.NUL_PICTURE);
        return values;
    }

    private static String text(Piece piece, CellDecoder with) {
        return with.decode(piece.bytes(), piece.from(), piece.to()).strip();
    }

    @Override
    public void close() {
        // The file is open only while it is read.
    }
}
