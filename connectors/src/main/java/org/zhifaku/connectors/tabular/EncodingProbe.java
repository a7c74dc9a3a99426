package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides the encoding of a text file: a byte order mark, else the declared encoding that fits the first mebibyte best.
 *
 * <p>Lines are judged one by one, so that one foreign line does not change the verdict on the file. The header counts
 * most when the names it should hold are known. Text that happens to be valid UTF-8 is hardly ever anything else, so
 * UTF-8 wins where no line speaks against it; otherwise the fewest lines that do not decode win, then the order declared.
 *
 * @param encoding the encoding
 * @param markBytes length of the byte order mark to skip
 * @param first the first bytes of the file
 */
record EncodingProbe(TextEncoding encoding, int markBytes, byte[] first) {

    private static final int SAMPLE_BYTES = 1 << 20;

    static EncodingProbe of(Path file, TabularFormat format) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE_BYTES);
        }
        EncodingProbe marked = byMark(sample);
        return marked != null ? marked : new EncodingProbe(byFit(sample, format), 0, sample);
    }

    private static @Nullable EncodingProbe byMark(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return new EncodingProbe(TextEncoding.UTF_8, 3, sample);
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return new EncodingProbe(TextEncoding.UTF_16LE, 2, sample);
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return new EncodingProbe(TextEncoding.UTF_16BE, 2, sample);
        }
        return begins(sample, 0x84, 0x31, 0x95, 0x33) ? new EncodingProbe(TextEncoding.GB18030, 4, sample) : null;
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

    private static TextEncoding byFit(byte[] sample, TabularFormat format) {
        List<TextEncoding> declared = format.encodings();
        TextEncoding best = declared.get(0);
        long bestScore = Long.MIN_VALUE;
        for (TextEncoding encoding : declared) {
            long score = fit(sample, encoding, format);
            if (score > bestScore) {
                best = encoding;
                bestScore = score;
            }
        }
        return best;
    }

    private static long fit(byte[] sample, TextEncoding encoding, TabularFormat format) {
        if (encoding.wide()) {
            // Without a mark, UTF-16 shows by the zero halves of its ASCII characters.
            return wideAscii(sample, encoding) * 4 > sample.length ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
        }
        long bad = 0;
        long foreign = 0;
        boolean first = true;
        long known = 0;
        int start = 0;
        // A last line that the sample cuts is not judged.
        for (int i = 0; i <= sample.length; i++) {
            boolean end = i == sample.length;
            if (end && sample.length == SAMPLE_BYTES) {
                break;
            }
            if (end || sample[i] == '\n' || sample[i] == '\r') {
                if (!ascii(sample, start, i)) {
                    foreign++;
                    bad += CellDecoder.isText(sample, start, i, encoding.charset()) ? 0 : 1;
                }
                if (first && i > start) {
                    known = knownNames(new String(sample, start, i - start, encoding.charset()), format);
                    first = false;
                }
                start = i + 1;
            }
        }
        long certain = encoding == TextEncoding.UTF_8 && foreign > 0 && bad == 0 ? 1 : 0;
        return known * 1_000_000_000L + certain * 100_000_000L - bad;
    }

    private static long knownNames(String header, TabularFormat format) {
        Set<String> keys = format.knownColumns().stream().map(Table::matchKey).collect(Collectors.toSet());
        long count = 0;
        for (String name : header.split(Pattern.quote(String.valueOf(format.delimiter())), -1)) {
            count += keys.contains(Table.matchKey(name.replace("\"", ""))) ? 1 : 0;
        }
        return count;
    }

    private static int wideAscii(byte[] sample, TextEncoding encoding) {
        int zero = encoding == TextEncoding.UTF_16LE ? 1 : 0;
        int count = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            count += sample[i + zero] == 0 && sample[i + 1 - zero] > 0 ? 1 : 0;
        }
        return count;
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
    @Nullable
    String notText() {
        if (begins(first, 'P', 'K', 3, 4)) {
            return "它是 Excel（.xlsx）或压缩文件，不是文本文件";
        }
        if (begins(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "它是旧版 Excel（.xls）文件，不是文本文件";
        }
        String start = new String(first, 0, Math.min(first.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        return start.regionMatches(true, 0, "<html", 0, 5) || start.regionMatches(true, 0, "<!doctype", 0, 9)
                ? "它是网页，多半是对方返回的出错页面"
                : null;
    }
}
