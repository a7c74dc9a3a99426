package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML file into the elements of one name, by its tags alone, so that a broken record costs itself and no more. A
 * record cannot hold an element of its own name. No character of the encodings read here has a byte of {@code <} or
 * {@code >} inside it.
 */
final class XmlPieces implements Pieces {

    private static final int END = -1;
    private static final int KEPT_BYTES = 1_000;

    private final InputStream in;
    private final String record;
    private final Charset charset;
    private final int maxRowBytes;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long line = 1;

    /** What was read since the record, or else the tag, began. */
    private byte[] kept = new byte[1 << 12];

    private int length;
    private int tagFrom;
    private boolean inRecord;
    private boolean tooLong;
    private long recordLine;
    private @Nullable String root;
    private boolean rootClosed;
    private boolean documentType;
    private boolean pending;
    private boolean read;

    XmlPieces(InputStream in, String record, Charset charset, int maxRowBytes) {
        this.in = in;
        this.record = record;
        this.charset = charset;
        this.maxRowBytes = maxRowBytes;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        int b = nextMark();
        while (b != END) {
            Piece piece = b == '<' ? markup() : null;
            if (piece != null) {
                return piece;
            }
            b = nextMark();
        }
        if (inRecord) {
            inRecord = false;
            return piece(Piece.State.CUT, length);
        }
        return null;
    }

    /** The next byte outside of tags; the {@code <} at which a broken tag ended comes again. */
    private int nextMark() throws IOException {
        if (!inRecord) {
            length = 0;
        }
        bound();
        if (pending) {
            pending = false;
            if (length == 0) {
                keep('<');
            }
            return '<';
        }
        return read();
    }

    @Override
    public @Nullable String damage() {
        if (documentType) {
            return "XML 含有文档类型声明（DOCTYPE），为安全起见不读取";
        }
        if (root == null) {
            return read ? "没有 XML 元素" : null;
        }
        return rootClosed ? null : "XML 根元素 <" + root + "> 没有结束，文件没有传完";
    }

    /** Reads on from a {@code <}; gives a record if one ends here, or if the next begins before it ended. */
    private @Nullable Piece markup() throws IOException {
        tagFrom = length - 1;
        long tagLine = line;
        int b = read();
        if (b == '?') {
            skipTo("?>");
            return null;
        }
        if (b == '!') {
            special();
            return null;
        }
        boolean whole = tag(b);
        int tagTo = pending ? length - 1 : length;
        String text = new String(kept, tagFrom, tagTo - tagFrom, charset);
        boolean closing = text.startsWith("</");
        String name = name(text, closing ? 2 : 1);
        if (root == null && !closing && whole) {
            root = name;
            rootClosed = text.endsWith("/>");
        }
        rootClosed |= closing && whole && name.equals(root) && (!inRecord || name.equals(record));
        if (!name.equals(record)) {
            return null;
        }
        return closing ? close(whole) : begin(text, tagLine, whole);
    }

    private @Nullable Piece close(boolean whole) {
        if (!inRecord || !whole) {
            return null;
        }
        inRecord = false;
        return piece(Piece.State.WHOLE, length);
    }

    private @Nullable Piece begin(String tag, long tagLine, boolean whole) {
        Piece before = inRecord ? piece(Piece.State.UNCLOSED, tagFrom) : null;
        System.arraycopy(kept, tagFrom, kept, 0, length - tagFrom);
        length -= tagFrom;
        tooLong = false;
        recordLine = tagLine;
        inRecord = true;
        if (before == null && whole && tag.endsWith("/>")) {
            inRecord = false;
            return piece(Piece.State.WHOLE, length);
        }
        return before;
    }

    private Piece piece(Piece.State state, int to) {
        // The buffer goes on to be written while the piece is looked at.
        byte[] given = Arrays.copyOf(kept, tooLong ? Math.min(to, KEPT_BYTES) : to);
        return new Piece(tooLong ? Piece.State.TOO_LONG : state, recordLine, given, 0, given.length);
    }

    /** Reads a tag to its end; false when it has none before the next one begins, or the file ends. */
    private boolean tag(int first) throws IOException {
        int quote = 0;
        int b = first;
        while (b != END) {
            if (b == '<') {
                // No attribute may hold it: the tag was cut.
                pending = true;
                return false;
            }
            if (quote == 0 && b == '>') {
                return true;
            }
            if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            }
            if (length - tagFrom > maxRowBytes) {
                tooLong = true;
                length--;
            }
            b = read();
        }
        return false;
    }

    /** A comment, a CDATA section or a document type. */
    private void special() throws IOException {
        int b = read();
        if (b == '-') {
            skipTo("-->");
        } else if (b == '[') {
            skipTo("]]>");
        } else {
            documentType |= root == null;
            skipTo(">");
        }
    }

    private void skipTo(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            bound();
            int b = read();
            if (b == END) {
                return;
            }
            if (b == end.charAt(matched)) {
                matched++;
            } else if (matched == 0 || matched != end.length() - 1 || b != end.charAt(matched - 1)) {
                matched = b == end.charAt(0) ? 1 : 0;
            }
        }
    }

    /** Of a record that is too large, only the beginning is of use; its tags are still followed. */
    private void bound() {
        if (length > maxRowBytes) {
            tooLong = true;
            length = KEPT_BYTES;
        }
    }

    private static String name(String tag, int from) {
        int to = from;
        while (to < tag.length() && " \t\r\n/><".indexOf(tag.charAt(to)) < 0) {
            to++;
        }
        return SafeXml.local(tag.substring(from, to));
    }

    private int read() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(buffer));
            at = 0;
            if (limit == 0) {
                return END;
            }
        }
        byte b = buffer[at++];
        read = true;
        line += b == '\n' ? 1 : 0;
        keep(b);
        return b & 0xFF;
    }

    private void keep(int b) {
        if (length == kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        kept[length++] = (byte) b;
    }
}
