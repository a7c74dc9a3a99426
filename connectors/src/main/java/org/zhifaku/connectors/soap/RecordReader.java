package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularLimits;

/**
 * Reads one record element into values by dotted names, as XML files are flattened: attributes are values too, prefixes do not count,
 * repeated names are joined by {@code ；}, {@code xsi:nil} is no value. Memory is bounded by the largest row: what is beyond is read
 * over. Elements that refer to an attachment, and declared base64 elements, have the name of an original as their value.
 */
final class RecordReader {

    private static final String JOINT = "；";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String CONTENT_ID = "cid:";
    private static final int SEEN_CHARACTERS = 1_000;

    private final XMLStreamReader xml;
    private final TabularLimits limits;
    private final Contents contents;

    private final Map<String, @Nullable String> values = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean deep;
    private @Nullable String cutColumn;
    private long cutBytes;
    private @Nullable String dropped;

    RecordReader(XMLStreamReader xml, TabularLimits limits, Contents contents) {
        this.xml = xml;
        this.limits = limits;
        this.contents = contents;
    }

    /** Reads the element at which the reader stands, to its end. */
    void read() throws XMLStreamException, IOException {
        values.clear();
        characters = 0;
        deep = false;
        cutColumn = null;
        cutBytes = 0;
        dropped = null;
        element("", 1);
    }

    /** What was read; valid until the next record. */
    Map<String, @Nullable String> values() {
        return values;
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
        StringBuilder seen = new StringBuilder();
        for (Map.Entry<String, @Nullable String> value : values.entrySet()) {
            if (seen.length() > SEEN_CHARACTERS) {
                break;
            }
            String cell = String.valueOf(value.getValue());
            seen.append(value.getKey())
                    .append('=')
                    .append(cell, 0, Math.min(cell.length(), SEEN_CHARACTERS))
                    .append(' ');
        }
        return seen.toString().strip();
    }

    private void element(String path, int depth) throws XMLStreamException, IOException {
        boolean inner = attributes(path);
        dropped = null;
        if (contents.isBinary(path)) {
            put(path, contents.decode(path, xml));
            return;
        }
        String whole = null;
        int from = text.length();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (whole == null && text.length() == from) {
                        whole = piece(path, 0);
                    } else {
                        text.append(whole == null ? "" : whole);
                        whole = null;
                        text.append(piece(path, text.length() - from));
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    inner = true;
                    if (whole != null) {
                        text.append(whole);
                        whole = null;
                    }
                    child(path, depth);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String said = whole == null ? text.substring(from) : whole;
                    text.setLength(from);
                    if (!path.isEmpty() && (!inner || !said.isBlank())) {
                        put(path, said);
                    }
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

    private void child(String path, int depth) throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if (name.equals("Include") && XOP.equals(xml.getNamespaceURI())) {
            put(path, contents.attachment(xml.getAttributeValue(null, "href")));
            skip();
        } else if (depth >= limits.maxDepth()) {
            deep = true;
            skip();
        } else {
            element(path.isEmpty() ? name : path + "." + name, depth + 1);
        }
    }

    private void skip() throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** A piece of text; empty where no more of it is held. */
    private String piece(String path, int before) {
        int length = xml.getTextLength();
        if (path.equals(dropped)) {
            cutBytes += path.equals(cutColumn) ? bytes(xml.getText()) : 0;
            return "";
        }
        if (before + length > limits.maxCellBytes()) {
            dropped = path;
            if (cutColumn == null) {
                cutColumn = path;
                cutBytes = bytes(text.substring(text.length() - before)) + bytes(xml.getText());
            }
            return "";
        }
        characters += length;
        return isTooLarge() ? "" : xml.getText();
    }

    private static long bytes(String piece) {
        return piece.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Puts the attributes of the element; says whether it has no value of its own. */
    private boolean attributes(String path) {
        boolean nil = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            if (INSTANCE.equals(xml.getAttributeNamespace(i))) {
                nil |= name.equals("nil") && (value.equals("true") || value.equals("1"));
                continue;
            }
            characters += value.length();
            String column = path.isEmpty() ? name : path + "." + name;
            put(column, value.startsWith(CONTENT_ID) ? contents.attachment(value) : value);
        }
        return nil;
    }

    private void put(String column, @Nullable String value) {
        if (value == null || isTooLarge()) {
            values.putIfAbsent(column, null);
            return;
        }
        String before = values.putIfAbsent(column, value);
        if (before != null) {
            values.put(column, before + JOINT + value);
        }
    }
}
