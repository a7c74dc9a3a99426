package org.zhifaku.pipeline.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.Division;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.Problems;

/**
 * Reads {@code divisions/*.csv}, strictly. The first line says which table it is: {@code code,name,level,parent} today's divisions,
 * {@code code,name,first_rev,last_rev,in_2023} those of earlier tables, {@code name,code,kind,note} aliases. Plain files: no quotes, no
 * commas in cells.
 */
final class DivisionReader {
    private static final int COUNTY_DIGITS = 6;
    private static final int STREET_DIGITS = 9;
    private static final List<String> LEVELS = List.of("province", "city", "county", "street", "stat_zone");
    private static final List<String> KINDS = List.of("zone", "mistake");

    /** State of the tables named ..._2023: 30 June 2023. */
    private static final YearMonth TODAYS_TABLE = YearMonth.of(2023, 6);

    private static final DateTimeFormatter REVISION = DateTimeFormatter.ofPattern("uuuuMM");

    private final Map<String, Row> current = new LinkedHashMap<>();
    private final Map<String, Row> past = new LinkedHashMap<>();
    private final Map<String, Row> aliases = new LinkedHashMap<>();
    private final TreeSet<YearMonth> revisions = new TreeSet<>();
    private final Problems problems;

    /** One line, with its place for messages. */
    private record Row(String file, int line, String[] cells) {
        String cell(int at) {
            return cells[at];
        }
    }

    /** The tables by their first line. */
    private enum Table {
        CURRENT("code,name,level,parent"),
        PAST("code,name,first_rev,last_rev,in_2023"),
        ALIASES("name,code,kind,note");

        private final String header;

        Table(String header) {
            this.header = header;
        }

        static @Nullable Table of(String line) {
            for (Table table : values()) {
                if (table.header.equals(line.strip())) {
                    return table;
                }
            }
            return null;
        }

        int columns() {
            return header.split(",").length;
        }
    }

    DivisionReader(Problems problems) {
        this.problems = problems;
    }

    void add(String file, String text) {
        String[] lines = text.split("\\R");
        Table table = Table.of(lines[0]);
        if (table == null) {
            problems.add(
                    file,
                    1,
                    "'%s' heads no table of divisions. Write one of '%s', '%s', '%s'."
                            .formatted(lines[0], Table.CURRENT.header, Table.PAST.header, Table.ALIASES.header));
            return;
        }
        for (int i = 1; i < lines.length; i++) {
            Row row = new Row(file, i + 1, lines[i].strip().split(",", -1));
            if (row.cells().length != table.columns()) {
                problem(row, "'%s' has not the %d cells of '%s'.".formatted(lines[i], table.columns(), table.header));
                continue;
            }
            switch (table) {
                case CURRENT -> current(row);
                case PAST -> past(row);
                case ALIASES -> alias(row);
            }
        }
    }

    private void current(Row row) {
        int digits = row.cell(2).equals("street") ? STREET_DIGITS : COUNTY_DIGITS;
        if (!LEVELS.contains(row.cell(2))) {
            problem(row, "Unknown level '%s'.%s".formatted(row.cell(2), Nearest.suggest(row.cell(2), LEVELS)));
        } else if (isSound(row, row.cell(0), digits)) {
            Row other = current.putIfAbsent(row.cell(0), row);
            boolean differs = other != null && !other.cell(1).equals(row.cell(1));
            boolean twice = other != null && other.file().equals(row.file());
            if (differs || twice) {
                problem(
                        row,
                        "Code '%s' stands in %s:%d already. Keep one."
                                .formatted(row.cell(0), other.file(), other.line()));
            }
        }
    }

