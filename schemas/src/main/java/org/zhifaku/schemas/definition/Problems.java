package org.zhifaku.schemas.definition;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, so that one report names them all. Not thread-safe. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem; the same one of the same line, found twice, stands once. */
    public void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, by file and line. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    /**
     * Ends the reading.
     *
     * @throws DefinitionException where anything was found
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DefinitionException(list());
        }
    }
}
