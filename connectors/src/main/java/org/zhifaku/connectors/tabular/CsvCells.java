package org.zhifaku.connectors.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Utf8Cells;

/**
 * Takes rows of a UTF-8 file as the bytes they are, without making text of them: those that are sound at first sight, as nearly all
 * are. Not thread-safe.
 */
final class CsvCells {

    private final CsvScanner scanner;
    private final byte quote;
    private final List<String> keys;
    private final int maxCellBytes;
    private final Utf8Cells.Builder cells;
    private byte[] plain = new byte[1024];

    /** @param keys match keys of the header */
    CsvCells(CsvScanner scanner, char quote, List<String> keys, int maxCellBytes) {
        this.scanner = scanner;
        this.quote = (byte) quote;
        this.keys = keys;
        this.maxCellBytes = maxCellBytes;
        this.cells = new Utf8Cells.Builder(keys.size());
    }

    /**
     * The cells of the record that was looked at; null where there is anything about it that must be looked at as text.
     *
     * @param signed whether the file has had a signature
     */
    @Nullable
    Utf8Cells take(boolean signed) {
        int count = keys.size();
        boolean usual = scanner.cells() == count
                && !signed
                && !scanner.nul()
                && scanner.next() - scanner.start() <= maxCellBytes;
        if (!usual || isWorthALook() || !add(count)) {
            return null;
        }
        return cells.build();
    }

    /** Whether the row could be no data, see {@link Furniture#isWorthALook}. */
    private boolean isWorthALook() {
        for (int cell = 0; cell < keys.size(); cell++) {
            char first = firstShown(cell);
            if (first != Furniture.NOTHING) {
                String key = keys.get(cell);
                return first == Furniture.UNSURE
                        || (first == '1' && cell + 1 < keys.size() && mayBeTwo(cell + 1))
                        || Furniture.begins(first)
                        || (!key.isEmpty() && key.charAt(0) == first && couldBeHeader());
            }
        }
        return false;
    }

    /** Whether every cell begins as the column's name does. */
    private boolean couldBeHeader() {
        for (int cell = 0; cell < keys.size(); cell++) {
            char first = firstShown(cell);
            String key = keys.get(cell);
            boolean starred = first == '*' || first == Furniture.UNSURE;
            if (!starred && first != (key.isEmpty() ? Furniture.NOTHING : key.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell may hold the number of a second column and nothing else. */
    private boolean mayBeTwo(int cell) {
        byte[] window = scanner.window();
        int shown = 0;
        for (int i = scanner.cellFrom(cell); i < scanner.cellTo(cell) && shown <= 1; i++) {
            if (window[i] < 0) {
                return true;
            }
            shown += window[i] > ' ' ? 1 : 0;
        }
        return shown == 1 && firstShown(cell) == '2';
    }

    private char firstShown(int cell) {
        return Furniture.firstShown(scanner.window(), scanner.cellFrom(cell), scanner.cellTo(cell));
    }

    private boolean add(int count) {
        byte[] window = scanner.window();
        for (int cell = 0; cell < count; cell++) {
            int from = scanner.cellFrom(cell);
            int to = scanner.cellTo(cell);
            byte[] bytes = window;
            if (scanner.cellQuoting(cell) == CsvScanner.ESCAPED) {
                to = unescape(from, to);
                from = 0;
                bytes = plain;
            }
            if (Utf8Look.at(bytes, from, to) != Utf8Look.SOUND) {
                // What was added so far is no row.
                cells.build();
                return false;
            }
            cells.bytes(bytes, from, to);
        }
        return true;
    }

    /** Writes a cell with single quotes for double ones into {@link #plain}; gives its length. */
    private int unescape(int from, int to) {
        if (plain.length < to - from) {
            plain = new byte[Math.max(to - from, plain.length * 2)];
        }
        byte[] window = scanner.window();
        int length = 0;
        for (int i = from; i < to; i++) {
            plain[length++] = window[i];
            if (window[i] == quote) {
                i++;
            }
        }
        return length;
    }
}
