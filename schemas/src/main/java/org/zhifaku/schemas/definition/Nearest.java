package org.zhifaku.schemas.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the known name that an unknown one was probably meant to be. */
public final class Nearest {

    private static final int MOST_EDITS = 3;

    private Nearest() {}

    /** {@code " Did you mean 'x'?"}, or the known names where none is near; empty where none is known. */
    public static String suggest(String unknown, Collection<String> known) {
        return find(unknown, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : " Known are " + known.stream().sorted().limit(40).collect(Collectors.joining(", ")) + ".");
    }

    /** The known name that is nearest, where one is near at all. */
    public static Optional<String> find(String unknown, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(unknown, name) <= MOST_EDITS)
                .min(Comparator.comparingInt((String name) -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
