package org.zhifaku.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.soap.SoapSource.DAY;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.sandbox.soap.Mishap;
import org.zhifaku.sandbox.soap.SupervisionServer;
import org.zhifaku.schemas.landing.Manifest;

/** Answers that a service should not give, sent by a real HTTP server. */
@Timeout(120)
class SoapAnswerIT {

    private static final String ROW =
            "<record operation='U'><cd_id>%s</cd_id><cd_time>2026-03-01 10:00:00</cd_time>%s</record>";

    private static CamelRuntime camel;

    @TempDir
    Path temporary;

    private SupervisionServer server;
    private SoapSource source;

    @BeforeAll
    static void startCamel() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stopCamel() {
        camel.close();
    }

    @BeforeEach
    void start() {
        server = SupervisionServer.start(0, "s3cret-w0rd", List.of(), DAY);
        source = new SoapSource(temporary, camel, server.endpoint(false), server.user(), "s3cret-w0rd");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String row(String id, String more) {
        return ROW.formatted(id, more);
    }

    private static String envelope(String marks, String records) {
        return "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><r:answer xmlns:r='urn:r'>"
                + marks + records + "</r:answer></S:Body></S:Envelope>";
    }

    private static String good(long total, String records) {
        return envelope("<code>0</code><total>" + total + "</total>", records);
    }

    private void answers(String text) {
        answers("text/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private void answers(String type, byte[] body) {
        server.mishap(0, 9, Mishap.instead(200, type, body));
    }

    private PullOutcome.Failed failedAs(SourceFailure failure) {
        PullOutcome.Failed failed = source.failed();
        assertThat(failed.code()).isEqualTo(failure);
        return failed;
    }

    @Test
    void readsRowsNestedRepeatedEmptyAndAbsent() throws IOException {
        answers(
                good(
                        2,
                        row("1", "<party><name>甲&amp;乙</name><name><![CDATA[丙<]]>丁</name></party><empty/>")
                                + row(
                                        "2",
                                        "<x xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/><party code='7'/>")));

        Manifest manifest = source.landed();

        assertThat(manifest.totals().rows()).isEqualTo(2);
        List<SoapSource.Row> rows = source.rows(DAY);
        assertThat(rows.get(0).cell("party.name")).isEqualTo("甲&乙；丙<丁");
        assertThat(rows.get(0).cells()).containsEntry("empty", "").containsEntry("party.code", null);
        assertThat(rows.get(1).cells()).containsEntry("party.code", "7").doesNotContainKey("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bomb", "external"})
    void refusesADocumentType(String kind) throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "geheim");
        StringBuilder bomb = new StringBuilder("<!DOCTYPE b [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        String type =
                kind.equals("bomb") ? bomb + "]>" : "<!DOCTYPE b [<!ENTITY e29 SYSTEM '" + secret.toUri() + "'>]>";
        answers(type + good(1, row("1", "<x>&e29;</x>")));

        PullOutcome.Failed failed = failedAs(SourceFailure.BAD_ANSWER);

        assertThat(failed.reason()).contains("document type").doesNotContain("geheim");
        assertThat(failed.reasonZh()).contains("DOCTYPE");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        answers(good(1, row("1", "<x>&nbsp;</x>")));

        assertThat(failedAs(SourceFailure.BAD_ANSWER).reason()).contains("cannot be read");
    }

    @Test
    void holdsAnAnswerCutInTheMiddle() {
        String whole = good(100, "");
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            records.append(row("id" + i, "<name>某某有限公司</name>"));
        }
        whole = whole.replace("</r:answer>", records + "</r:answer>");
        answers(whole.substring(0, whole.length() * 6 / 10));

        PullOutcome.Held held = source.held();

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 1 页没有取全", "没有传完");
        assertThat(held.manifest().totals().rows()).isBetween(50L, 65L);
        assertThat(held.manifest().watermark().after()).isNull();
    }

    @Test
    void refusesAnAnswerInAnotherEncodingThanItSays() {
        answers(
                "text/xml; charset=utf-8",
                good(1, row("1", "<name>广州市某某有限公司</name>")).getBytes(Charset.forName("GB18030")));

        assertThat(failedAs(SourceFailure.BAD_ANSWER).reasonZh()).contains("编码与声明不符");
    }

    @ParameterizedTest
    @CsvSource({"text/xml; charset=GBK, GBK", "text/xml, GBK", "text/xml; charset=utf-8, UTF-8", "text/xml, UTF-16"})
    void readsTheEncodingThatIsSaid(String type, String charset) throws IOException {
        String text =
                "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + good(1, row("1", "<name>广州市某某有限公司</name>"));
        answers(type, text.getBytes(Charset.forName(charset)));

        source.landed();

        assertThat(source.rows(DAY).get(0).cell("name")).isEqualTo("广州市某某有限公司");
    }

