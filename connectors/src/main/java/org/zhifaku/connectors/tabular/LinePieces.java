package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One record per line. */
final class LinePieces implements Pieces {

    private static final int KEPT_BYTES = 1_000;

    private final CsvScanner scanner;
    private long line;
    private boolean skip;

    LinePieces(InputStream in, int maxRowBytes) {
        this.scanner = new CsvScanner(in, ',', Dialect.NO_QUOTE, false, maxRowBytes);
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (skip) {
            scanner.skipLine();
            skip = false;
        } else {
            scanner.advance();
        }
        line++;
        boolean whole = scanner.lookAtLine();
        int from = scanner.start();
        if (!whole) {
            skip = true;
            int to = Math.min(scanner.windowEnd(), from + KEPT_BYTES);
            return new Piece(Piece.State.TOO_LONG, line, scanner.window(), from, to);
        }
        int to = scanner.next();
        if (from == to) {
            return null;
        }
        Piece.State state = blank(from, to) ? Piece.State.BLANK : Piece.State.WHOLE;
        return new Piece(state, line, scanner.window(), from, to);
    }

    /** Whether the line that was given last is the file's last one and has no line end. */
    boolean atEnd() {
        return scanner.reachesEnd() && !scanner.endsWithLineEnd();
    }

    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scanner.window()[i] > ' ' || scanner.window()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String damage() {
        return null;
    }
}
