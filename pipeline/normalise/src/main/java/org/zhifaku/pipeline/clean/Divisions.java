package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The divisions we know: 6-digit codes of today and before, streets of 9 digits where we have them, names and aliases. Immutable. */
public final class Divisions implements DatedCodes {
    private static final Set<String> HEADINGS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
    private static final int PROVINCE_DIGITS = 2;

    private final Map<String, Division> divisions;
    private final Map<String, String> byName;
    private final Map<String, Alias> aliases;
    private final Map<String, Street> streets;
    private final Set<String> provincesWithStreets;

    /**
     * Another name or a wrong code for a division.
     *
     * @param code the division
     * @param mistake true for a code that is known to be wrong: it is refused with the suggestion, never taken
     * @param note what it is, in Chinese
     */
    public record Alias(String code, boolean mistake, String note) {}

    /**
     * A street or town.
     *
     * @param name its name
     * @param parent code of the county above, or of the city where it has no counties
     */
    public record Street(String name, String parent) {}

    /**
     * Takes over the tables.
     *
     * @param divisions all 6-digit codes
     * @param streets 9-digit code → street or town; a province that has any is taken to have all
     * @param byName full names and paths of names (深圳市, 深圳市南山区) → code
     * @param aliases other names and known wrong codes
     */
    public Divisions(
            List<Division> divisions,
            Map<String, Street> streets,
            Map<String, String> byName,
            Map<String, Alias> aliases) {
        Map<String, Division> known = new HashMap<>();
        divisions.forEach(division -> known.put(division.code(), division));
        this.divisions = Map.copyOf(known);
        this.streets = Map.copyOf(streets);
        this.byName = Map.copyOf(byName);
        this.aliases = Map.copyOf(aliases);
        Set<String> provinces = new HashSet<>();
        streets.keySet().forEach(street -> provinces.add(street.substring(0, PROVINCE_DIGITS)));
        provincesWithStreets = Set.copyOf(provinces);
    }

    /** True for the name of a heading in the tables, which is no place. */
    public static boolean isHeading(String name) {
        return HEADINGS.contains(name);
    }

    /** True for a code of the tables, whatever it is today; not for zones of the statistics office. */
    public boolean isKnown(String code) {
        Division division = divisions.get(code);
        return division != null && division.status() != Division.Status.STATISTICAL;
    }

    /** The division of a 6-digit code, or null. */
    public @Nullable Division find(String code) {
        return divisions.get(code);
    }

    /** The name of a code, or null. */
    public @Nullable String name(String code) {
        Division division = divisions.get(code);
        return division == null ? null : division.name();
    }

    /** False for a 9-digit code of a province whose streets we know and which is none of them; the county's own 000 is one. */
    boolean isPossibleStreet(String nine) {
        return nine.endsWith("000")
                || streets.containsKey(nine)
                || !provincesWithStreets.contains(nine.substring(0, PROVINCE_DIGITS));
    }

    /** The alias or known mistake of this text, or null. */
    @Nullable
    Alias alias(String text) {
        return aliases.get(text);
    }

    /** The code of a province or city by its full name, or of any division by its path of names, or null. */
    @Nullable
    String codeOf(String name) {
        return byName.get(name);
    }

    /** All 6-digit codes, in no order. */
    public Collection<Division> all() {
        return divisions.values();
    }

    /** 9-digit code → street or town. */
    public Map<String, Street> streets() {
        return streets;
    }

    /** How many divisions are known. */
    public int size() {
        return divisions.size();
    }

    /** A code as people read it: {@code 440118 增城区}. */
    String described(String code) {
        String name = name(code);
        return name == null ? code : code + " " + name;
    }

    @Override
    public @Nullable String doubt(String code, @Nullable LocalDate day) {
        Division division = divisions.get(code);
        if (division == null || division.status() == Division.Status.STATISTICAL) {
            return null;
        }
        LocalDate from = division.from();
        if (day != null && from != null && day.isBefore(from)) {
            return "行政区划代码“%s”到 %s 尚未启用；请核对，未改动".formatted(described(code), day);
        }
        LocalDate to = division.to();
        boolean gone = division.status() == Division.Status.WITHDRAWN && to != null && (day == null || day.isAfter(to));
        return gone ? "行政区划代码“%s”最迟于 %s 后撤销%s；未改动".formatted(described(code), to, successor(division)) : null;
    }

    private String successor(Division division) {
        String successor = division.successor();
        return successor == null ? "，没有已知的接续代码" : "，现行代码是否为“" + described(successor) + "”？";
    }
}
