package org.zhifaku.sandbox.soap;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zhifaku.sandbox.soap.SupervisionRecords.RecordPage;
import org.zhifaku.sandbox.world.telling.Operation;
import org.zhifaku.sandbox.world.telling.TellingRow;

/** The service of the WSDL: answers {@code queryRecords}. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
class SupervisionService implements Provider<Source> {

    static final String NAMESPACE = "urn:zhifaku:sandbox:supervision-exchange";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final SupervisionRecords records;
    private final Faults faults;
    private final Documents documents;

    /** Set by JAX-WS before the first request. */
    @Resource
    private @Nullable WebServiceContext context;

    /** What the service answers although it could answer rightly. */
    interface Faults {
        /** Throws the fault that is due; nothing where none is. */
        void next() throws SOAPException;

        /** Changes the total that is told. */
        long total(long right);

        /** Changes names of columns. */
        String column(String right);
    }

    /** Attachments of rows. */
    interface Documents {
        /** The attachment of a row: content id → content; empty where it has none. */
        Map<String, DataHandler> next(int row);
    }

    SupervisionService(SupervisionRecords records, Faults faults, Documents documents) {
        this.records = records;
        this.faults = faults;
        this.documents = documents;
    }

    @Override
    public Source invoke(Source request) {
        try {
            faults.next();
            Element asked = parse(request);
            if (!NAMESPACE.equals(asked.getNamespaceURI()) || !"queryRecords".equals(asked.getLocalName())) {
                throw SoapFaults.sender("there is no operation '" + asked.getLocalName() + "'", version12());
            }
            RecordQuery query;
            RecordPage page;
            try {
                query = RecordQuery.of(
                        String.valueOf(child(asked, "dataset")),
                        String.valueOf(child(asked, "startTime")),
                        String.valueOf(child(asked, "endTime")),
                        child(asked, "pageNo"),
                        child(asked, "cursor"),
                        child(asked, "pageSize"));
                page = records.page(query);
            } catch (IllegalArgumentException e) {
                throw SoapFaults.sender(String.valueOf(e.getMessage()), version12());
            }
            return new StreamSource(new ByteArrayInputStream(answer(query, page, faults::column)));
        } catch (SOAPFaultException e) {
            throw e;
        } catch (SOAPException | TransformerException | XMLStreamException e) {
            throw new IllegalStateException("The simulated service fails: " + e.getMessage(), e);
        }
    }

    /** Whether it speaks SOAP 1.2. */
    boolean version12() {
        return false;
    }

    private static Element parse(Source request) throws TransformerException {
        DOMResult result = new DOMResult();
        TransformerFactory.newDefaultInstance().newTransformer().transform(request, result);
        Node node = result.getNode();
        return node instanceof Document document ? document.getDocumentElement() : (Element) node;
    }

    private static @Nullable String child(Element parent, String name) {
        Node found = parent.getElementsByTagNameNS(NAMESPACE, name).item(0);
        return found == null ? null : found.getTextContent().strip();
    }

    private byte[] answer(RecordQuery query, RecordPage page, UnaryOperator<String> column) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, DataHandler> attached = new LinkedHashMap<>();
        XMLStreamWriter xml = WRITERS.createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartElement("", "queryRecordsResponse", NAMESPACE);
        xml.writeDefaultNamespace(NAMESPACE);
        text(xml, "code", "0");
        text(xml, "message", "ok");
        text(xml, "total", Long.toString(faults.total(page.total())));
        boolean more = (query.page() + 1L) * query.size() < page.total();
        if (query.byCursor() && more) {
            text(xml, "nextCursor", Integer.toString(query.page() + 1));
        }
        xml.writeStartElement("records");
        int number = 0;
        for (TellingRow row : page.rows()) {
            xml.writeStartElement("record");
            xml.writeAttribute("operation", row.operation() == Operation.DELETE ? "D" : "U");
            tree(xml, row.tree(), "", column);
            for (Map.Entry<String, DataHandler> document :
                    documents.next(++number).entrySet()) {
                xml.writeEmptyElement("document");
                xml.writeAttribute("href", "cid:" + document.getKey());
                attached.put(document.getKey(), document.getValue());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.close();
        WebServiceContext current = context;
        if (!attached.isEmpty() && current != null) {
            current.getMessageContext().put(MessageContext.OUTBOUND_MESSAGE_ATTACHMENTS, attached);
        }
        return bytes.toByteArray();
    }

    private static void tree(XMLStreamWriter xml, Map<String, Object> tree, String path, UnaryOperator<String> column)
            throws XMLStreamException {
        for (Map.Entry<String, Object> entry : tree.entrySet()) {
            xml.writeStartElement(path.isEmpty() ? column.apply(entry.getKey()) : entry.getKey());
            if (entry.getValue() instanceof Map<?, ?> inner) {
                @SuppressWarnings("unchecked") // A tree's maps are trees: TellingRow.tree().
                Map<String, Object> child = (Map<String, Object>) inner;
                tree(xml, child, path + entry.getKey() + ".", column);
            } else {
                xml.writeCharacters(legal(String.valueOf(entry.getValue())));
            }
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no control characters; a careful service puts a blank in their place. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", " ");
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
