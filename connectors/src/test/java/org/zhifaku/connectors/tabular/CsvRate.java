package org.zhifaku.connectors.tabular;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhifaku.schemas.landing.LandingRow;

/** Measures the CSV reader by hand: {@code CsvRate FOLDER ROWS}. */
final class CsvRate {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CsvRate() {}

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[1]);
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            Path file = Path.of(args[0]).resolve("rate-" + charset + ".csv");
            if (!Files.exists(file)) {
                write(file, rows, Charset.forName(charset));
            }
            for (int i = 0; i < 5; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                long[] count = new long[1];
                try (TabularReader reader = TabularReader.open(file, TabularFormat.csv())) {
                    reader.read(new TableSink() {
                        @Override
                        public void table(Table table) {}

                        @Override
                        public void row(LandingRow row) {
                            count[0] += row.values().length;
                        }
                    });
                }
                double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
                System.out.printf(
                        "%s: %d cells, %.2f CPU s, %.0f rows/s, %.0f MB/s%n",
                        charset, count[0], seconds, rows / seconds, Files.size(file) / 1e6 / seconds);
            }
        }
    }

    private static void write(Path file, int rows, Charset charset) throws Exception {
        try (var out = Files.newBufferedWriter(file, charset)) {
            for (int c = 0; c < 30; c++) {
                out.write((c > 0 ? "," : "") + "CF_COLUMN_" + c);
            }
            out.write("\r\n");
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < 30; c++) {
                    String cell = c == 15
                            ? "\"当事人在经营场所内未按规定明码标价，且未能提供进货查验记录, 违反《中华人民共和国价格法》第十三条第一款的规定" + row + "\""
                            : c % 3 == 0
                                    ? "广州市某某有限公司" + (row % 977)
                                    : c % 3 == 1 ? "91440101MA59" + row : "2024/05/" + c;
                    out.write((c > 0 ? "," : "") + cell);
                }
                out.write("\r\n");
            }
        }
    }
}
