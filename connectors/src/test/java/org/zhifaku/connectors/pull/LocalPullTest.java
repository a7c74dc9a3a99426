package org.zhifaku.connectors.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhifaku.connectors.pull.Drop.DAY;
import static org.zhifaku.connectors.pull.Drop.put;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceFailure;
import org.zhifaku.connectors.source.FilePlan;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.Sha256;

class LocalPullTest {

    private static CamelRuntime camel;

    @TempDir
    Path temporary;

    private Path folder;
    private LandingZone zone;
    private Dataset dataset;

    @BeforeAll
    static void start() {
        camel = CamelRuntime.start();
    }

    @AfterAll
    static void stop() {
        camel.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(temporary.resolve("drop"));
        zone = new LandingZone(temporary.resolve("landing"));
        dataset = Drop.dataset(Drop.local(folder));
    }

    private PullOutcome pull(PullRequest request) {
        return new Puller(camel, zone).pull(dataset, request, ProgressListener.NONE);
    }

    private PullOutcome pull() {
        return pull(PullRequest.of(DAY, 1));
    }

    @Test
    void landsTheFilesOfTheDayInNameOrder() throws IOException {
        put(folder, "CF_CX_20240507_1.csv", "文号,原因\n甲9,撤销\n", "");
        put(folder, "CF_20240507_2.csv", "文号,名称\n乙1,公司\n", "rows=1\n");
        put(folder, "CF_20240507_1.csv", "文号,金额\n甲1,1\n甲2,2\n", "");
        put(folder, "CF_20240506_1.csv", "文号\n昨1\n", "");

        Manifest manifest = Drop.landed(pull());

        assertThat(manifest.originals())
                .extracting(Manifest.Original::name)
                .containsExactly("CF_20240507_1.csv", "CF_20240507_2.csv", "CF_CX_20240507_1.csv");
        assertThat(manifest.originals().get(1).declaredRows()).isEqualTo(1);
        assertThat(manifest.originals().get(0).sha256()).isEqualTo(Sha256.of(folder.resolve("CF_20240507_1.csv")));
        assertThat(manifest.parts())
                .extracting(Manifest.Part::columns)
                .containsExactly(List.of("文号", "金额"), List.of("文号", "名称"), List.of("文号", "原因"));
        assertThat(manifest.totals())
                .usingRecursiveComparison()
                .ignoringFields("columns")
                .isEqualTo(new Manifest.Totals(4, 0, null));
        assertThat(Drop.rows(zone, 1)).containsExactly("2 UPSERT 甲1", "3 UPSERT 甲2", "2 UPSERT 乙1", "2 DELETE 甲9");
    }

