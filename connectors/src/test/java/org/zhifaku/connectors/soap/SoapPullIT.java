package org.zhifaku.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.soap.SoapSource.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.PullOutcome;
import org.zhifaku.connectors.pull.PullRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.sandbox.soap.Mishap;
import org.zhifaku.sandbox.soap.SupervisionServer;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;
import org.zhifaku.sandbox.world.telling.DatasetView;
import org.zhifaku.sandbox.world.telling.TellingRow;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.Sha256;

/** Pulls from the simulated service, which is a real SOAP stack. */
@Timeout(120)
class SoapPullIT {

    private static final String PASSWORD = "s3cret-w0rd";
    private static final DatasetView VIEW =
            World.of(new WorldSize(4_000), 7, DAY).view("internet-supervision", "penalty");

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
        server = SupervisionServer.start(0, PASSWORD, List.of(VIEW), DAY);
        source = new SoapSource(temporary, camel, server.endpoint(false), server.user(), PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static long count(LocalDate date) {
        try (Stream<TellingRow> rows = VIEW.rows(date)) {
            return rows.count();
        }
    }

    private static Map<String, String> standing(LocalDate date) {
        try (Stream<TellingRow> rows = VIEW.rows(date)) {
            return rows.collect(Collectors.toMap(TellingRow::key, row -> row.cell("cd_time")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, username-token, page",
        "1.1, username-token-digest, cursor",
        "1.2, username-token, cursor",
        "1.2, username-token-digest, page"
    })
    void landsAllPages(String version, String credentials, String paging) throws IOException {
        source.word("VERSION", version)
                .word("CREDENTIALS", credentials)
                .with("endpoint", server.endpoint(version.equals("1.2")));
        if (paging.equals("cursor")) {
            source.byCursor();
        }
        long rows = count(DAY);

        Manifest manifest = source.landed();

        assertThat(rows).isGreaterThan(150);
        assertThat(manifest.totals().rows()).isEqualTo(rows);
        assertThat(manifest.totals().declaredRows()).isEqualTo(rows);
        assertThat(manifest.watermark().full()).isTrue();
        assertThat(manifest.watermark().after()).startsWith("2026-03-0");
        assertThat(manifest.originals()).hasSize((int) ((rows + 49) / 50));
        assertThat(manifest.originals().get(0).name()).isEqualTo("page-00001.xml");
        assertThat(manifest.originals().get(0).rows()).isEqualTo(50);
        assertThat(manifest.originals().get(0).sha256())
                .isEqualTo(Sha256.of(source.last(DAY).original("page-00001.xml")));
        Map<String, TellingRow> told = new HashMap<>();
        try (Stream<TellingRow> all = VIEW.rows(DAY)) {
            all.forEach(row -> told.put(row.key(), row));
        }
        assertThat(source.rows(DAY)).allSatisfy(row -> {
            TellingRow right = told.get(row.cell("cd_id"));
            assertThat(right).isNotNull();
            right.cells().forEach((column, value) -> {
                if (!value.isEmpty()) {
                    assertThat(row.cells()).containsEntry(column, value.replaceAll("\\p{Cntrl}", " "));
                }
            });
        });
    }

    @Test
    void goesOnFromItsPositionAndMissesNothingThatCameLate() throws IOException {
        Map<String, String> library = new HashMap<>();
        Manifest before = source.landed();
        apply(library, DAY);
        for (int day = 1; day <= 4; day++) {
            LocalDate date = DAY.plusDays(day);
            server.ensureThrough(date);

            Manifest manifest =
                    source.landed(source.request(date).from(before.watermark().after()));

            assertThat(manifest.watermark().full()).isFalse();
            assertThat(manifest.totals().rows()).isPositive().isLessThan(count(date));
            apply(library, date);
            assertThat(library).isEqualTo(standing(date));
            before = manifest;
        }
    }

    private void apply(Map<String, String> library, LocalDate date) throws IOException {
        Set<String> seen = new HashSet<>();
        for (SoapSource.Row row : source.rows(date)) {
            String key = row.cell("cd_id");
            assertThat(seen.add(key)).isTrue();
            if (row.row().operation() == Operation.DELETE) {
                library.remove(key);
            } else {
                library.put(key, row.cell("cd_time"));
            }
        }
    }

    @Test
    void takesAllAgainWhereAFullPullIsAsked() {
        Manifest first = source.landed();

        Manifest second = source.landed(
                source.request(DAY).from(first.watermark().after()).forAll());

        assertThat(second.totals().rows()).isEqualTo(first.totals().rows());
        assertThat(second.watermark().full()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.1, username-token", "1.2, username-token-digest"})
    void saysThatThePasswordIsWrongAndTriesItOnce(String version, String credentials) {
        source.word("VERSION", version)
                .word("CREDENTIALS", credentials)
                .with("endpoint", server.endpoint(version.equals("1.2")))
                .with("password", "wr0ng-pa55");

        PullOutcome.Failed failed = source.failed();

        assertThat(failed.code()).isEqualTo(SourceFailure.AUTH_FAILED);
        assertThat(failed.reason())
                .contains("SOAP " + version + " http://127.0.0.1:", "user 'zhifaku'", "zhifaku.sources.demo.password")
                .doesNotContain("wr0ng-pa55");
        assertThat(failed.reasonZh()).contains("来源 'demo'", "拒绝用户 'zhifaku'", "zhifaku.sources.demo.password");
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1.1", "1.2"})
    void repeatsAfterAFaultOfTheReceiver(String version) {
        source.word("VERSION", version).with("endpoint", server.endpoint(version.equals("1.2")));
        server.fault(1, 2, true);

        assertThat(source.landed().totals().rows()).isEqualTo(count(DAY));
    }

    @Test
    void failsWhereTheReceiverHasTroubleEveryTime() throws IOException {
        server.fault(0, 9, true);

        PullOutcome.Failed failed = source.failed();

        assertThat(failed.code()).isEqualTo(SourceFailure.SERVER_ERROR);
        assertThat(failed.reason()).contains("SOAP fault Server: the database is being restarted");
        assertThat(failed.reasonZh()).contains("SOAP 错误 Server", "请稍后重试");
        assertThat(server.requests()).isEqualTo(3);
        assertThat(source.zone.find(new org.zhifaku.schemas.landing.PullKey("demo", "penalty", DAY, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.1, Client", "1.2, Sender"})
    void doesNotRepeatWhatTheSenderDidWrong(String version, String code) {
        source.word("VERSION", version).with("endpoint", server.endpoint(version.equals("1.2")));
        server.fault(0, 9, false);

        PullOutcome.Failed failed = source.failed();

        assertThat(failed.code()).isEqualTo(SourceFailure.REFUSED);
        assertThat(failed.reason()).contains("SOAP fault " + code + ": no right to this dataset", "'parameters'");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void holdsWhatCameBeforeAPageThatCannotBeHad() throws IOException {
        server.mishap(2, 9, Mishap.instead(500, "text/html", "<h1>Oops</h1>".getBytes()));

        PullOutcome.Held held = source.held();

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 3 页没有取全，之前的 100 行已落地", "HTTP 500：<h1>Oops</h1>");
        assertThat(held.manifest().totals().rows()).isEqualTo(100);
        assertThat(held.manifest().watermark().after()).isNull();
        assertThat(held.manifest().watermark().full()).isFalse();
        assertThat(source.rows(DAY)).hasSize(100);
        assertThat(server.requests()).isEqualTo(5);
    }

    @Test
    void forgetsAPageThatWasAskedForWhileTheOneBeforeWasBroken() throws IOException {
        byte[] cut =
                "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><a><code>0</code>".getBytes();
        server.mishap(1, 1, Mishap.instead(200, "text/xml", cut));

        PullOutcome.Held held = source.held();

        assertThat(held.reason()).contains("第 2 页没有取全，之前的 50 行已落地");
        assertThat(held.manifest().originals())
                .extracting(Manifest.Original::name)
                .containsExactly("page-00001.xml", "page-00002.xml");
        assertThat(source.last(DAY).original("page-00003.xml")).doesNotExist();
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void holdsWhereTheTotalIsAnother() {
        server.totalOff(3);

        PullOutcome.Held held = source.held();

        assertThat(held.code()).isEqualTo(HoldCode.TOTAL_MISMATCH);
        assertThat(held.reason()).contains("声明 " + (count(DAY) + 3) + " 行，实际取到 " + count(DAY) + " 行");
    }

    @Test
    void repeatsAnAnswerWhoseConnectionBroke() throws IOException {
        server.mishap(1, 2, Mishap.droppedAfter(20_000));

        Manifest manifest = source.landed();

        assertThat(manifest.totals().rows()).isEqualTo(count(DAY));
        assertThat(source.rows(DAY)).extracting(row -> row.cell("cd_id")).doesNotHaveDuplicates();
    }

    @Test
    void holdsWhereTheConnectionBreaksEveryTime() {
        server.mishap(1, 9, Mishap.droppedAfter(20_000));

        PullOutcome.Held held = source.held();

        assertThat(held.code()).isEqualTo(HoldCode.INCOMPLETE);
        assertThat(held.reason()).contains("第 2 页", "连接中断");
        assertThat(held.manifest().originals()).hasSize(1);
    }

    @Test
    void givesUpOnASourceThatSendsAByteASecond() {
        source.word("ANSWER", "1s");
        server.mishap(0, 9, Mishap.trickling(1_000));

        PullOutcome.Failed failed = source.failed();

        assertThat(failed.code()).isEqualTo(SourceFailure.TIMED_OUT);
        assertThat(failed.reason()).contains("whole answer PT1S", "answer_timeout");
    }

    @Test
    void holdsAPullWhoseColumnHasAnotherName() {
        server.columns(column -> column.equals("cd_source") ? "cd_origin" : column);
        PullRequest request = source.request(DAY).withMapping(Set.of("cd_source"), columns -> {
            List<String> vanished = columns.contains("cd_source") ? List.of() : List.of("cd_source");
            return new PullRequest.Drift(columns.contains("cd_origin") ? List.of("cd_origin") : List.of(), vanished);
        });

        PullOutcome outcome = source.pull(request);

        assertThat(outcome).isInstanceOfSatisfying(PullOutcome.Held.class, held -> {
            assertThat(held.code()).isEqualTo(HoldCode.DRIFT);
            assertThat(held.reason()).contains("没有映射的列 [cd_origin]", "缺少的列 [cd_source]");
        });
    }

    @Test
    void looksAtASourceWithoutStoringAnything() {
        ProbeOutcome outcome = source.puller().probe(source.dataset());

        assertThat(outcome).isInstanceOfSatisfying(ProbeOutcome.Reachable.class, reachable -> {
            assertThat(reachable.seen()).isEqualTo(50);
            assertThat(reachable.columns()).contains("cd_id", "cd_time");
            assertThat(reachable.place()).startsWith("SOAP 1.1 http://127.0.0.1:");
        });
        assertThat(temporary.resolve("landing/demo")).doesNotExist();
    }

    @Test
    void keepsAttachmentsBesideTheEnvelope() throws IOException {
        server.documents(2, 100_000);

        Manifest manifest = source.landed();

        assertThat(manifest.originals())
                .extracting(Manifest.Original::name)
                .startsWith("page-00001-attachment-001.pdf", "page-00001-attachment-002.pdf", "page-00001.xml");
        assertThat(Files.size(source.last(DAY).original("page-00001-attachment-001.pdf")))
                .isEqualTo(100_000);
        assertThat(source.rows(DAY).subList(0, 3))
                .extracting(row -> row.cell("document.href"))
                .containsExactly("page-00001-attachment-001.pdf", "page-00001-attachment-002.pdf", "null");
    }

    @Test
    void refusesAnAttachmentBeyondTheLimit() {
        server.documents(1, (50 << 20) + 1);

        PullOutcome.Failed failed = source.failed();

        assertThat(failed.code()).isEqualTo(SourceFailure.FILE_TOO_LARGE);
        assertThat(failed.reason())
                .contains("attachment 'page-00001-attachment-001.pdf' is larger than 52428800 bytes", "max_attachment");
    }
}