    @Test
    void readsOverControlCharacters() throws IOException {
        answers(good(2, row("1", "<name>甲\u000b乙</name>") + row("2", "<name>丙&#11;丁</name>")));

        Manifest manifest = source.landed();

        assertThat(source.rows(DAY)).extracting(row -> row.cell("name")).containsExactly("甲\u000b乙", "丙\u000b丁");
        assertThat(manifest.totals().faults()).isZero();
    }

    @Test
    void keepsTheRowsAroundACellOfAHundredMegabytes() throws IOException {
        server.mishap(0, 1, SoapAnswerIT::giantCell);

        Manifest manifest = source.landed();

        assertThat(manifest.totals().rows()).isEqualTo(3);
        assertThat(manifest.totals().faults()).isEqualTo(1);
        List<SoapSource.Row> rows = source.rows(DAY);
        assertThat(rows).extracting(SoapSource.Row::fault).containsExactly("", "CELL_TOO_LARGE", "");
        assertThat(String.valueOf(rows.get(1).row().fault())).contains("104857600 字节");
        assertThat(rows.get(1).cell("cd_id")).isEqualTo("2");
        assertThat(rows.get(1).cell("after")).isEqualTo("still here");
        assertThat(rows.get(2).cell("cd_id")).isEqualTo("3");
    }

    private static void giantCell(HttpExchange exchange, Filter.Chain service) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            String[] around = good(3, row("1", "") + row("2", "<big>#</big><after>still here</after>") + row("3", ""))
                    .split("#");
            out.write(around[0].getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'x');
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
            out.write(around[1].getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void keepsTheRowsAroundOneTooDeepAndOneTooLarge() throws IOException {
        String cell = "y".repeat(1 << 20);
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            large.append("<c%d>%s</c%d>".formatted(i, cell, i));
        }
        answers(good(
                4,
                row("1", "<a>".repeat(40) + "</a>".repeat(40))
                        + row("2", "")
                        + row("3", large.toString())
                        + row("4", "")));

        source.landed();

        assertThat(source.rows(DAY))
                .extracting(SoapSource.Row::fault)
                .containsExactly("TOO_DEEP", "", "ROW_TOO_LARGE", "");
    }

    @Test
    void neverUsesNamesOfAttachments() throws IOException {
        String root = good(1, row("1", "<document href='cid:../../evil%2Fx'/>"));
        answers("multipart/related; type=\"text/xml\"; boundary=\"==b\"; start=\"<root>\"", multipart(root));

        Manifest manifest = source.landed();

        assertThat(source.rows(DAY).get(0).cell("document.href")).isEqualTo("page-00001-attachment-001.bin");
        assertThat(manifest.originals())
                .extracting(Manifest.Original::name)
                .containsExactly("page-00001-attachment-001.bin", "page-00001.xml");
        assertThat(Files.readString(source.last(DAY).original("page-00001-attachment-001.bin")))
                .isEqualTo("\r\n--==c\r\nbytes\r\n");
        try (Stream<Path> all = Files.walk(temporary)) {
            assertThat(all.map(Path::getFileName).map(Path::toString)).doesNotContain("passwd", "evil", "x");
        }
    }

    private static byte[] multipart(String root) {
        return ("preamble\r\n--==b\r\nContent-Type: application/octet-stream\r\nContent-ID: <../../evil/x>\r\n"
                        + "Content-Disposition: attachment; filename=\"../../../etc/passwd\"\r\n\r\n"
                        + "\r\n--==c\r\nbytes\r\n\r\n--==b  \r\nContent-Type: text/xml;\r\n charset=utf-8\r\nContent-ID: <root>\r\n\r\n"
                        + root + "\r\n--==b--\r\nepilogue")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void repeatsAMultipartAnswerThatWasCut() {
        byte[] whole = multipart(good(1, row("1", "")));
        server.mishap(
                0,
                1,
                Mishap.instead(
                        200, "multipart/related; boundary=\"==b\"; start=\"<root>\"", Arrays.copyOf(whole, 120)));
        server.mishap(0, 1, Mishap.instead(200, "multipart/related; boundary=\"==b\"; start=\"<root>\"", whole));

        assertThat(source.landed().originals()).hasSize(2);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void decodesBase64ElementsIntoOriginals() throws IOException {
        byte[] scan = new byte[300_000];
        new java.util.Random(7).nextBytes(scan);
        answers(good(
                3,
                row("1", "<scan>" + Base64.getMimeEncoder().encodeToString(scan) + "</scan>")
                        + row("2", "<scan>not base64!</scan>")
                        + row("3", "<scan/>")));

        Manifest manifest = source.landed();

        assertThat(source.rows(DAY))
                .extracting(row -> row.cell("scan"))
                .containsExactly("page-00001-content-0001.bin", "null", "null");
        assertThat(source.last(DAY).original("page-00001-content-0001.bin")).hasBinaryContent(scan);
        assertThat(manifest.originals())
                .extracting(Manifest.Original::name)
                .containsExactly("page-00001-content-0001.bin", "page-00001.xml");
    }

    @Test
    void stopsWhereEveryPageIsTheSame() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            records.append(row("id" + i, ""));
        }
        answers(good(1_000, records.toString()));

        PullOutcome.Held held = source.held();

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 2 页与上一页完全相同");
        assertThat(server.requests()).isLessThanOrEqualTo(3);
    }

