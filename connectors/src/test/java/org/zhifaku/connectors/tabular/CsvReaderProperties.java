package org.zhifaku.connectors.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.zhifaku.schemas.landing.LandingRow;

class CsvReaderProperties {

    private static final TabularFormat FORMAT = TabularFormat.csv();

    @Provide
    Arbitrary<byte[]> noise() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(3_000);
        Arbitrary<byte[]> likely = Arbitraries.of(
                        "\"", "\"\"", ",", "\n", "\r\n", "\r", "a", "中", "\0", "x,y,z\n", "\"q\",")
                .list()
                .ofMaxSize(400)
                .map(parts -> ("a,b,c\n" + String.join("", parts)).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(any, likely);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab\",\r\n 中文罚款丨；").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(20).map(text -> new String(
                                text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace("\uFFFD", "")
                        .replace("\uFEFF", "")));
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> cell.list().ofSize(width).list().ofMaxSize(15).map(rows -> rows));
    }

    private static String csv(List<List<String>> rows, int width, LineDelimiter lineEnd, boolean quoteAll) {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(lineEnd);
        if (quoteAll) {
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter writer = builder.build(text)) {
            writer.writeRecord(IntStream.range(0, width).mapToObj(i -> "列" + i).toList());
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Property(tries = 1_500)
    void neitherThrowsNorHangsOnAnyBytes(@ForAll("noise") byte[] content) {
        Read read = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Read.of(content, FORMAT));

        long before = 0;
        for (LandingRow row : read.rows()) {
            assertThat(row.sequence()).isGreaterThan(before);
            before = row.sequence();
        }
        assertThat(read.end().rows()).isEqualTo(read.rows().size());
    }

    @Property(tries = 800)
    void givesBackEveryWellFormedTable(
            @ForAll("tables") List<List<String>> rows,
            @ForAll TextEncoding encoding,
            @ForAll LineDelimiter lineEnd,
            @ForAll boolean quoteAll) {
        int width = rows.isEmpty() ? 2 : rows.get(0).size();
        String text = csv(rows, width, lineEnd, quoteAll);
        byte[] content = ((encoding.wide() ? "\uFEFF" : "") + text).getBytes(encoding.charset());
        // Characters drawn at random may make better Big5 than GB18030, and are then refused.
        Assume.that(encoding != TextEncoding.GB18030 || !Big5.looksLike(content));

        Read read = Read.of(content, FORMAT.withEncodings(List.of(encoding)));

        assertThat(read.columns()).hasSize(width);
        assertThat(read.cells()).isEqualTo(rows);
        assertThat(read.end().faults()).isEmpty();
    }

    @Property(tries = 300)
    void keepsAllRowsBeforeACut(
            @ForAll("tables") List<List<String>> rows, @ForAll boolean quoteAll, @ForAll int where) {
        int width = rows.isEmpty() ? 2 : rows.get(0).size();
        byte[] content = csv(rows, width, LineDelimiter.CRLF, quoteAll).getBytes(StandardCharsets.UTF_8);
        int cut = Math.floorMod(where, content.length + 1);
        List<byte[]> prefixes = IntStream.rangeClosed(0, rows.size())
                .mapToObj(n -> csv(rows.subList(0, n), width, LineDelimiter.CRLF, quoteAll)
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
        int whole = 0;
        while (whole < rows.size() && prefixes.get(whole + 1).length <= cut) {
            whole++;
        }

        Read read = Read.of(Arrays.copyOf(content, cut), FORMAT.withEncodings(List.of(TextEncoding.UTF_8)));

        if (prefixes.get(0).length <= cut) {
            assertThat(read.cells().stream().limit(whole).collect(Collectors.toList()))
                    .isEqualTo(rows.subList(0, whole));
            assertThat(read.rows().subList(0, whole)).allMatch(row -> row.fault() == null);
        }
    }
}
