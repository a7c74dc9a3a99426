package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides the encoding of a text file: a byte order mark, else the encoding that fits the first mebibyte best. One that is
 * not declared is a reason to refuse the file, and so are Big5 and text that was garbled before it came.
 *
 * <p>Lines are judged one by one, so that one foreign line does not change the verdict on the file. The header counts
 * most when the names it should hold are known. Text that happens to be valid UTF-8 is hardly ever anything else, so
 * UTF-8 wins where no line speaks against it; otherwise the fewest lines that do not decode win, then the order declared.
 *
 * @param encoding the encoding
 * @param markBytes length of the byte order mark to skip
 * @param first the first bytes of the file
 * @param refusal why the file must not be read, in Chinese; null when it may
 */
record EncodingProbe(
        TextEncoding encoding,
        int markBytes,
        byte[] first,
        @Nullable String refusal) {

    private static final int SAMPLE_BYTES = 1 << 20;
    private static final int HEADER_BYTES = 1 << 16;
    private static final int HEADER_WITHIN_LINES = 30;
    private static final boolean[] COMMON_MARKS = new boolean[1 << 7];
    private static final int LOOKED_AT_BYTES = 1 << 17;

    static {
        "\t\n,;\"<>0123456789".chars().forEach(mark -> COMMON_MARKS[mark] = true);
    }

    static EncodingProbe of(InputStream in, TabularFormat format) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE_BYTES);
        EncodingProbe marked = byMark(sample);
        EncodingProbe probe = marked != null ? marked : byFit(sample, format);
        String refusal = probe.notText();
        if (refusal == null && marked == null && probe.encoding == TextEncoding.GB18030 && Big5.looksLike(sample)) {
            refusal = "它像是繁体 Big5 编码，不能当作 gb18030 读取";
        }
        if (refusal == null && !format.dialect().encodings().contains(probe.encoding)) {
            refusal = undeclared(probe.encoding, format.dialect().encodings());
        }
        if (refusal == null) {
            refusal = Mojibake.verdict(probe.beginning(), format.kind() == TabularFormat.Kind.CSV);
        }
        return refusal == null ? probe : probe.refused(refusal);
    }

    private static String undeclared(TextEncoding found, List<TextEncoding> declared) {
        return "它是 " + found.key() + " 编码，数据集定义的 pull.files 只声明了 encodings: "
                + declared.stream().map(TextEncoding::key).toList();
    }

    EncodingProbe refused(String why) {
        return new EncodingProbe(encoding, markBytes, first, why);
    }

    /** The first lines as text, as far as they are looked at here. */
    String beginning() {
        int length = Math.min(first.length - markBytes, LOOKED_AT_BYTES);
        return new String(first, markBytes, length, encoding.charset());
    }

    private static @Nullable EncodingProbe byMark(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return new EncodingProbe(TextEncoding.UTF_8, 3, sample, null);
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return new EncodingProbe(TextEncoding.UTF_16LE, 2, sample, null);
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return new EncodingProbe(TextEncoding.UTF_16BE, 2, sample, null);
        }
        return begins(sample, 0x84, 0x31, 0x95, 0x33) ? new EncodingProbe(TextEncoding.GB18030, 4, sample, null) : null;
    }

    static boolean begins(byte[] sample, int... with) {
        if (sample.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((sample[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static EncodingProbe byFit(byte[] sample, TabularFormat format) {
        Map<TextEncoding, Lines> judged = new EnumMap<>(TextEncoding.class);
        TextEncoding declared = best(sample, format, format.dialect().encodings(), judged);
        TextEncoding any = best(sample, format, Arrays.asList(TextEncoding.values()), judged);
        // A foreign encoding must explain the file, not only a few of its lines.
        boolean foreign = !format.dialect().encodings().contains(any)
                && (any.wide() || mostlyBad(sample, declared, judged))
                && !mostlyBad(sample, any, judged);
        return new EncodingProbe(foreign ? any : declared, 0, sample, null);
    }

    private static TextEncoding best(
            byte[] sample, TabularFormat format, List<TextEncoding> among, Map<TextEncoding, Lines> judged) {
        TextEncoding best = among.get(0);
        long bestScore = Long.MIN_VALUE;
        for (TextEncoding encoding : among) {
            long score = fit(sample, encoding, format, judged, bestScore);
            if (score > bestScore) {
                best = encoding;
                bestScore = score;
            }
        }
        return best;
    }

    private static boolean mostlyBad(byte[] sample, TextEncoding encoding, Map<TextEncoding, Lines> judged) {
        if (encoding.wide()) {
            return !isWide(sample, encoding);
        }
        Lines lines = judged.computeIfAbsent(encoding, any -> Lines.of(sample, any));
        return lines.bad * 2 > lines.foreign;
    }

    /** Lines with other than ASCII in them, and those among them that do not decode. */
    private record Lines(long foreign, long bad) {
        static Lines of(byte[] sample, TextEncoding encoding) {
            long foreign = 0;
            long bad = 0;
            int start = 0;
            // A last line that the sample cuts is not judged.
            for (int i = 0; i < sample.length || (i == sample.length && i < SAMPLE_BYTES); i++) {
                if (i == sample.length || sample[i] == '\n' || sample[i] == '\r') {
                    if (!ascii(sample, start, i)) {
                        foreign++;
                        bad += CellDecoder.isText(sample, start, i, encoding.charset()) ? 0 : 1;
                    }
                    start = i + 1;
                }
            }
            return new Lines(foreign, bad);
        }
    }

    private static long fit(
            byte[] sample,
            TextEncoding encoding,
            TabularFormat format,
            Map<TextEncoding, Lines> judged,
            long scoreToBeat) {
        if (encoding.wide()) {
            return isWide(sample, encoding) ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
        }
        long names = knownNames(sample, encoding, format) * 1_000_000_000L;
        if (encoding != TextEncoding.UTF_8 && names <= scoreToBeat) {
            // Whatever its lines are, it cannot be better.
            return names;
        }
        Lines lines = judged.computeIfAbsent(encoding, any -> Lines.of(sample, any));
        long certain = encoding == TextEncoding.UTF_8 && lines.foreign > 0 && lines.bad == 0 ? 1 : 0;
        return names + certain * 100_000_000L - lines.bad;
    }

    private static long knownNames(byte[] sample, TextEncoding encoding, TabularFormat format) {
        if (format.knownColumns().isEmpty()) {
            return 0;
        }
        Set<String> keys = format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
        String delimiters = format.dialect().delimiters().stream()
                .map(delimiter -> Pattern.quote(String.valueOf(delimiter)))
                .collect(Collectors.joining("|"));
        // The header is the line with most of them: titles may stand above it.
        return new String(sample, 0, Math.min(sample.length, HEADER_BYTES), encoding.charset())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(HEADER_WITHIN_LINES)
                .mapToLong(line -> Arrays.stream(line.split(delimiters, -1))
                        .filter(name -> keys.contains(Table.matchKey(name.replace("\"", ""))))
                        .count())
                .max()
                .orElse(0);
    }

    /**
     * Without a mark, UTF-16 shows by the zero halves of its line ends, commas and digits. By chance a half of an ideograph
     * looks like one of these, but not as often.
     */
    private static boolean isWide(byte[] sample, TextEncoding encoding) {
        int low = encoding == TextEncoding.UTF_16LE ? 0 : 1;
        int wide = 0;
        int narrow = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            if (sample[i + low] >= 0 && COMMON_MARKS[sample[i + low]]) {
                wide += sample[i + 1 - low] == 0 ? 1 : 0;
                narrow += sample[i + 1 - low] == 0 ? 0 : 1;
            }
        }
        return wide > narrow;
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Why a file with these first bytes is no text at all, or null. */
    private @Nullable String notText() {
        if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "它是旧版 Excel（.xls）文件，不是文本文件";
        }
        String start = new String(first, 0, Math.min(first.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        return start.regionMatches(true, 0, "<html", 0, 5) || start.regionMatches(true, 0, "<!doctype html", 0, 14)
                ? "它是网页，多半是对方返回的出错页面"
                : null;
    }
}
