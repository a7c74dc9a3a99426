package org.zhifaku.jobs.settings;

import java.util.List;

/** The settings cannot be used; tells all problems at once. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Each one: what, where, value, rule, how to mend. */
    public List<String> problems() {
        return problems;
    }
}
