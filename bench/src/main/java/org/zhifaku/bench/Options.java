package org.zhifaku.bench;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.zhifaku.bench.contestant.Contestants;

/**
 * What the command line asks for.
 *
 * @param rows rows of the generated file
 * @param rounds how often each contestant is measured
 * @param warmRows rows of the file that each JVM works through once before the first measurement; 0 for none
 * @param only names of the contestants that take part, in the order of {@link Contestants}
 * @param index whether Elasticsearch takes part
 * @param heap most heap of each contestant's JVM, as {@code -Xmx} takes it
 * @param thresholds whether a figure that was missed fails the run
 * @param keep whether generated files and databases stay when the run ends
 * @param profile whether ours is recorded by the flight recorder
 */
record Options(
        int rows,
        int rounds,
        int warmRows,
        Set<String> only,
        boolean index,
        String heap,
        boolean thresholds,
        boolean keep,
        boolean profile) {

    static final String USAGE = """
            usage: bench/run [--rows N] [--rounds N] [--warm N] [--only NAME[,NAME…]] [--no-index] [--heap SIZE]
                             [--short] [--keep] [--profile]
                   bench/run --jmh [arguments of JMH]
                   bench/run --transports [--rows N] [--rounds N] [--only NAME] [--short]

              --rows N     rows to generate, 300000 unless told
              --rounds N   measurements of each contestant, interleaved; 3 unless told
              --warm N     rows each JVM works through once, unmeasured, before the first round; 30000 unless told, 0 for none
              --only NAME  only these: %s
              --no-index   without Elasticsearch
              --heap SIZE  most heap of each contestant's JVM, 512m unless told
              --short      30,000 rows, one round, warm-up of 3,000, no thresholds but correctness: for CI
              --keep       leave the generated files and the databases under bench/target/bench
              --profile    record ours with the JDK's flight recorder (bench/target/bench/ours.jfr)
              --jmh        the normaliser alone, one thread, rows per second
            exit status: 0 done, 1 contents differ or a figure was missed, 2 failed, 64 wrong usage
            """.formatted(String.join(", ", Contestants.names()));

    Options {
        only = Set.copyOf(only);
    }

    /** @throws UsageException with a message for the user */
    static Options parse(List<String> arguments) {
        Draft draft = new Draft();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--rows" -> draft.rows = number(option, rest, n -> n > 0);
                case "--rounds" -> draft.rounds = number(option, rest, n -> n > 0);
                case "--warm" -> draft.warmRows = number(option, rest, n -> n >= 0);
                case "--only" -> draft.only = names(value(option, rest));
                case "--no-index" -> draft.index = false;
                case "--heap" -> draft.heap = value(option, rest);
                case "--short" -> draft.brief();
                case "--keep" -> draft.keep = true;
                case "--profile" -> draft.profile = true;
                default -> throw new UsageException("Unknown option '" + option + "'.");
            }
        }
        return draft.options();
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException("Option '" + option + "' needs a value.");
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest, Predicate<Integer> allowed) {
        String value = value(option, rest).replace("_", "").replace(",", "");
        try {
            int number = Integer.parseInt(value);
            if (allowed.test(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("Option '" + option + "' needs a whole number, not '" + value + "'.");
        }
        throw new UsageException("Option '" + option + "' does not take '" + value + "'.");
    }

    private static Set<String> names(String value) {
        Set<String> names = new LinkedHashSet<>(List.of(value.split(",")));
        if (!Contestants.names().containsAll(names)) {
            throw new UsageException("'" + value + "' names a contestant that is not there. There are: "
                    + String.join(", ", Contestants.names()) + ".");
        }
        return names;
    }

    /** Wrong usage: the message, then the usage text, exit status 64. */
    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }

    private static final class Draft {
        private int rows = 300_000;
        private int rounds = 3;
        private int warmRows = 30_000;
        private Set<String> only = new LinkedHashSet<>(Contestants.names());
        private boolean index = true;
        private String heap = "512m";
        private boolean thresholds = true;
        private boolean keep;
        private boolean profile;

        void brief() {
            rows = 30_000;
            rounds = 1;
            warmRows = 3_000;
            thresholds = false;
        }

        Options options() {
            // The raw contestants load what ours left: ours always goes first.
            Set<String> all = new LinkedHashSet<>(only);
            all.add(Contestants.OURS);
            return new Options(rows, rounds, warmRows, all, index, heap, thresholds, keep, profile);
        }
    }
}
