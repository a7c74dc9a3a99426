package org.zhifaku.connectors.tabular;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.landing.Fault;

/** What every cell must be, of whatever kind its file is: not too large, without NUL, not garbled. */
record CellChecks(FaultMessages messages, int maxCellBytes) {

    private static final int KEPT_CHARACTERS = 1_000;

    /** Whether nothing is wrong with a cell, as with nearly all: one look at each character. */
    boolean sound(String text) {
        return text.length() * 3L <= maxCellBytes && !Mojibake.suspicious(text);
    }

    @Nullable
    Fault fault(long line, String column, String text) {
        if (sound(text)) {
            return null;
        }
        if (isTooLarge(text)) {
            return messages.cellTooLarge(line, column, text.getBytes(StandardCharsets.UTF_8).length, maxCellBytes);
        }
        if (text.indexOf('\0') >= 0) {
            return messages.nulByte(line, column);
        }
        return Mojibake.shows(text) ? messages.garbled(line, column, text) : null;
    }

    /** The text as it may be kept: cut where it is too large, NUL made visible. */
    String kept(String text) {
        String kept = isTooLarge(text) ? cut(text, KEPT_CHARACTERS) : text;
        return kept.replace('\0', FaultMessages.NUL_PICTURE);
    }

    private boolean isTooLarge(String text) {
        return text.length() * 3L > maxCellBytes && text.getBytes(StandardCharsets.UTF_8).length > maxCellBytes;
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
