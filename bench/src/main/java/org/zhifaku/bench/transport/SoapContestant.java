package org.zhifaku.bench.transport;

import com.ctc.wstx.stax.WstxInputFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;

/**
 * Pages of penalties as SOAP answers that are made before, so that the server costs next to nothing. The bare loop is the JDK's HTTP
 * client and the same XML reader, Woodstox, page after page, on one thread.
 */
final class SoapContestant implements TransportContestant {

    private static final int PAGE_ROWS = 500;
    private static final String HEAD =
            "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><answer xmlns=\"urn:bench\"><records>"
                    + "<record page=\"";

    private int rows;
    private int pages;
    private byte[] body = new byte[0];
    private byte[] lastBody = new byte[0];
    private @Nullable HttpServer server;

    @Override
    public String name() {
        return "soap";
    }

    @Override
    public void prepare(Path folder, int wanted) throws IOException, XMLStreamException {
        rows = wanted;
        pages = (wanted + PAGE_ROWS - 1) / PAGE_ROWS;
        TellingRows told = TellingRows.of("internet-supervision", "penalty");
        body = body(told, PAGE_ROWS);
        lastBody = body(told, wanted - (pages - 1) * PAGE_ROWS);
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/", this::answer);
        made.start();
        server = made;
    }

    /** All of an answer behind the number of its page, which makes each differ in its first row, as true pages do. */
    private byte[] body(TellingRows told, int count) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\"><cd_id>first</cd_id></record>".getBytes(StandardCharsets.UTF_8));
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        for (int i = 1; i < count; i++) {
            xml.writeStartElement("record");
            for (Map.Entry<String, String> cell : told.row(i).cells().entrySet()) {
                xml.writeStartElement(cell.getKey());
                xml.writeCharacters(cell.getValue().replaceAll("[\\x00-\\x1F]", " "));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.flush();
        bytes.writeBytes(("</records><total>" + rows + "</total></answer></S:Body></S:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int page = Integer.parseInt(asked.replaceAll("(?s).*pageNo>(\\d+)<.*", "$1"));
        byte[] head = (HEAD + page).getBytes(StandardCharsets.UTF_8);
        byte[] rest = page == pages ? lastBody : body;
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(200, head.length + rest.length);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            out.write(head);
            out.write(rest);
        }
    }

    private URI endpoint() {
        HttpServer running = Objects.requireNonNull(server, "A contestant is prepared before it is asked");
        return URI.create("http://127.0.0.1:" + running.getAddress().getPort() + "/");
    }

    @Override
    public Dataset dataset() {
        SoapTransport transport = new SoapTransport(
                endpoint(),
                SoapTransport.Version.SOAP_1_1,
                SoapTransport.Credentials.NONE,
                SoapTransport.Bounds.USUAL,
                BenchSystem.PATIENCE);
        SoapPlan plan = new SoapPlan(
                new SoapPlan.Call(
                        "query",
                        "urn:bench",
                        "",
                        true,
                        List.of(new SoapPlan.Parameter("pageNo", new Secret("{page}"), false))),
                new SoapPlan.Answer("record", "total", "", null, Set.of()),
                new SoapPlan.Paging(SoapPlan.By.PAGE, PAGE_ROWS, 1),
                null,
                null);
        return new Dataset(BenchSystem.of(name(), transport), "penalty", "行政处罚", plan);
    }

    @Override
    public long bareLoop() throws IOException, InterruptedException, XMLStreamException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        XMLInputFactory readers = new WstxInputFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long records = 0;
        long characters = 0;
        for (int page = 1; page <= pages; page++) {
            HttpRequest request = HttpRequest.newBuilder(endpoint())
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString("<pageNo>" + page + "</pageNo>"))
                    .build();
            try (InputStream answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                XMLStreamReader xml = readers.createXMLStreamReader(answer);
                while (xml.hasNext()) {
                    switch (xml.next()) {
                        case XMLStreamConstants.START_ELEMENT ->
                            records += xml.getLocalName().equals("record") ? 1 : 0;
                        case XMLStreamConstants.CHARACTERS ->
                            characters += xml.getText().length();
                        default -> {
                            // Nothing to count.
                        }
                    }
                }
            }
        }
        return characters == 0 ? 0 : records;
    }

    @Override
    public void close() {
        HttpServer running = server;
        server = null;
        if (running != null) {
            running.stop(0);
        }
    }
}