    private void past(Row row) {
        if (!isSound(row, row.cell(0), COUNTY_DIGITS)) {
            return;
        }
        YearMonth first = revision(row, 2);
        YearMonth last = revision(row, 3);
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first)) {
            problem(row, "The last revision '%s' lies before the first '%s'.".formatted(row.cell(3), row.cell(2)));
        }
        if (!row.cell(4).equals("0") && !row.cell(4).equals("1")) {
            problem(row, "'in_2023' is 0 or 1, not '%s'.".formatted(row.cell(4)));
        }
        if (past.putIfAbsent(row.cell(0), row) != null) {
            problem(row, "Code '%s' stands twice. Keep one.".formatted(row.cell(0)));
        }
        revisions.add(first);
        revisions.add(last);
    }

    private void alias(Row row) {
        if (!KINDS.contains(row.cell(2))) {
            problem(row, "Unknown kind '%s'.%s".formatted(row.cell(2), Nearest.suggest(row.cell(2), KINDS)));
        }
        if (row.cell(0).isBlank()) {
            problem(row, "An alias has no name.");
        } else if (isSound(row, row.cell(1), COUNTY_DIGITS)
                && aliases.putIfAbsent(CodeSet.form(row.cell(0)), row) != null) {
            problem(row, "'%s' stands twice. Keep one.".formatted(row.cell(0)));
        }
    }

    private boolean isSound(Row row, String code, int digits) {
        boolean sound = code.length() == digits && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!sound) {
            problem(row, "'%s' is no code of %d digits.".formatted(code, digits));
        }
        return sound;
    }

    private @Nullable YearMonth revision(Row row, int at) {
        try {
            return YearMonth.parse(row.cell(at), REVISION);
        } catch (DateTimeException e) {
            problem(row, "'%s' is no year and month (uuuuMM) of a revision.".formatted(row.cell(at)));
            return null;
        }
    }

    private void problem(Row row, String message) {
        problems.add(row.file(), row.line(), message);
    }

    /** All divisions, after a check of the tables against each other. */
    Divisions read() {
        List<Division> divisions = new ArrayList<>();
        Map<String, Divisions.Street> streets = new HashMap<>();
        Map<String, String> byName = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Map<String, List<String>> stems = new HashMap<>();
        current.forEach((code, row) -> {
            parent(row);
            if (code.length() == STREET_DIGITS) {
                streets.put(code, new Divisions.Street(row.cell(1), row.cell(3)));
                return;
            }
            Division division = ofToday(row);
            divisions.add(division);
            if (division.status() == Division.Status.CURRENT) {
                for (int digits = 2; digits <= 4; digits += 2) {
                    stems.computeIfAbsent(stem(code, row.cell(1), digits), stem -> new ArrayList<>())
                            .add(code);
                }
                names(row, byName, ambiguous);
            }
        });
        past.forEach((code, row) -> {
            boolean inToday = current.containsKey(code);
            if (!current.isEmpty() && inToday != row.cell(4).equals("1")) {
                problem(
                        row,
                        "'in_2023' says %s of code '%s', the table of today the opposite."
                                .formatted(row.cell(4), code));
            }
            if (!inToday) {
                divisions.add(ofOld(row, stems));
            }
        });
        byName.keySet().removeAll(ambiguous);
        return new Divisions(divisions, streets, byName, aliasesOf());
    }

    private void parent(Row row) {
        boolean province = row.cell(2).equals("province");
        if (province != row.cell(3).isEmpty() || (!province && !current.containsKey(row.cell(3)))) {
            problem(row, "The parent '%s' of '%s' is not in the tables.".formatted(row.cell(3), row.cell(0)));
        }
    }

    private Division ofToday(Row row) {
        String code = row.cell(0);
        Division.Status status = row.cell(2).equals("stat_zone")
                ? Division.Status.STATISTICAL
                : Divisions.isHeading(row.cell(1)) ? Division.Status.AGGREGATE : Division.Status.CURRENT;
        String above = status == Division.Status.CURRENT ? null : row.cell(3);
        return new Division(code, row.cell(1), status, from(past.get(code)), null, above);
    }

    private Division ofOld(Row row, Map<String, List<String>> stems) {
        String code = row.cell(0);
        if (Divisions.isHeading(row.cell(1))) {
            return new Division(code, row.cell(1), Division.Status.AGGREGATE, from(row), null, above(code));
        }
        YearMonth next = revisions.higher(YearMonth.parse(row.cell(3), REVISION));
        LocalDate to = (next == null ? TODAYS_TABLE : next).atEndOfMonth();
        String successor = successor(code, row.cell(1), stems);
        return new Division(code, row.cell(1), Division.Status.WITHDRAWN, from(row), to, successor);
    }

    /** First day on which the code may have been in force: the revision before its first one may be as old as the first of its month. */
    private @Nullable LocalDate from(@Nullable Row old) {
        if (revisions.isEmpty()) {
            return null;
        }
        YearMonth before = old == null ? revisions.last() : revisions.lower(YearMonth.parse(old.cell(2), REVISION));
        return before == null ? null : before.atDay(1);
    }

    private static String above(String code) {
        return code.endsWith("00") ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00";
    }

    /** The one code of today whose name has the same stem, in the same city, else in the same province; null where there is none or more. */
    private static @Nullable String successor(String code, String name, Map<String, List<String>> stems) {
        for (int digits = 4; digits >= 2; digits -= 2) {
            List<String> same = stems.getOrDefault(stem(code, name, digits), List.of());
            if (!same.isEmpty()) {
                return same.size() == 1 ? same.get(0) : null;
            }
        }
        return null;
    }

    /** What stays when a county becomes a district or a prefecture a city: the place above, the level, the name without its last word. */
    private static String stem(String code, String name, int digits) {
        String stem = name;
        for (String kind : List.of("地区", "市", "县", "区")) {
            if (name.endsWith(kind) && name.length() > kind.length() + 1) {
                stem = name.substring(0, name.length() - kind.length());
                break;
            }
        }
        return code.substring(0, digits) + (code.endsWith("00") ? "/city/" : "/county/") + stem;
    }

    /** Names under which a division may be called without doubt: its own where it is a province or a city, and the paths down to it. */
    private void names(Row row, Map<String, String> byName, Set<String> ambiguous) {
        String code = row.cell(0);
        Row parent = current.get(row.cell(3));
        Row city =
                row.cell(2).equals("county") && parent != null && !Divisions.isHeading(parent.cell(1)) ? parent : null;
        Row province = current.get(code.substring(0, 2) + "0000");
        List<String> names = new ArrayList<>();
        if (code.endsWith("00")) {
            names.add(row.cell(1));
        }
        String local = city == null ? row.cell(1) : city.cell(1) + row.cell(1);
        if (city != null) {
            names.add(local);
        }
        if (province != null && province != row) {
            names.add(province.cell(1) + local);
        }
        for (String name : names) {
            String other = byName.putIfAbsent(CodeSet.form(name), code);
            if (other != null && !other.equals(code)) {
                ambiguous.add(CodeSet.form(name));
            }
        }
    }

    private Map<String, Divisions.Alias> aliasesOf() {
        Map<String, Divisions.Alias> found = new HashMap<>();
        aliases.forEach((name, row) -> {
            if (!current.containsKey(row.cell(1))) {
                problem(
                        row,
                        "'%s' stands for code '%s', which is not in the table of today.".formatted(name, row.cell(1)));
            }
            if (current.containsKey(name) || past.containsKey(name)) {
                problem(row, "'%s' is a code of the tables and cannot be an alias.".formatted(name));
            }
            found.put(name, new Divisions.Alias(row.cell(1), row.cell(2).equals("mistake"), row.cell(3)));
        });
        return found;
    }
}
