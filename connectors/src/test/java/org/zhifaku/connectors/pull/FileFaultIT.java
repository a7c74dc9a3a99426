package org.zhifaku.connectors.pull;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Drop.DAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.FilePattern;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.FileTransport.Protocol;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.TabularFormat.Kind;
import org.zhifaku.schemas.landing.LandingZone;

/** Files that come over SFTP and are not what they seem: the pull is held, what could be read lands for a steward to look at. */
@Timeout(120)
class FileFaultIT {

    private static final int ROWS = 1_000;

    @TempDir
    static Path served;

    private static CamelRuntime camel;
    private static TestSftp sftp;

    @TempDir
    Path temporary;

    private LandingZone zone;

    @BeforeAll
    static void start() throws Exception {
        camel = CamelRuntime.start();
        sftp = new TestSftp(served);
    }

    @AfterAll
    static void stop() throws Exception {
        sftp.close();
        camel.close();
    }

    @BeforeEach
    void prepare() {
        zone = new LandingZone(temporary.resolve("landing"));
    }

    private PullOutcome.Held held(Kind kind, String name, byte[] bytes) throws IOException {
        return held(kind, name, bytes, "");
    }

    private PullOutcome.Held held(Kind kind, String name, byte[] bytes, String marker) throws IOException {
        Path folder = Files.createTempDirectory(served, "out");
        Files.write(folder.resolve(name), bytes);
        Files.writeString(folder.resolve(name + ".done"), marker);
        Dataset usual = Drop.dataset(Drop.transport(Protocol.SFTP, sftp.known(), "/" + folder.getFileName()));
        Dataset dataset = new Dataset(
                usual.system(),
                usual.dataset(),
                usual.nameZh(),
                new FilePlan(List.of(FilePattern.of("CF_{date}_*", kind)), "{name}.done"));
        return Drop.held(new Puller(camel, zone).pull(dataset, PullRequest.of(DAY, 1), ProgressListener.NONE));
    }

    private static byte[] table() {
        StringBuilder text = new StringBuilder("文号,名称\n");
        IntStream.rangeClosed(1, ROWS)
                .forEach(row -> text.append(row).append(",测试").append(row).append("有限公司\n"));
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] zip(String entry, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void holdsAFileCutAtSixtyPercentWithAllRowsBefore() throws IOException {
        byte[] whole = table();
        int cut = rowAt(whole, whole.length * 6 / 10) + 2;

        PullOutcome.Held held = held(Kind.CSV, "CF_20240507_1.csv", Arrays.copyOf(whole, cut), "");

        assertThat(held.code()).isEqualTo(HoldCode.TRUNCATED);
        assertThat(held.reason()).contains("CF_20240507_1.csv", "没有传完");
        assertThat(held.manifest().totals().rows()).isBetween(ROWS / 2L, ROWS * 7L / 10);
        assertThat(Drop.rows(zone, 1)).hasSizeGreaterThan(ROWS / 2);
    }

    /** No line is broken: only what the marker declares can tell. */
    @Test
    void holdsAFileCutAtSixtyPercentBetweenTwoRows() throws IOException {
        byte[] whole = table();
        int cut = rowAt(whole, whole.length * 6 / 10);

        PullOutcome.Held held = held(Kind.CSV, "CF_20240507_1.csv", Arrays.copyOf(whole, cut), "rows=" + ROWS);

        assertThat(held.code()).isEqualTo(HoldCode.SHORT_FILE);
        assertThat(held.reason()).contains("标记声明 1000 行");
    }

    /** Where the first row at or behind this place begins. */
    private static int rowAt(byte[] table, int place) {
        int at = place;
        while (table[at - 1] != '\n') {
            at++;
        }
        return at;
    }

    @Test
    void holdsAFileInAnotherEncoding() throws IOException {
        byte[] big5 = "處罰決定書文號,違法事實\n北市衛處字第十二號,未依規定公示營業執照\n".getBytes(Charset.forName("Big5"));

        PullOutcome.Held held = held(Kind.CSV, "CF_20240507_1.csv", big5);

        assertThat(held.code()).isEqualTo(HoldCode.UNREADABLE);
        assertThat(held.reason()).contains("Big5", "重新导出");
    }

    @Test
    void holdsAZipBombWithoutUnpackingIt() throws IOException {
        byte[] bomb = zip("penalties.csv", "1,0000000000\n".repeat(80_000).getBytes(UTF_8), 60);

        PullOutcome.Held held = held(Kind.CSV, "CF_20240507_1.csv", bomb);

        assertThat(held.code()).isEqualTo(HoldCode.UNREADABLE);
        assertThat(held.reason()).contains("压缩炸弹");
    }

    @Test
    void holdsAWorkbookThatIsABomb() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[1 << 20], 64);

        PullOutcome.Held held = held(Kind.XLSX, "CF_20240507_1.xlsx", bomb);

        assertThat(held.code()).isEqualTo(HoldCode.UNREADABLE);
        assertThat(held.reason()).contains("压缩炸弹");
    }

    @Test
    void holdsXmlWithAnEntityBomb() throws IOException {
        String bomb = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE rows [
                <!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
                <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
                ]>
                <rows><row><文号>&f;</文号></row></rows>
                """;

        PullOutcome.Held held = held(Kind.XML, "CF_20240507_1.xml", bomb.getBytes(UTF_8));

        assertThat(held.code()).isEqualTo(HoldCode.UNREADABLE);
        assertThat(held.reason()).contains("DOCTYPE");
        assertThat(held.manifest().totals().rows()).isZero();
    }
}
