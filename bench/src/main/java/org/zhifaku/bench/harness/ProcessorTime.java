package org.zhifaku.bench.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time in seconds, which other work on the machine changes far less than the wall clock. */
final class ProcessorTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final List<Integer> USED = List.of(11, 12, 13, 14);

    private ProcessorTime() {}

    /** Of this JVM, all its threads. */
    static double ofThisProcess() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /**
     * Of a process, its children and the children they had: of a PostgreSQL server, given its first process.
     *
     * @return 0 where there is no {@code /proc} or the process is of another machine
     */
    static double ofTree(long process) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .map(ProcessorTime::stat)
                    .filter(stat -> stat.length > 0)
                    .filter(stat ->
                            stat[0].equals(String.valueOf(process)) || stat[PARENT + 1].equals(String.valueOf(process)))
                    .mapToDouble(stat -> USED.stream()
                                    .mapToLong(field -> Long.parseLong(stat[field + 1]))
                                    .sum()
                            / TICKS_PER_SECOND)
                    .sum();
        } catch (IOException e) {
            return 0; // no Linux: the report then shows no time of the server
        }
    }

    /** Process id, state, parent and so on; the name in parentheses, which may hold blanks, left out. Empty when it has ended. */
    private static String[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return (process.getFileName() + " " + line.substring(line.lastIndexOf(')') + 2)).split(" ");
        } catch (IOException | UncheckedIOException e) {
            return new String[0]; // it ended while the list was read
        }
    }
}
