package org.zhifaku.bench.transport;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the command line asks for.
 *
 * @param rows rows of each transport's server
 * @param rounds measurements of each
 * @param only the transports, by name
 * @param judged whether a missed figure fails the run
 * @param profiled whether pulls are recorded by the flight recorder afterwards
 */
record TransportOptions(int rows, int rounds, List<String> only, boolean judged, boolean profiled) {

    TransportOptions {
        only = List.copyOf(only);
    }

    static String usage(Set<String> names) {
        return """
            usage: bench/run --transports [--rows N] [--rounds N] [--only NAME[,NAME…]] [--short] [--profile]

              --rows N     rows of each transport, 100000 unless told
              --rounds N   measurements of each, after as many, at most 3, that are not counted; 3 unless told
              --only NAME  only these: %s
              --short      5,000 rows, one round, figures told but not judged: for CI
              --profile    some more pulls under the JDK's flight recorder: bench/target/transport-<name>.jfr
            exit status: 0 done, 1 a figure was missed, 2 failed, 64 wrong usage
            """.formatted(String.join(", ", new TreeSet<>(names)));
    }

    static TransportOptions parse(List<String> arguments, Set<String> names) {
        int rows = 100_000;
        int rounds = 3;
        boolean judged = true;
        boolean profiled = false;
        List<String> only = new ArrayList<>(new TreeSet<>(names));
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--rows" -> rows = number(option, rest);
                case "--rounds" -> rounds = number(option, rest);
                case "--only" -> only = List.of(value(option, rest).split(","));
                case "--short" -> {
                    rows = 5_000;
                    rounds = 1;
                    judged = false;
                }
                case "--profile" -> profiled = true;
                default -> throw new UsageException("Unknown option '" + option + "'.");
            }
        }
        if (!names.containsAll(only)) {
            throw new UsageException("'%s' names a transport that is not there.".formatted(String.join(",", only)));
        }
        return new TransportOptions(rows, rounds, only, judged, profiled);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException("Option '" + option + "' needs a value.");
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest) {
        String value = value(option, rest).replace("_", "").replace(",", "");
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new UsageException("Option '" + option + "' needs a whole number above 0, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    /** Wrong usage: the message, then the usage text, exit status 64. */
    static final class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }
}
