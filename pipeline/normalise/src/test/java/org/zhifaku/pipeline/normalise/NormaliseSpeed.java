package org.zhifaku.pipeline.normalise;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhifaku.pipeline.PenaltyRow;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.schemas.landing.LandingRow;

/** Rows per second of processor time of one thread over the real penalty mapping with all rules. Run its main; no test. */
public final class NormaliseSpeed {
    private static final int ROWS = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private NormaliseSpeed() {}

    /** Prints one line per round for identify and normalise. */
    public static void main(String[] args) {
        PenaltyRow prototype = PenaltyRow.sound();
        List<LandingRow> rows = rows();
        BoundMapping mapping =
                RealMappings.compiled().dataset("credit-publicity", "penalty").bind(prototype.columns());
        int rounds = args.length == 0 ? 6 : Integer.parseInt(args[0]);
        for (int round = 0; round < rounds; round++) {
            long start = cpuTime();
            long accepted = rows.stream()
                    .filter(row -> mapping.normalise(row, TODAY) instanceof Outcome.Accepted)
                    .count();
            long middle = cpuTime();
            long known = rows.stream()
                    .filter(row -> mapping.identify(row).recordId() != null)
                    .count();
            long end = cpuTime();
            System.out.printf(
                    "normalise %,d rows/s (%d accepted), identify %,d rows/s (%d known)%n",
                    ROWS * 1_000_000_000L / (middle - start), accepted, ROWS * 1_000_000_000L / (end - middle), known);
        }
    }

    /** Processor time of this thread, so that what else the machine does counts less. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<LandingRow> rows() {
        List<LandingRow> rows = new ArrayList<>(ROWS);
        String facts = "经查，当事人在经营场所张贴含有“最佳”字样的广告，违反了有关规定，".repeat(6);
        for (int i = 0; i < ROWS; i++) {
            PenaltyRow row = i % 7 == 0 ? PenaltyRow.ofPerson() : PenaltyRow.sound();
            rows.add(row.with("CF_WSH", "粤市监处罚〔2023〕" + i + "号")
                    .with("CF_SY", i + facts)
                    .with("CF_NR", "罚款" + (i + 1) + "元")
                    .with("CF_NR_FK", Double.toString((i + 1) / 10_000.0))
                    .with("CF_JDRQ", LocalDate.of(2021, 1, 1).plusDays(i % 1500).toString())
                    .with("CF_CFLB", i % 3 == 0 ? "罚款；没收违法所得" : "罚款")
                    .with("CF_NR_WFFF", i % 3 == 0 ? "0.05" : "")
                    .with("CF_XDR_MC", i % 7 == 0 ? "李某" : "广州示例" + i + "贸易有限公司")
                    .row());
        }
        return rows;
    }
}
