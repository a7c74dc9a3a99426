package org.zhifaku.jobs.simulation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;
import org.zhifaku.sandbox.system.SimulatedHome;

/**
 * The world that the simulated systems of a home tell of. Fixed when the home meets it first, in {@code
 * sandbox/world.properties}, so that every start serves the same.
 *
 * @param folder where the systems keep their state, each in a folder of its own
 * @param seed seed of all that is invented
 * @param records size, as {@code demo --records} gives it
 * @param baseDate first business date
 */
record SimulatedWorld(Path folder, long seed, long records, LocalDate baseDate) {
    private static final String FILE = "world.properties";
    /** Where homes of earlier versions, which knew the credit centre alone, keep it. */
    private static final String EARLIER_FILE = "credit-publicity.properties";

    /** The world of this home; where it has none yet, the one described. */
    static SimulatedWorld remembered(SimulatedWorld described) {
        Path file = described.folder().resolve(FILE);
        try {
            for (Path known : new Path[] {file, file.resolveSibling(EARLIER_FILE)}) {
                if (Files.isRegularFile(known)) {
                    return described.as(read(known));
                }
            }
            described.write(file);
            return described;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write '%s'.".formatted(file), e);
        }
    }

    private SimulatedWorld as(Properties known) {
        return new SimulatedWorld(
                folder,
                Long.parseLong(known.getProperty("seed", Long.toString(seed))),
                Long.parseLong(known.getProperty("records")),
                LocalDate.parse(known.getProperty("base_date")));
    }

    private static Properties read(Path file) throws IOException {
        Properties known = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
        return known;
    }

    private void write(Path file) throws IOException {
        Properties known = new Properties();
        known.setProperty("seed", Long.toString(seed));
        known.setProperty("records", Long.toString(records));
        known.setProperty("base_date", baseDate.toString());
        Files.createDirectories(folder);
        Path draft = file.resolveSibling(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            known.store(writer, "The world that the simulated systems of this home tell of");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What one system of it is made of. */
    SimulatedHome home(String source) {
        return new SimulatedHome(folder.resolve(source), seed, records, baseDate);
    }
}
