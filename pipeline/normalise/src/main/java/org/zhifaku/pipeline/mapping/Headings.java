package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.TextForms;

/**
 * What headings of columns mean beyond their exact text. Immutable.
 *
 * <p>A heading may carry a star, a number, a colon, or a note in brackets that begins with one of {@code notes} (必填, 格式 …); a note
 * of any other kind is part of the name, for it may be the unit. The upper level of a two-level heading is dropped where it is one of
 * {@code groups}, which say nothing of the column. {@code aliases} are other names of an element in any source.
 *
 * @param notes beginnings of notes in brackets, as headings
 * @param groups upper levels, as headings
 * @param aliases heading → the elements that it names
 */
record Headings(List<String> notes, Set<String> groups, Map<String, Set<String>> aliases) {
    private static final Pattern NOTE = Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕]");
    private static final Pattern EDGE = Pattern.compile("^(?:[*★※#]|\\(?[0-9]{1,2}[.、)](?![0-9]))+|[*★※:]+$");
    private static final Pattern LEVEL = Pattern.compile("[/|>→\\\\_.-]+");

    /** Copies the collections. */
    Headings {
        notes = List.copyOf(notes);
        groups = Set.copyOf(groups);
        aliases = Map.copyOf(aliases);
    }

    /** No aliases; stars, numbers and colons do not count all the same. */
    static Headings none() {
        return new Headings(List.of(), Set.of(), Map.of());
    }

    /** The texts that a column's heading may stand for, the nearest first: as it is, bare, and without its neutral upper levels. */
    List<String> readings(String column) {
        List<String> readings = new ArrayList<>();
        String heading = TextForms.heading(column);
        add(readings, heading);
        String bare = bare(heading);
        add(readings, bare);
        String rest = bare;
        for (String lower = below(rest); lower != null; lower = below(rest)) {
            rest = bare(lower);
            add(readings, rest);
        }
        add(readings, LEVEL.matcher(bare).replaceAll("/"));
        add(readings, LEVEL.matcher(rest).replaceAll("/"));
        return readings;
    }

    /** What stands below a neutral upper level, or null where there is none. */
    private @Nullable String below(String heading) {
        Matcher level = LEVEL.matcher(heading);
        while (level.find()) {
            if (groups.contains(bare(heading.substring(0, level.start())))) {
                return heading.substring(level.end());
            }
        }
        return null;
    }

    private static void add(List<String> readings, String reading) {
        if (!reading.isEmpty() && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    private String bare(String heading) {
        Matcher matcher = NOTE.matcher(heading);
        StringBuilder kept = new StringBuilder();
        while (matcher.find()) {
            String note = matcher.group(1);
            boolean says = !note.isEmpty() && notes.stream().noneMatch(note::startsWith);
            matcher.appendReplacement(kept, says ? Matcher.quoteReplacement(matcher.group()) : "");
        }
        matcher.appendTail(kept);
        String bare = EDGE.matcher(kept).replaceAll("");
        return bare.equals(heading) ? heading : bare(bare);
    }
}
