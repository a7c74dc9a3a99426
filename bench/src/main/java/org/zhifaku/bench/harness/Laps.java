package org.zhifaku.bench.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the measurements of one round. Not thread-safe. */
public final class Laps {

    /** The work of a lap; gives the number of rows that went in. */
    @FunctionalInterface
    public interface Work {
        long run() throws Exception;
    }

    /** What must be quiet before the clock starts, such as a checkpoint of the database. */
    @FunctionalInterface
    public interface Settle {
        void run() throws Exception;
    }

    private final Settle settle;
    private final Meter meter;
    private final List<Measurement> taken = new ArrayList<>();

    /** Reads the clocks of processor time. */
    @FunctionalInterface
    public interface Meter {
        Processor read() throws Exception;
    }

    public Laps(Settle settle, Meter meter) {
        this.settle = settle;
        this.meter = meter;
    }

    /**
     * Settles the servers, empties the heap, then times {@code work}.
     *
     * @param stage the lap's name, unique within the round
     */
    public void time(String stage, Work work) throws Exception {
        settle.run();
        System.gc();
        try (MemoryWatch memory = MemoryWatch.start()) {
            Processor before = meter.read();
            long start = System.nanoTime();
            long rows = work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            Processor used = meter.read().since(before);
            MemoryWatch.Peak peak = memory.peak();
            taken.add(new Measurement(
                    stage,
                    rows,
                    seconds,
                    used,
                    peak.heapBytes(),
                    peak.liveHeapBytes(),
                    peak.residentBytes(),
                    Map.of(),
                    Map.of()));
        }
    }

    /** Tells {@code first} and {@code second} as one more measurement, {@code name}, with the checks of the second. */
    public void sum(String name, String first, String second) {
        taken.add(find(first).plus(find(second), name));
    }

    /** The content that the lap left behind has this checksum. */
    public void check(String stage, String content, String checksum) {
        change(stage, content, checksum, true);
    }

    /** Something worth telling of the lap. */
    public void fact(String stage, String name, Object value) {
        change(stage, name, String.valueOf(value), false);
    }

    public List<Measurement> taken() {
        return List.copyOf(taken);
    }

    private Measurement find(String stage) {
        return taken.stream()
                .filter(m -> m.stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No lap '" + stage + "' was timed in this round."));
    }

    private void change(String stage, String name, String value, boolean check) {
        Measurement old = find(stage);
        Map<String, String> checks = new LinkedHashMap<>(old.checks());
        Map<String, String> facts = new LinkedHashMap<>(old.facts());
        (check ? checks : facts).put(name, value);
        taken.set(
                taken.indexOf(old),
                new Measurement(
                        stage,
                        old.rows(),
                        old.seconds(),
                        old.processor(),
                        old.peakHeapBytes(),
                        old.liveHeapBytes(),
                        old.peakResidentBytes(),
                        checks,
                        facts));
    }
}
