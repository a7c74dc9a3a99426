package org.zhifaku.schemas.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The definitions are not sound; carries every problem found. */
public final class DefinitionException extends RuntimeException {

    private final transient List<Problem> problems;

    /** Names all problems, one per line. */
    public DefinitionException(List<Problem> problems) {
        super(problems.size() + " problem(s) in the definitions:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
