package org.zhifaku.bench.transport;

import com.ctc.wstx.stax.WstxInputFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.zhifaku.bench.contestant.FileTree;
import org.zhifaku.connectors.pull.ProgressListener;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.Secret;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport.Patience;
import org.zhifaku.connectors.source.Transport.Retry;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.landing.LandingZone;

/**
 * A pull over SOAP, landed, beside a loop that asks for the same answers and reads them by the same XML reader, counting: in the same
 * run, in turns, medians. The answers are made before, so that the server costs next to nothing. Arguments: rows, rounds, rows of a
 * page.
 */
public final class SoapBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final URI endpoint;
    private final int pages;
    private final int rows;
    private final int size;

    private SoapBench(URI endpoint, int pages, int rows, int size) {
        this.endpoint = endpoint;
        this.pages = pages;
        this.rows = rows;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        byte[] page = page(size, wanted);
        int pages = (wanted + size - 1) / size;
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            // Which page is asked for stands in the request; each answer differs in its first row, as true pages do.
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String number = asked.replaceAll("(?s).*pageNo>(\\d+)<.*", "$1");
            byte[] mark = "%08d".formatted(Integer.parseInt(number)).getBytes(StandardCharsets.US_ASCII);
            byte[] answer = page.clone();
            System.arraycopy(mark, 0, answer, MARK_AT, mark.length);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        Path home = Files.createTempDirectory("zhifaku-soap-bench");
        try (CamelRuntime camel = CamelRuntime.start()) {
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            new SoapBench(endpoint, pages, pages * size, size).measure(camel, home, rounds);
        } finally {
            server.stop(0);
            FileTree.delete(home);
        }
    }

    private static final String HEAD =
            "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><answer xmlns=\"urn:bench\"><records>"
                    + "<record page=\"";
    private static final int MARK_AT = HEAD.length();

    /** One answer with penalties of the simulated world. */
    private static byte[] page(int size, int total) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        try (Stream<TellingRow> told = World.of(new WorldSize(20_000), 7, DAY)
                .view("internet-supervision", "penalty")
                .rows(DAY)) {
            bytes.writeBytes((HEAD + "00000000\"><cd_id>first</cd_id></record>").getBytes(StandardCharsets.UTF_8));
            for (TellingRow row : (Iterable<TellingRow>) told.limit(size - 1L)::iterator) {
                xml.writeStartElement("record");
                for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                    xml.writeStartElement(cell.getKey());
                    xml.writeCharacters(cell.getValue().replaceAll("[\\x00-\\x1F]", " "));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.flush();
        }
        int pages = (total + size - 1) / size;
        bytes.writeBytes(("</records><total>" + (long) pages * size + "</total></answer></S:Body></S:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private void measure(CamelRuntime camel, Path home, int rounds) throws Exception {
        List<Long> bare = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        // The first round warms both up and is not counted.
        for (int round = 0; round <= rounds; round++) {
            long loop = bare();
            long pull = pull(camel, home, round + 1);
            if (round > 0) {
                bare.add(loop);
                ours.add(pull);
            }
        }
        double bareMillis = median(bare) / 1e6;
        double ourMillis = median(ours) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "SOAP: %d rows, bare loop %.0f ms (%.0f rows/s), pull and land %.0f ms (%.0f rows/s): %.2f x (limit 1.50 x)%n",
                rows,
                bareMillis,
                rows / bareMillis * 1e3,
                ourMillis,
                rows / ourMillis * 1e3,
                ourMillis / bareMillis);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private long bare() throws IOException, InterruptedException, XMLStreamException {
        long start = System.nanoTime();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        XMLInputFactory readers = new WstxInputFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long records = 0;
        long characters = 0;
        for (int page = 1; page <= pages; page++) {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
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
        if (records != rows || characters == 0) {
            throw new IllegalStateException("The bare loop read " + records + " rows of " + rows);
        }
        return System.nanoTime() - start;
    }

    private long pull(CamelRuntime camel, Path home, long pullId) throws IOException {
        SoapTransport transport = new SoapTransport(
                endpoint,
                SoapTransport.Version.SOAP_1_1,
                SoapTransport.Credentials.NONE,
                SoapTransport.Bounds.USUAL,
                new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1), new Retry(1, Duration.ofSeconds(1), 1)));
        SourceSystem system = new SourceSystem(
                "bench-soap",
                "测速",
                "测速",
                transport,
                SourceSystem.DriftPolicy.ACCEPT,
                "nightly",
                new SourceSystem.Thresholds(1, 0, 1 << 20, 2L << 30));
        SoapPlan plan = new SoapPlan(
                new SoapPlan.Call(
                        "query",
                        "urn:bench",
                        "",
                        true,
                        List.of(new SoapPlan.Parameter("pageNo", new Secret("{page}"), false))),
                new SoapPlan.Answer("record", "total", "", null, Set.of()),
                new SoapPlan.Paging(SoapPlan.By.PAGE, size, 1),
                null,
                null);
        long start = System.nanoTime();
        PullOutcome outcome = new Puller(camel, new LandingZone(home.resolve("landing")))
                .pull(new Dataset(system, "penalty", "行政处罚", plan), PullRequest.of(DAY, pullId), ProgressListener.NONE);
        long took = System.nanoTime() - start;
        long landed = outcome.fold(whole -> whole.manifest().totals().rows(), empty -> 0L, held -> -1L, failed -> -2L);
        if (landed != rows) {
            throw new IllegalStateException("The pull landed " + landed + " rows of " + rows + ": " + outcome);
        }
        FileTree.delete(home.resolve("landing"));
        return took;
    }
}