    @Test
    void splitsALongFileIntoParts() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < 50_001; i++) {
            text.append(i).append(",x\n");
        }
        put(folder, "CF_20240507_1.csv", text.toString(), "rows=50001");

        Manifest manifest = Drop.landed(pull());

        assertThat(manifest.parts()).extracting(Manifest.Part::rows).containsExactly(50_000L, 1L);
    }

    @Test
    void isEmptyWhereTheSourceHasNoFile() throws IOException {
        put(folder, "CF_20240506_1.csv", "a\n1\n", "");

        assertThat(pull()).isEqualTo(new PullOutcome.Empty());
        assertThat(zone.pulls("demo", "penalty")).isEmpty();
    }

    @Test
    void holdsAFileWithoutMarkerAndLandsTheOthers() throws IOException {
        put(folder, "CF_20240507_1.csv", "a\n1\n", "");
        Files.writeString(folder.resolve("CF_20240507_2.csv"), "a\n2\n");

        PullOutcome.Held held = Drop.held(pull());

        assertThat(held.code()).isEqualTo(HoldCode.DONE_MISSING);
        assertThat(held.reason()).contains("'CF_20240507_2.csv'", "'CF_20240507_2.csv.done'", "done: none");
        assertThat(held.manifest().hold()).isEqualTo(new Manifest.Hold("DONE_MISSING", held.reason()));
        assertThat(Drop.rows(zone, 1)).containsExactly("2 UPSERT 1");
    }

    @Test
    void takesFilesWithoutMarkerWhereNoneIsAsked() throws IOException {
        dataset = Drop.dataset(Drop.local(folder), DriftPolicy.ACCEPT, "");
        Files.writeString(folder.resolve("CF_20240507_2.csv"), "a\n2\n");

        assertThat(Drop.landed(pull()).totals().rows()).isEqualTo(1);
    }

    @Test
    void holdsAFileWithFewerRowsThanDeclared() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n2,y\n", "rows=5");

        PullOutcome.Held held = Drop.held(pull());

        assertThat(held.code()).isEqualTo(HoldCode.SHORT_FILE);
        assertThat(held.reason()).contains("'CF_20240507_1.csv'", "读到 2 行", "声明 5 行", "少 3 行", "重新上传");
        assertThat(Drop.rows(zone, 1)).hasSize(2);
    }

    @Test
    void holdsAFileWithAnotherDigest() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n", "rows=1\nsha256=" + "0".repeat(64));

        PullOutcome.Held held = Drop.held(pull());

        assertThat(held.code()).isEqualTo(HoldCode.CHECKSUM);
        assertThat(held.reason()).contains("'CF_20240507_1.csv'", "0".repeat(64), "没有传完");
    }

    @Test
    void holdsAFileCutInTheMiddleWithAllRowsBefore() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n1,x\n2", "");

        PullOutcome.Held held = Drop.held(pull());

        assertThat(held.code()).isEqualTo(HoldCode.TRUNCATED);
        assertThat(held.reason()).contains("'CF_20240507_1.csv'", "第 3 行中间结束", "之前的 1 行已落地");
        assertThat(Drop.rows(zone, 1)).containsExactly("2 UPSERT 1", "3 UPSERT 2 TRUNCATED");
    }

    @Test
    void holdsAFileWithoutAnything() throws IOException {
        put(folder, "CF_20240507_1.csv", "", "");

        PullOutcome.Held held = Drop.held(pull());

        assertThat(held.code()).isEqualTo(HoldCode.EMPTY_FILE);
        assertThat(held.reason()).contains("'CF_20240507_1.csv' 是空的", "0 字节", "rows=0");
    }

    @Test
    void tellsInTheManifestWhatIsNoData() throws IOException {
        put(folder, "CF_20240507_1.csv", "文号,名称,文号\n\n甲1,公司,甲1\n\n", "rows=1\n");

        Manifest manifest = Manifest.fromJson(Drop.landed(pull()).toJson());

        assertThat(manifest.originals().get(0).told()).containsExactly("第 1 行表头的列名重复：[文号]", "不作数据：空行 2");
    }

    @Test
    void holdsAFileInAnEncodingThatIsNotRead() throws IOException {
        byte[] big5 = "處罰決定書文號,違法事實\n北市衛處字第十二號,未依規定公示營業執照\n".getBytes(Charset.forName("Big5"));
        Files.write(folder.resolve("CF_20240507_1.csv"), big5);
        Files.writeString(folder.resolve("CF_20240507_1.csv.done"), "");

        PullOutcome outcome = pull();

        assertThat(outcome).isInstanceOfSatisfying(PullOutcome.Held.class, held -> {
            assertThat(held.code()).isEqualTo(HoldCode.UNREADABLE);
            assertThat(held.reason()).contains("Big5", "重新导出");
            assertThat(held.manifest().totals().rows()).isZero();
        });
    }

    @Test
    void landsAHeaderWithoutRows() throws IOException {
        put(folder, "CF_20240507_1.csv", "a,b\n", "rows=0");

        assertThat(Drop.landed(pull()).totals())
                .usingRecursiveComparison()
                .ignoringFields("columns")
                .isEqualTo(new Manifest.Totals(0, 0, 0L));
    }

    @Test
    void holdsAMarkerNobodyUnderstands() throws IOException {
        put(folder, "CF_20240507_1.csv", "a\n1\n", "row=1");

        assertThat(Drop.held(pull()).reason()).contains("'row=1' 不认识", "rows=行数");
    }

    @Test
    void holdsAShrunkenPull() throws IOException {
        put(folder, "CF_20240507_1.csv", "a\n1\n2\n", "");

        PullOutcome.Held held =
                Drop.held(pull(PullRequest.of(DAY, 1).withBefore(new PullRequest.Before(5, List.of()))));

        assertThat(held.code()).isEqualTo(HoldCode.SHRUNK);
        assertThat(held.reason()).contains("本次 2 行", "上次 5 行", "50%", "max_shrink");
    }

    @Test
    void holdsAPullWithAColumnThatIsSuddenlyEmpty() throws IOException {
        put(folder, "CF_20240507_1.csv", rows("文号,处罚内容,备注", 30, ",罚款,"), "");
        PullRequest first = PullRequest.of(DAY, 1);
        Manifest before = Drop.landed(pull(first));
        put(folder, "CF_20240507_1.csv", rows("文号,处罚内容,备注", 40, ", ,"), "");

        PullOutcome.Held held = Drop.held(pull(after(before)));

        assertThat(before.totals().columns())
                .containsExactly(
                        new Manifest.ColumnFill("文号", 30, 30),
                        new Manifest.ColumnFill("处罚内容", 30, 30),
                        new Manifest.ColumnFill("备注", 30, 0));
        assertThat(held.code()).isEqualTo(HoldCode.FILL_COLLAPSED);
        assertThat(held.reason())
                .contains("列 '处罚内容' 本次 0.0%", "40 行中 0 行", "上次 100.0%", "50%", "min_fill_ratio")
                .doesNotContain("文号", "备注");
    }

    @Test
    void comparesFullnessOfColumnsTheMappingReadsAndOfRowsThatStand() throws IOException {
        put(folder, "CF_20240507_1.csv", rows("文号,内容,时间戳", 30, ",罚款,x"), "");
        Manifest before = Drop.landed(pull());
        put(folder, "CF_20240507_1.csv", rows("文号,内容,时间戳", 30, ",罚款,"), "");
        put(folder, "CF_CX_20240507_1.csv", rows("文号,内容,时间戳", 300, ",,"), "");

        PullRequest request = after(before).withMapping(Set.of("文号", "内容"), columns -> PullRequest.Drift.NONE);

        assertThat(Drop.landed(pull(request)).totals().columns())
                .containsExactly(new Manifest.ColumnFill("文号", 30, 30), new Manifest.ColumnFill("内容", 30, 30));
    }

    @Test
    void doesNotJudgeFullnessByAHandfulOfRows() throws IOException {
        put(folder, "CF_20240507_1.csv", rows("文号,内容", 30, ",罚款"), "");
        Manifest before = Drop.landed(pull());
        put(folder, "CF_20240507_1.csv", rows("文号,内容", 19, ","), "");

        assertThat(Drop.landed(pull(after(before))).totals().rows()).isEqualTo(19);
    }

    /** The second pull, which knows the first; no shrinking is told. */
    private static PullRequest after(Manifest before) {
        return PullRequest.of(DAY, 2)
                .withBefore(new PullRequest.Before(1, before.totals().columns()));
    }

    private static String rows(String header, int count, String rest) {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 1; row <= count; row++) {
            text.append("甲").append(row).append(rest).append('\n');
        }
        return text.toString();
    }

    @Test
    void recordsUnknownColumnsAndHoldsByPolicy() throws IOException {
        put(folder, "CF_20240507_1.csv", "文号,新列\n甲1,x\n", "");
        PullRequest request = PullRequest.of(DAY, 1)
                .withMapping(Set.of("文号"), columns -> new PullRequest.Drift(List.of("新列"), List.of("金额")));

        Manifest accepted = Drop.landed(pull(request));
        dataset = Drop.dataset(Drop.local(folder), DriftPolicy.HOLD, "{name}.done");
        PullOutcome.Held held =
                Drop.held(pull(PullRequest.of(DAY, 2).withMapping(request.knownColumns(), request.drift())));

        assertThat(accepted.drift())
                .containsExactly(new Manifest.Drift("CF_20240507_1.csv", List.of("新列"), List.of("金额")));
        assertThat(held.code()).isEqualTo(HoldCode.DRIFT);
        assertThat(held.reason()).contains("[新列]", "[金额]", "mappings/sources/demo/penalty.yaml");
    }

    @Test
    void keepsFaultyRowsBesideGoodOnes() throws IOException {
        Files.write(
                folder.resolve("CF_20240507_1.csv"),
                Stream.of(
                                "文号,名称\n甲1,公司\n".getBytes("UTF-8"),
                                "甲2,佛山市公司\n".getBytes(Charset.forName("GB18030")),
                                "甲3\n甲4,公司,多\n甲5,\"公司\n甲6,公司\n".getBytes("UTF-8"))
                        .reduce(new byte[0], (a, b) -> {
                            byte[] joined = java.util.Arrays.copyOf(a, a.length + b.length);
                            System.arraycopy(b, 0, joined, a.length, b.length);
                            return joined;
                        }));
        Files.writeString(folder.resolve("CF_20240507_1.csv.done"), "rows=6");

        Manifest manifest = Drop.landed(pull());

        assertThat(manifest.totals())
                .usingRecursiveComparison()
                .ignoringFields("columns")
                .isEqualTo(new Manifest.Totals(6, 4, 6L));
        assertThat(Drop.rows(zone, 1))
                .containsExactly(
                        "2 UPSERT 甲1",
                        "3 UPSERT 甲2 BAD_ENCODING",
                        "4 UPSERT 甲3 SHORT_ROW",
                        "5 UPSERT 甲4 EXTRA_CELLS",
                        "6 UPSERT 甲5,\"公司 UNCLOSED_QUOTE",
                        "7 UPSERT 甲6");
    }

    @Test
    void failsWhereTheFolderIsNotThere() throws IOException {
        Files.delete(folder);

        PullOutcome.Failed failed = Drop.failed(pull());

        assertThat(failed.code()).isEqualTo(SourceFailure.FOLDER_MISSING);
        assertThat(failed.reason())
                .contains("source 'demo'", "folder '" + folder + "' is not there", "zhifaku.sources.demo.folder");
        assertThat(failed.reasonZh())
                .contains("来源 'demo'", "文件夹 '" + folder + "' 不存在或无权读取", "请核对设置 zhifaku.sources.demo.folder");
    }

    @Test
    void failsForAFileBeyondTheLimitAndLeavesNothing() throws IOException {
        var system = new org.zhifaku.connectors.source.SourceSystem(
                "demo",
                "演示",
                "演示局",
                Drop.local(folder),
                DriftPolicy.ACCEPT,
                "nightly",
                new org.zhifaku.connectors.source.SourceSystem.Thresholds(1, 0, 1024, 10));
        dataset = new Dataset(system, "penalty", "行政处罚", new FilePlan(((FilePlan) dataset.plan()).files(), ""));
        Files.writeString(folder.resolve("CF_20240507_1.csv"), "a,b\n123456,789012\n");

        PullOutcome.Failed failed = Drop.failed(pull());

        assertThat(failed.code()).isEqualTo(SourceFailure.FILE_TOO_LARGE);
        assertThat(failed.reason()).contains("'CF_20240507_1.csv'", "10 bytes", "thresholds.max_file");
        assertThat(failed.reasonZh()).contains("'CF_20240507_1.csv'", "10 字节", "thresholds.max_file", "请对方拆分");
        assertThat(zone.pulls("demo", "penalty")).isEmpty();
    }

    @Test
    void refusesNamesThatLeaveTheFolder() throws IOException {
        put(folder, "CF_20240507_a\\..\\b.csv", "a\n1\n", "");

        PullOutcome.Failed failed = Drop.failed(pull());

        assertThat(failed.code()).isEqualTo(SourceFailure.UNSAFE_NAME);
        assertThat(failed.reason()).contains("CF_20240507_a\\..\\b.csv", "Have it renamed");
        assertThat(failed.reasonZh()).contains("CF_20240507_a\\..\\b.csv", "请对方改名");
    }

    @Test
    void failsWhereAnEarlierPullOfTheSameNumberLanded() throws IOException {
        put(folder, "CF_20240507_1.csv", "a\n1\n", "");
        Drop.landed(pull());

        assertThat(Drop.failed(pull()).reason()).contains("has landed already");
    }
}
