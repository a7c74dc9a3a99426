package org.zhifaku.connectors.soap;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.reach.SourceException;

/**
 * Readers of envelopes: no document type, no entity but the five of XML, texts in pieces, bounded names, attributes and depth. Woodstox,
 * since the platform's own reader holds a text of any length as a whole.
 */
final class AnswerXml {

    private static final int MOST_DEPTH = 256;
    private static final int MOST_ATTRIBUTES = 256;
    private static final int MOST_ATTRIBUTE_CHARACTERS = 1 << 16;
    private static final int PIECE_CHARACTERS = 1 << 13;
    private static final int MOST_WORDS = 1_000;
    private static final XMLInputFactory READERS = readers();

    private AnswerXml() {}

    private static XMLInputFactory readers() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, PIECE_CHARACTERS);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 2 * PIECE_CHARACTERS);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_ATTRIBUTE_CHARACTERS);
        return factory;
    }

    /** Begins to read an envelope. A charset said by HTTP wins over that of the XML (RFC 7303, 3.2). */
    static XMLStreamReader open(LegalText in, String charset) throws XMLStreamException {
        return charset.isEmpty() ? READERS.createXMLStreamReader(in) : READERS.createXMLStreamReader(in, charset);
    }

    /** Refuses what no SOAP message may hold (SOAP 1.1, 3; SOAP 1.2 part 1, 5). */
    static void requireNoDocumentType(int event, Failures failures) throws SourceException {
        if (event == XMLStreamConstants.DTD) {
            throw failures.badAnswer(
                    "it has a document type, which is refused because of entity bombs",
                    "XML 含有文档类型声明（DOCTYPE），为安全起见不读取",
                    null);
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw failures.badAnswer("it refers to an entity that nobody declared", "XML 引用了未声明的实体", null);
        }
    }

    /** The fault an envelope holds; null where it holds an answer. */
    static Failures.@Nullable Fault fault(Received received, Failures failures) throws SourceException {
        try (InputStream file = Files.newInputStream(received.envelope().file());
                LegalText in = new LegalText(file, received.charset())) {
            XMLStreamReader xml = open(in, received.charset());
            boolean body = false;
            while (xml.hasNext()) {
                int event = xml.next();
                requireNoDocumentType(event, failures);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (body) {
                        return xml.getLocalName().equals("Fault") ? read(xml) : null;
                    }
                    body = xml.getLocalName().equals("Body");
                }
            }
            throw failures.badAnswer("it has no SOAP body", "应答没有 SOAP Body", null);
        } catch (XMLStreamException e) {
            throw malformed(e, failures);
        } catch (SourceException e) {
            throw e;
        } catch (IOException e) {
            throw SourceException.disk(e, received.envelope().file());
        }
    }

    static SourceException malformed(XMLStreamException e, Failures failures) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return failures.badAnswer(
                "line %d is no XML (%s)".formatted(line, why),
                "第 %d 行不是合法的 XML（%s），或应答没有传完，或编码与声明不符".formatted(line, why),
                e);
    }

    private static Failures.Fault read(XMLStreamReader xml) throws XMLStreamException {
        List<String> codes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String element = "";
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    element = xml.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    element = "";
                }
                case XMLStreamConstants.CHARACTERS -> take(element, xml.getText(), codes, words);
                default -> {
                    // Comments say nothing.
                }
            }
        }
        return new Failures.Fault(String.join("/", codes), words.toString());
    }

    private static void take(String element, String text, List<String> codes, StringBuilder words) {
        switch (element) {
            case "faultcode", "Value" -> {
                if (!text.isBlank() && codes.size() < 8) {
                    String code = text.strip();
                    codes.add(code.substring(code.indexOf(':') + 1));
                }
            }
            case "faultstring", "Text" -> {
                if (words.length() < MOST_WORDS) {
                    words.append(text);
                }
            }
            default -> {
                // The detail is the service's own.
            }
        }
    }
}
