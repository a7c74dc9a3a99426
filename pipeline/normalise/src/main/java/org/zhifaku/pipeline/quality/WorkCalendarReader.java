package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code calendar/<year>.yaml}; a day that cannot be meant becomes a problem of the file. */
public final class WorkCalendarReader {
    private static final List<String> TRUST = List.of("verified", "general", "proposal");

    private final Set<Integer> years = new TreeSet<>();
    private final List<LocalDate> rest = new ArrayList<>();
    private final List<LocalDate> work = new ArrayList<>();

    /** Reads one file, named after its year. */
    public void add(String name, YamlMap file) {
        String year = file.requireText("year");
        file.skip("note");
        file.requireText("source");
        String trust = file.requireText("trust");
        if (!trust.isEmpty() && !TRUST.contains(trust)) {
            file.problem(
                    "trust", "'trust: %s' is none of %s.%s".formatted(trust, TRUST, Nearest.suggest(trust, TRUST)));
        }
        if (!year.matches("[0-9]{4}") || !year.equals(name)) {
            file.problem("year", "'year' must be the file's name '%s', a year of four digits.".formatted(name));
        } else {
            years.add(Integer.valueOf(year));
        }
        days(file, "rest", year, rest);
        days(file, "work", year, work);
        file.finish();
    }

    /** The calendar of all files read. */
    public WorkCalendar read() {
        return new WorkCalendar(years, rest, work);
    }

    private static void days(YamlMap file, String key, String year, List<LocalDate> days) {
        boolean worked = key.equals("work");
        for (YamlValue item : file.list(key)) {
            String text = item.text().orElse("");
            LocalDate day = RuleKeys.day(file, key, text);
            if (day == null) {
                continue;
            }
            if (!text.startsWith(year + "-")) {
                item.problem("%s is no day of %s. It stands in the file of its own year.".formatted(text, year));
            } else if (WorkCalendar.isWeekend(day) != worked) {
                item.problem(
                        worked
                                ? "%s is %s: a worked day that is arranged is a Saturday or Sunday."
                                        .formatted(text, day.getDayOfWeek())
                                : "%s is %s: only days off from Monday to Friday stand here."
                                        .formatted(text, day.getDayOfWeek()));
            } else if (days.contains(day)) {
                item.problem("%s stands twice. Remove one.".formatted(text));
            } else {
                days.add(day);
            }
        }
    }
}
