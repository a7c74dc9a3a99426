package org.zhifaku.connectors.tabular;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedTest {

    private static final TabularFormat FORMAT = TabularFormat.csv();

    private static byte[] text(int rows) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("文号,名称\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i)
                    .append(',')
                    .append(Long.toHexString(random.nextLong()))
                    .append('\n');
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String unreadable(Read read) {
        return read.end().whyUnreadable().orElseThrow().message();
    }

    @Test
    void readsGzipAndZip() throws IOException {
        assertThat(Read.of(gzip(text(1_000)), FORMAT).cells())
                .isEqualTo(Read.of(text(1_000), FORMAT).cells());
        assertThat(Read.of(zip("__MACOSX/._处罚.csv", "x", "处罚.csv", "a,b\n1,2\n"), FORMAT)
                        .outline())
                .containsExactly("2 - 1");
    }

    @Test
    void givesTheRowsBeforeTheCutOfAGzip() throws IOException {
        byte[] whole = gzip(text(20_000));

        Read read = Read.of(Arrays.copyOf(whole, whole.length / 2), FORMAT);

        assertThat(read.rows()).hasSizeGreaterThan(5_000);
        assertThat(read.rows().subList(0, read.rows().size() - 1)).allMatch(row -> row.fault() == null);
        assertThat(unreadable(read)).contains("压缩文件不完整或已损坏", "行之后", "重新上传");
    }

    @Test
    void givesTheRowsBeforeTheDamageOfAGzip() throws IOException {
        byte[] damaged = gzip(text(20_000));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40, (byte) 0xFF);

        Read read = Read.of(damaged, FORMAT);

        assertThat(read.rows()).hasSizeGreaterThan(5_000);
        assertThat(unreadable(read)).contains("压缩文件不完整或已损坏");
    }

    @Test
    void tellsAZipOfSeveralFiles() throws IOException {
        Read read = Read.of(zip("a.csv", "a,b\n1,2\n", "b.csv", "a,b\n3,4\n"), FORMAT);

        assertThat(read.outline()).containsExactly("2 - 1");
        assertThat(unreadable(read)).contains("不止一个文件", "只放一个文件");
    }

    @Test
    void tellsAWorkbookThatIsDeclaredAsText() throws IOException {
        assertThat(unreadable(Read.of(zip("[Content_Types].xml", "<x/>"), FORMAT)))
                .contains("它是 Excel（.xlsx）文件");
        assertThat(unreadable(Read.of(zip("处罚.xlsx", "PK"), FORMAT))).contains("装着 Excel 的压缩文件", "先解压");
    }

    @Test
    void stopsAtABomb() throws IOException {
        byte[] line = "1,0000000000\n".repeat(80_000).getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write("a,b\n".getBytes(UTF_8));
            for (int i = 0; i < 60; i++) {
                gzip.write(line);
            }
        }

        assertThat(unreadable(Read.of(out.toByteArray(), FORMAT))).contains("200 倍以上", "压缩炸弹");
        TabularLimits small = new TabularLimits(1 << 20, 4 << 20, 10, 1_000);
        assertThat(unreadable(Read.of(gzip(text(1_000)), FORMAT.withLimits(small))))
                .contains("解压后超过 1000 字节", "thresholds.max_unpacked");
    }
}
