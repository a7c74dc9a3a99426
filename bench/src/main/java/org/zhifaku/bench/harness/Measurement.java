package org.zhifaku.bench.harness;

import java.util.Map;

/**
 * What one lap took.
 *
 * @param stage name of the row in the table
 * @param rows rows that went in
 * @param seconds wall clock
 * @param processor processor time used in the lap
 * @param peakHeapBytes most heap in use at any garbage collection of the lap, or at its end
 * @param liveHeapBytes most heap still in use after a garbage collection: the one before the lap and those within it
 * @param peakResidentBytes most resident memory of the process in the lap; since its start where the kernel lets nobody
 *     reset the mark
 * @param checks name of a content → its checksum; all measurements of a run that name the same content must agree
 * @param facts what else is worth knowing, such as rows left out
 */
public record Measurement(
        String stage,
        long rows,
        double seconds,
        Processor processor,
        long peakHeapBytes,
        long liveHeapBytes,
        long peakResidentBytes,
        Map<String, String> checks,
        Map<String, String> facts) {

    public Measurement {
        checks = Map.copyOf(checks);
        facts = Map.copyOf(facts);
    }

    /** This lap and the one after it, told as one: times add up, peaks are the higher of the two. */
    Measurement plus(Measurement next, String name) {
        return new Measurement(
                name,
                rows,
                seconds + next.seconds,
                processor.plus(next.processor),
                Math.max(peakHeapBytes, next.peakHeapBytes),
                Math.max(liveHeapBytes, next.liveHeapBytes),
                Math.max(peakResidentBytes, next.peakResidentBytes),
                next.checks,
                next.facts);
    }
}
