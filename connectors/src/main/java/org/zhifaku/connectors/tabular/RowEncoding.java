package org.zhifaku.connectors.tabular;

import org.jspecify.annotations.Nullable;

/** Judges the bytes of single rows in a file of a known encoding. Wide text is UTF-8 by then. */
record RowEncoding(TextEncoding encoding) {

    CellDecoder decoder() {
        return CellDecoder.of(encoding);
    }

    /** UTF-8 in a GB18030 file often decodes without an error, to nonsense. */
    boolean disguised(byte[] bytes, int from, int to) {
        return encoding == TextEncoding.GB18030 && CellDecoder.looksLikeUtf8(bytes, from, to);
    }

    /** The other encoding of which all of a row is text; never for wide text. */
    @Nullable
    TextEncoding other(byte[] bytes, int from, int to) {
        TextEncoding other = encoding == TextEncoding.GB18030 ? TextEncoding.UTF_8 : TextEncoding.GB18030;
        return !encoding.wide() && CellDecoder.isText(bytes, from, to, other.charset()) ? other : null;
    }
}
