package org.zhifaku.connectors.soap;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Originals.Original;
import org.zhifaku.connectors.tabular.RecordTable;

/** What rows of one answer refer to instead of holding it: attachments, and base64 elements, which become originals. */
final class Contents {

    private final Received received;
    private final AnswerParts parts;
    private final Set<String> binary;
    private final RecordTable table;
    private final Failures failures;
    private int decoded;
    private @Nullable Original current;

    Contents(Received received, AnswerParts parts, Set<String> binary, RecordTable table, Failures failures) {
        this.received = received;
        this.parts = parts;
        this.binary = binary;
        this.table = table;
        this.failures = failures;
    }

    Failures failures() {
        return failures;
    }

    boolean isBinary(String column) {
        return !binary.isEmpty() && binary.contains(column);
    }

    /** The original that holds an attachment; null where the answer brought none of this id (RFC 2392). */
    @Nullable
    String attachment(@Nullable String href) {
        String id = href == null ? "" : href.substring(href.indexOf(':') + 1);
        String kept = received.attachments().get(id);
        if (kept == null) {
            kept = received.attachments().get(URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        if (kept == null) {
            table.remark("第 %d 行引用的附件 '%s' 不在应答里，该格为空。"
                    .formatted(table.rows() + 1, id.length() > 120 ? id.substring(0, 120) + "…" : id));
        }
        return kept;
    }

    /**
     * Decodes the base64 text of the element at which the reader stands into an original, to the element's end.
     *
     * @return its name; null where there is no text, or where it is no base64, which is told
     */
    @Nullable
    String decode(String column, XMLStreamReader xml) throws XMLStreamException, IOException {
        try {
            return decoded(column, xml);
        } catch (XMLStreamException | IOException e) {
            Original half = current;
            if (half != null) {
                half.discard();
            }
            throw e;
        } finally {
            current = null;
        }
    }

    private @Nullable String decoded(String column, XMLStreamReader xml) throws XMLStreamException, IOException {
        Original original = null;
        Base64Target target = null;
        String attached = null;
        boolean broken = false;
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                // MTOM: the text stands in an attachment after all.
                attached = xml.getLocalName().equals("Include")
                        ? attachment(xml.getAttributeValue(null, "href"))
                        : attached;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && !broken
                    && !xml.isWhiteSpace()) {
                if (target == null || original == null) {
                    original = parts.beginContent(++decoded);
                    current = original;
                    target = new Base64Target(parts.bounded(original, original.name()));
                }
                broken = !take(target, xml);
            }
        }
        if (original == null || target == null) {
            return attached;
        }
        if (broken || !ends(target)) {
            original.discard();
            table.remark("第 %d 行的 '%s' 不是合法的 Base64，该格为空；原文在应答原件里。".formatted(table.rows() + 1, column));
            return null;
        }
        original.close();
        return original.name();
    }

    private static boolean take(Base64Target target, XMLStreamReader xml) throws IOException {
        try {
            target.write(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            return true;
        } catch (Base64Target.NotBase64Exception e) {
            return false;
        }
    }

    private static boolean ends(Base64Target target) throws IOException {
        try {
            target.end();
            return true;
        } catch (Base64Target.NotBase64Exception e) {
            return false;
        }
    }
}
