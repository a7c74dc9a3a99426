package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds records and cells in bytes. Holds a window of the file that always begins at the record being looked at, so that
 * a record can be looked at again from any of its lines. All encodings it is given have no byte of an ASCII character
 * inside another character, except GB18030, whose second bytes are skipped when the delimiter lies among them.
 */
final class CsvScanner {

    /** What a look at one record found. */
    enum Found {
        /** A record; its cells are set. */
        RECORD,
        /** White space up to the end of the line. */
        BLANK,
        /** Something other than a delimiter after a closed quotation. */
        STRAY_QUOTE,
        /** A quotation that the file, or the longest row allowed, does not close. */
        OPEN_QUOTE,
        /** A line longer than a row may be. */
        TOO_LONG,
        /** The end of the file. */
        END
    }

    static final byte PLAIN = 0;
    static final byte QUOTED = 1;
    static final byte ESCAPED = 2;

    private static final byte OTHER = 0;
    private static final byte QUOTE = 1;
    private static final byte DELIMITER = 2;
    private static final byte LF = 3;
    private static final byte CR = 4;
    private static final byte NUL = 5;
    private static final byte LEAD = 6;

    /** No byte has this value. */
    private static final int NEVER = -1_000;

    private static final int MORE = -1;
    private static final int OPEN = -2;
    private static final int FIRST_SECOND_BYTE = 0x40;
    private static final int FIRST_WINDOW = 1 << 18;

    private final InputStream in;
    private final int maxRowBytes;
    private final int quote;
    private final byte[] kinds = new byte[256];