    @Test
    void stopsWhereTheCursorDoesNotMove() {
        source.byCursor();
        answers(envelope("<code>0</code><nextCursor>7</nextCursor>", row("1", "")));

        assertThat(source.held().reason()).contains("第 2 页给出的游标与上一页相同");
    }

    @Test
    void doesNotLetARowStampedInTheFutureMoveThePosition() throws IOException {
        answers(good(2, row("1", "") + row("2", "").replace("2026-03-01 10", "2099-12-31 23")));

        Manifest manifest = source.landed();

        assertThat(source.rows(DAY)).hasSize(2);
        assertThat(manifest.watermark().after()).isEqualTo("2026-03-02T15:59:59Z");
    }

    @Test
    void holdsAnEmptyAnswerWhereThousandsWere() {
        answers(good(0, ""));
        PullRequest request = source.request(DAY)
                .withBefore(new PullRequest.Before(3_000, List.of()))
                .forAll();

        assertThat(source.pull(request)).isInstanceOfSatisfying(PullOutcome.Held.class, held -> assertThat(held.code())
                .isEqualTo(HoldCode.SHRUNK));
    }

    @Test
    void refusesABase64ElementBeyondTheLimitAndLeavesNothing() throws IOException {
        source.word("50MB", "100KB");
        answers(good(2, row("1", "") + row("2", "<scan>" + "QUJD".repeat(40_000) + "</scan>")));

        PullOutcome.Held held = source.held();

        assertThat(held.reason()).contains("附件 'page-00001-content-0001.bin' 超过 102400 字节", "max_attachment");
        assertThat(held.manifest().originals())
                .extracting(Manifest.Original::name)
                .containsExactly("page-00001.xml");
        assertThat(source.last(DAY).original("page-00001.xml").getParent()).isDirectoryNotContaining("glob:**.bin");
    }

    @Test
    void keepsItsPositionWhereNothingCame() {
        answers(good(0, ""));

        Manifest manifest = source.landed(source.request(DAY).from("2026-03-01T02:00:00Z"));

        assertThat(manifest.watermark().after()).isEqualTo("2026-03-01T02:00:00Z");
        assertThat(manifest.totals().rows()).isZero();
    }

    @Test
    void tellsWhatTheServiceSaysOfTheRequest() {
        source.with("password", "Pa55-of-2026");
        answers(envelope("<code>5</code><message>no such dataset; you are Pa55-of-2026</message>", ""));

        assertThat(failedAs(SourceFailure.REFUSED).reason())
                .contains("code '5': no such dataset; you are ***")
                .doesNotContain("Pa55-of-2026");
    }

    @Test
    void knowsTheCodeOfAWrongPassword() {
        answers(envelope("<code>401</code>", ""));

        failedAs(SourceFailure.AUTH_FAILED);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        server.mishap(
                0, 1, Mishap.instead(200, "text/html", "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(failedAs(SourceFailure.BAD_ANSWER).reason()).contains("'text/html', no XML: <html>Please log in");

        server.mishap(0, 1, Mishap.instead(200, "text/xml", "<html/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(failedAs(SourceFailure.BAD_ANSWER).reason()).contains("no SOAP body");

        server.mishap(
                0,
                1,
                Mishap.instead(200, "text/xml", envelope("<total>7</total>", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(failedAs(SourceFailure.BAD_ANSWER).reason()).contains("lacks the element 'code'");

        server.mishap(0, 1, Mishap.instead(403, "text/html", new byte[0]));
        failedAs(SourceFailure.AUTH_FAILED);

        server.mishap(0, 3, Mishap.instead(429, "text/plain", new byte[0]));
        failedAs(SourceFailure.RATE_LIMITED);

        server.mishap(0, 1, Mishap.instead(404, "text/plain", new byte[0]));
        failedAs(SourceFailure.REFUSED);
    }

    @Test
    void saysThatNobodyAnswers() {
        server.close();

        assertThat(failedAs(SourceFailure.HOST_UNREACHABLE).reason())
                .contains("nobody answers", "zhifaku.sources.demo.endpoint");
    }
}
