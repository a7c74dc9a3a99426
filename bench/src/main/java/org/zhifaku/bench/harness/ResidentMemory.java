package org.zhifaku.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident memory of this process as Linux counts it; 0 on other systems. */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path CLEAR_REFS = Path.of("/proc/self/clear_refs");

    private ResidentMemory() {}

    /** Peak in bytes since the start of the process or the last {@link #resetPeak()} that took effect. */
    static long peakBytes() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + STATUS, e);
        }
    }

    /** Sets the peak back to what is resident now; see {@code clear_refs} in proc(5). */
    static void resetPeak() {
        if (!Files.isWritable(CLEAR_REFS)) {
            return;
        }
        try {
            Files.writeString(CLEAR_REFS, "5");
        } catch (IOException e) {
            // A kernel built without CONFIG_PROC_PAGE_MONITOR refuses: the peak then counts from the start, which the
            // Javadoc of Measurement says.
            System.err.println("Cannot reset the peak of resident memory: " + e.getMessage());
        }
    }
}