    private byte[] window = new byte[FIRST_WINDOW];
    private int position;
    private int limit;
    private boolean ended;

    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] quoting = new byte[64];
    private int next;
    private int lineEnds;
    private boolean looseQuote;
    private boolean nul;
    private boolean terminated;

    /** @param quote encloses cells; {@link Dialect#NO_QUOTE} for none */
    CsvScanner(InputStream in, char delimiter, char quote, boolean skipSecondBytes, int maxRowBytes) {
        this.in = in;
        this.maxRowBytes = maxRowBytes;
        this.quote = quote == Dialect.NO_QUOTE ? NEVER : quote;
        if (quote != Dialect.NO_QUOTE) {
            kinds[quote] = QUOTE;
        }
        kinds['\n'] = LF;
        kinds['\r'] = CR;
        kinds[0] = NUL;
        kinds[delimiter] = DELIMITER;
        if (skipSecondBytes) {
            Arrays.fill(kinds, 0x81, 0xFF, LEAD);
        }
    }

    byte[] window() {
        return window;
    }

    /** Where the record begins in the window. */
    int start() {
        return position;
    }

    /** Where the next record begins in the window; its physical line lies {@link #lineEnds()} below. */
    int next() {
        return next;
    }

    /** Line ends in the record, the last one included. */
    int lineEnds() {
        return lineEnds;
    }

    /** Cells seen, which may be more than were kept. */
    int cells() {
        return cells;
    }

    /** Cells whose places were kept. */
    int keptCells() {
        return Math.min(cells, from.length);
    }

    int cellFrom(int cell) {
        return from[cell];
    }

    int cellTo(int cell) {
        return to[cell];
    }

    byte cellQuoting(int cell) {
        return quoting[cell];
    }

    /** Whether a quotation mark stands inside an unquoted cell. */
    boolean looseQuote() {
        return looseQuote;
    }

    boolean nul() {
        return nul;
    }

    /** Whether the record ends with a line end rather than with the file. */
    boolean terminated() {
        return terminated;
    }

    /** Keeps room for this many cells per record. */
    void expect(int columns) {
        int room = columns + 64;
        from = new int[room];
        to = new int[room];
        quoting = new byte[room];
    }

    /** Moves on to the next record. */
    void advance() {
        position = next;
    }

    /** Looks at the record at the current place, reading more of the file as needed. */
    Found look() throws IOException {
        while (true) {
            Found found = scan(position, limit, true);
            if (found != null) {
                return found;
            }
            fill();
        }
    }

    /**
     * Takes the first physical line of the record at the current place for the record; sets {@link #next()} and {@link
     * #lineEnds()} only. False when that line is longer than a row may be.
     */
    boolean lookAtLine() throws IOException {
        while (true) {
            next = endOfLine(position, limit);
            terminated = endsWithLineEnd();
            lineEnds = terminated ? 1 : 0;
            // A CR at the very end of the window may be half of a CRLF.
            if (next < limit || ended || (terminated && window[next - 1] == '\n')) {
                return true;
            }
            if (limit - position > maxRowBytes) {
                return false;
            }
            fill();
        }
    }

    /** Whether the record's last byte is a line end. */
    boolean endsWithLineEnd() {
        return next > position && (window[next - 1] == '\n' || window[next - 1] == '\r');
    }

    /** Whether the record reaches the end of the file. */
    boolean reachesEnd() {
        return ended && next == limit;
    }

    int windowEnd() {
        return limit;
    }

    /** Whether one of the lines below the first, up to {@code next()}, is a whole record of this many cells by itself. */
    boolean wholeRecordBelow(int columns) {
        int end = next;
        int at = endOfLine(position, end);
        boolean found = false;
        while (at < end && !found) {
            int lineEnd = endOfLine(at, end);
            found = scan(at, lineEnd, false) == Found.RECORD && !looseQuote && cells == columns && next == lineEnd;
            at = lineEnd;
        }
        return found;
    }

    /** Drops the rest of a line that is too long; afterwards the next record is at the current place. */
    void skipLine() throws IOException {
        while (true) {
            int end = endOfLine(position, limit);
            boolean whole = end < limit || (end > position && window[end - 1] == '\n');
            position = end;
            if (whole || ended) {
                next = position;
                return;
            }
            fill();
        }
    }

    private int endOfLine(int at, int end) {
        for (int i = at; i < end; i++) {
            if (window[i] == '\n') {
                return i + 1;
            }
            if (window[i] == '\r') {
                return i + 1 < end && window[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return end;
    }

    private void fill() throws IOException {
        if (position > 0) {
            System.arraycopy(window, position, window, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit > window.length / 2) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int read = in.readNBytes(window, limit, window.length - limit);
        limit += read;
        ended = limit < window.length;
    }

    /**
     * Looks at one record within {@code [start, end)}; null when more of the file must be read first.
     *
     * @param live whether {@code end} is the end of the window, behind which more may come
     */
    private @Nullable Found scan(int start, int end, boolean live) {
        boolean more = live && !ended;
        cells = 0;
        lineEnds = 0;
        looseQuote = false;
        nul = false;
        terminated = false;
        next = start;
        if (start >= end) {
            return more ? null : Found.END;
        }
        int i = start;
        while (true) {
            if (i < end && window[i] == quote) {
                i = quoted(i + 1, end, more, start + maxRowBytes);
                if (i < 0) {
                    return i == MORE ? null : Found.OPEN_QUOTE;
                }
            } else {
                i = plain(i, end);
            }
            if (i >= end) {
                return atEnd(start, end, more);
            }
            byte kind = kinds[window[i] & 0xFF];
            i++;
            if (kind != DELIMITER) {
                return kind == LF || kind == CR ? atLineEnd(i, kind, end, more) : stray(i);
            }
            if (i - start > maxRowBytes) {
                next = i;
                return Found.TOO_LONG;
            }
        }
    }

    /** Reads an unquoted cell; gives the place behind it. */
    private int plain(int start, int end) {
        byte[] bytes = window;
        byte[] kindOf = kinds;
        int i = start;
        while (i < end) {
            byte kind = kindOf[bytes[i] & 0xFF];
            if (kind != OTHER) {
                if (kind <= CR && kind != QUOTE) {
                    break;
                }
                looseQuote |= kind == QUOTE;
                nul |= kind == NUL;
                if (kind == LEAD && i + 1 < end && (bytes[i + 1] & 0xFF) >= FIRST_SECOND_BYTE) {
                    i++;
                }
            }
            i++;
        }
        keep(start, i, PLAIN);
        return i;
    }

    /** Reads a quoted cell from behind its opening mark; gives the place behind the closing one, or a negative code. */
    private int quoted(int start, int end, boolean more, int mostEnd) {
        byte how = QUOTED;
        int i = start;
        while (true) {
            byte kind = OTHER;
            while (i < end && (kind = kinds[window[i] & 0xFF]) == OTHER) {
                i++;
            }
            if (i >= end || i > mostEnd) {
                next = Math.min(i, end);
                return more && i <= mostEnd ? MORE : OPEN;
            }
            boolean last = i + 1 >= end;
            if (last && more && (kind == QUOTE || kind == CR)) {
                return MORE;
            }
            int following = last ? -1 : window[i + 1] & 0xFF;
            if (kind == QUOTE) {
                if (following != quote) {
                    keep(start, i, how);
                    return i + 1;
                }
                how = ESCAPED;
                i++;
            } else if (kind == LF || (kind == CR && following != '\n')) {
                lineEnds++;
            } else if (kind == NUL) {
                nul = true;
            } else if (kind == LEAD && following >= FIRST_SECOND_BYTE) {
                i++;
            }
            i++;
        }
    }

    private @Nullable Found atEnd(int start, int end, boolean more) {
        next = end;
        if (more) {
            return end - start <= maxRowBytes ? null : Found.TOO_LONG;
        }
        return recordOrBlank();
    }

    private @Nullable Found atLineEnd(int behind, byte kind, int end, boolean more) {
        if (kind == CR && behind >= end && more) {
            return null;
        }
        next = kind == CR && behind < end && window[behind] == '\n' ? behind + 1 : behind;
        lineEnds++;
        terminated = true;
        return recordOrBlank();
    }

    private Found stray(int behind) {
        next = behind;
        return Found.STRAY_QUOTE;
    }

    private Found recordOrBlank() {
        return cells == 1 && quoting[0] == PLAIN && blank(from[0], to[0]) ? Found.BLANK : Found.RECORD;
    }

    private void keep(int cellFrom, int cellTo, byte how) {
        if (cells < from.length) {
            from[cells] = cellFrom;
            to[cells] = cellTo;
            quoting[cells] = how;
        }
        cells++;
    }

    private boolean blank(int cellFrom, int cellTo) {
        for (int i = cellFrom; i < cellTo; i++) {
            if (window[i] != ' ' && window[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
