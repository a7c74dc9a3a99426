package org.zhifaku.pipeline.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Working days: Monday to Friday, without the days off and with the worked weekends of the State Council's notices. Of a year whose notice
 * is not loaded only Monday to Friday is known. Immutable.
 */
public final class WorkCalendar {
    private final SortedSet<Integer> years;
    private final long[] rest;
    private final long[] work;

    /**
     * A calendar of these years.
     *
     * @param years years whose notice is loaded
     * @param rest days off from Monday to Friday
     * @param work Saturdays and Sundays that are worked
     */
    public WorkCalendar(Collection<Integer> years, Collection<LocalDate> rest, Collection<LocalDate> work) {
        this.years = new TreeSet<>(years);
        this.rest = sorted(rest);
        this.work = sorted(work);
    }

    /** Monday to Friday alone. */
    public static WorkCalendar none() {
        return new WorkCalendar(List.of(), List.of(), List.of());
    }

    private static long[] sorted(Collection<LocalDate> days) {
        return days.stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The years that are loaded, as text: {@code 2008–2026}; empty where there is none. */
    public String covered() {
        return spans(years.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The years whose notice is loaded, in order. */
    public List<Integer> years() {
        return List.copyOf(years);
    }

    /** Whether a day is worked. */
    public boolean isWorked(LocalDate day) {
        return isWeekend(day)
                ? Arrays.binarySearch(work, day.toEpochDay()) >= 0
                : Arrays.binarySearch(rest, day.toEpochDay()) < 0;
    }

    /** The working days after {@code from}, up to and including {@code to}; {@code to} is not before {@code from}. */
    long workingDays(LocalDate from, LocalDate to) {
        return Days.weekdays(from, to) - within(rest, from, to) + within(work, from, to);
    }

    /** How the days between were counted, for messages. */
    Said counted(LocalDate from, LocalDate to) {
        int[] lacking = IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !years.contains(year))
                .toArray();
        return lacking.length == 0
                ? new Said("已计节假日调休", "holidays counted")
                : new Said(
                        "按周一至周五计，未载入 %s 年节假日安排".formatted(spans(lacking)),
                        "Monday to Friday, the holidays of %s are not loaded".formatted(spans(lacking)));
    }

    private static String spans(int[] years) {
        return IntStream.range(0, years.length)
                .filter(i -> i == 0 || years[i] > years[i - 1] + 1)
                .mapToObj(first -> {
                    int last = first;
                    while (last + 1 < years.length && years[last + 1] == years[last] + 1) {
                        last++;
                    }
                    return first == last ? "" + years[first] : years[first] + "–" + years[last];
                })
                .collect(Collectors.joining(", "));
    }

    private static int within(long[] days, LocalDate from, LocalDate to) {
        return upTo(days, to.toEpochDay()) - upTo(days, from.toEpochDay());
    }

    private static int upTo(long[] days, long day) {
        int at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** Whether a day is Saturday or Sunday. */
    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
