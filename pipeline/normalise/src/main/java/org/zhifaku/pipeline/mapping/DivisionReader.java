package org.zhifaku.pipeline.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.zhifaku.pipeline.clean.Divisions;
import org.zhifaku.schemas.definition.Problems;

/** Reads {@code divisions/*.csv}: columns code, name and, where there is one, level. Plain files: no quotes, no commas in names. */
final class DivisionReader {
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> statisticalZones = new HashSet<>();
    private final Problems problems;

    DivisionReader(Problems problems) {
        this.problems = problems;
    }

    void add(String file, String text) {
        String[] lines = text.split("\\R");
        if (!lines[0].strip().startsWith("code,name")) {
            problems.add(file, 1, "A table of divisions begins with the columns 'code,name'. Correct the first line.");
            return;
        }
        int level = java.util.List.of(lines[0].strip().split(",")).indexOf("level");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].strip().split(",", -1);
            boolean sound =
                    cells.length >= 2 && !cells[0].isEmpty() && cells[0].chars().allMatch(Character::isDigit);
            if (!sound) {
                problems.add(
                        file,
                        i + 1,
                        "'%s' is no line of a table of divisions: digits, a comma, a name.".formatted(lines[i]));
            } else if (cells[0].length() == COUNTY_DIGITS) {
                names.putIfAbsent(cells[0], cells[1]);
                if (level > 0 && level < cells.length && cells[level].equals("stat_zone")) {
                    statisticalZones.add(cells[0]);
                }
            }
        }
    }

    Divisions read() {
        return new Divisions(names, statisticalZones);
    }
}
