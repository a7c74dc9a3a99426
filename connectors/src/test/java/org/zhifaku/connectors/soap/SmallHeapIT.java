package org.zhifaku.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.soap.SoapSource.DAY;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.sandbox.soap.SupervisionServer;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PullKey;

/** Pulls in a process of its own that has 48 MB of heap; what it fetches is larger than that. */
@Timeout(180)
class SmallHeapIT {

    private static final String HEAP = "-Xmx48m";
    private static final int ATTACHMENT = 50 << 20;

    @TempDir
    Path temporary;

    private SupervisionServer server;

    @BeforeEach
    void start() {
        server = SupervisionServer.start(
                0,
                "s3cret",
                List.of(World.of(new WorldSize(4_000), 7, DAY).view("internet-supervision", "penalty")),
                DAY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The other process: pulls once and tells how it ended. */
    public static final class Pulling {
        private Pulling() {}

        public static void main(String[] arguments) {
            try (CamelRuntime camel = CamelRuntime.start()) {
                SoapSource source = new SoapSource(
                                Path.of(arguments[0]), camel, arguments[1], arguments[2], arguments[3])
                        .word("ANSWER", "5m");
                System.out.println(source.landed().totals().rows() + " rows landed");
            }
        }
    }

    private String pull() throws IOException, InterruptedException {
        Path output = temporary.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Pulling.class.getName(),
                        temporary.toString(),
                        server.endpoint(false),
                        server.user(),
                        "s3cret")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        assertThat(process.waitFor(170, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    private long sizeOf(String original) throws IOException {
        PullKey key = new PullKey("demo", "penalty", DAY, 1);
        return Files.size(
                new LandingZone(temporary.resolve("landing")).open(key).original(original));
    }

    @Test
    void keepsAttachmentsOfFiftyMegabytes() throws Exception {
        server.documents(2, ATTACHMENT);

        assertThat(pull()).contains(" rows landed");

        assertThat(sizeOf("page-00001-attachment-001.pdf")).isEqualTo(ATTACHMENT);
        assertThat(sizeOf("page-00001-attachment-002.pdf")).isEqualTo(ATTACHMENT);
    }

    @Test
    void decodesABase64ElementOfFiftyMegabytes() throws Exception {
        server.mishap(0, 1, SmallHeapIT::scanned);

        assertThat(pull()).contains("1 rows landed");

        assertThat(sizeOf("page-00001-content-0001.bin")).isEqualTo(ATTACHMENT / 3 * 3);
    }

    private static void scanned(HttpExchange exchange, Filter.Chain service) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, 0);
        byte[] quads = new byte[1 << 16];
        Arrays.fill(quads, (byte) 'A');
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            out.write(
                    ("<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><r:a xmlns:r='urn:r'><code>0</code>"
                                    + "<total>1</total><record><cd_id>1</cd_id><cd_time>2026-03-01 10:00:00</cd_time><scan>")
                            .getBytes(StandardCharsets.UTF_8));
            for (long left = ATTACHMENT / 3 * 4L; left > 0; left -= quads.length) {
                out.write(quads, 0, (int) Math.min(quads.length, left));
            }
            out.write("</scan></record></r:a></S:Body></S:Envelope>".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesAnEntityBombWithoutGrowing() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY e0 'haha'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        bomb.append(
                "]><S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>&e39;</S:Body></S:Envelope>");
        server.mishap(
                0,
                1,
                org.zhifaku.sandbox.soap.Mishap.instead(
                        200, "text/xml", bomb.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(pull()).contains("BAD_ANSWER", "document type").doesNotContain("OutOfMemory");
    }
}
