package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.RecordBuilder;
import org.zhifaku.connectors.tabular.RecordName;
import org.zhifaku.connectors.tabular.TabularLimits;

/**
 * Reads one record element into values by dotted names, as XML files are flattened: attributes are values too, prefixes do not count,
 * repeated names are joined by {@code ；}, {@code xsi:nil} is no value. Memory is bounded by the largest row: what is beyond is read
 * over. Elements that refer to an attachment, and declared base64 elements, have the name of an original as their value.
 */
final class RecordReader {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String CONTENT_ID = "cid:";
    private static final int SEEN_CHARACTERS = 1_000;
    private static final int ROOM_CHARACTERS = 1 << 12;

    private final XMLStreamReader xml;
    private final TabularLimits limits;
    private final Contents contents;

    private final RecordBuilder values;
    private char[] text = new char[ROOM_CHARACTERS];
    private int length;
    private long characters;
    private boolean deep;
    private @Nullable String cutColumn;
    private long cutBytes;
    private @Nullable RecordName dropped;

    RecordReader(XMLStreamReader xml, TabularLimits limits, Contents contents, RecordBuilder values) {
        this.values = values;
        this.xml = xml;
        this.limits = limits;
        this.contents = contents;
    }

    /**
     * Reads the element at which the reader stands, to its end, into the builder.
     *
     * @param sequence its place in what was fetched, from 1
     */
    void read(long sequence) throws XMLStreamException, IOException {
        values.begin(sequence);
        length = 0;
        characters = 0;
        deep = false;
        cutColumn = null;
        cutBytes = 0;
        dropped = null;
        element(values.root(), 1);
    }

    boolean isTooDeep() {
        return deep;
    }

    boolean isTooLarge() {
        return characters > limits.maxRowBytes();
    }

    /** The column whose value is too large to be held; null where none is. */
    @Nullable
    String cutColumn() {
        return cutColumn;
    }

    long cutBytes() {
        return cutBytes;
    }

    /** What the record began with, for a record that cannot be held. */
    String seen() {
        return values.beginning(SEEN_CHARACTERS);
    }

    private void element(RecordName name, int depth) throws XMLStreamException, IOException {
        boolean inner = attributes(name);
        dropped = null;
        if (contents.isBinary(name.full())) {
            put(name, contents.decode(name.full(), xml));
            return;
        }
        int from = length;
        RecordName before = null;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    piece(name, length - from);
                case XMLStreamConstants.START_ELEMENT -> {
                    inner = true;
                    before = child(name, before, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (name != values.root() && (!inner || !isBlank(from))) {
                        put(name, from);
                    }
                    length = from;
                    return;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    AnswerXml.requireNoDocumentType(xml.getEventType(), contents.failures());
                default -> {
                    // Comments and instructions are no data.
                }
            }
        }
    }

    private boolean isBlank(int from) {
        return new String(text, from, length - from).isBlank();
    }

    /** Reads an element inside; gives the name that it has, or the one before where it has none. */
    private @Nullable RecordName child(RecordName around, @Nullable RecordName before, int depth)
            throws XMLStreamException, IOException {
        String own = xml.getLocalName();
        if (own.equals("Include") && XOP.equals(xml.getNamespaceURI())) {
            put(around, contents.attachment(xml.getAttributeValue(null, "href")));
            skip();
            return before;
        }
        if (depth >= limits.maxDepth()) {
            deep = true;
            skip();
            return before;
        }
        RecordName name = values.below(around, before, own);
        element(name, depth + 1);
        return name;
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** Adds a piece of text to what is held of the element, unless no more of it is held. */
    private void piece(RecordName name, int before) {
        int count = xml.getTextLength();
        if (name == dropped) {
            cutBytes += name.full().equals(cutColumn) ? bytes(xml.getText()) : 0;
            return;
        }
        if (before + count > limits.maxCellBytes()) {
            dropped = name;
            if (cutColumn == null) {
                cutColumn = name.full();
                cutBytes = bytes(new String(text, length - before, before)) + bytes(xml.getText());
            }
            return;
        }
        characters += count;
        if (isTooLarge()) {
            return;
        }
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
        }
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), text, length, count);
        length += count;
    }

    private static long bytes(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Puts the attributes of the element; says whether it has no value of its own. */
    private boolean attributes(RecordName element) {
        boolean nil = false;
        RecordName before = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String own = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (INSTANCE.equals(xml.getAttributeNamespace(i))) {
                nil |= own.equals("nil") && (value.equals("true") || value.equals("1"));
                continue;
            }
            characters += value.length();
            RecordName name = values.below(element, before, own);
            before = name;
            put(name, value.startsWith(CONTENT_ID) ? contents.attachment(value) : value);
        }
        return nil;
    }

    private void put(RecordName name, @Nullable String value) {
        if (value == null || isTooLarge()) {
            values.know(name);
        } else {
            values.put(name, value);
        }
    }

    /** Puts what is held of the text from here on. */
    private void put(RecordName name, int from) {
        if (isTooLarge()) {
            values.know(name);
        } else {
            values.put(name, text, from, length - from);
        }
    }
}
