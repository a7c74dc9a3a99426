package org.zhifaku.sandbox.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.sandbox.generator.Divisions.Division;

/**
 * The organs of all cities, counties, streets and towns of Guangdong, and which of them makes act i. Each organ numbers its
 * acts without gap or repetition.
 */
public final class Organs {
    private static final Map<String, String> CITY_SIGNS = Map.ofEntries(
            Map.entry("440100", "穗"),
            Map.entry("440200", "韶"),
            Map.entry("440300", "深"),
            Map.entry("440400", "珠"),
            Map.entry("440500", "汕"),
            Map.entry("440600", "佛"),
            Map.entry("440700", "江"),
            Map.entry("440800", "湛"),
            Map.entry("440900", "茂"),
            Map.entry("441200", "肇"),
            Map.entry("441300", "惠"),
            Map.entry("441400", "梅"),
            Map.entry("441500", "汕尾"),
            Map.entry("441600", "河"),
            Map.entry("441700", "阳"),
            Map.entry("441800", "清"),
            Map.entry("441900", "东"),
            Map.entry("442000", "中"),
            Map.entry("445100", "潮"),
            Map.entry("445200", "揭"),
            Map.entry("445300", "云"));

    private final List<Organ> organs = new ArrayList<>();
    private final int[] turns;
    private final int[] turnRanks;
    private final int[] turnsPerOrgan;

    public Organs(Divisions divisions, long seed) {
        List<Integer> order = new ArrayList<>();
        for (String level : List.of("city", "county")) {
            for (Division division : divisions.ofLevel(level)) {
                for (Organ.Field field : Organ.Field.values()) {
                    if (field != Organ.Field.TOWN) {
                        add(organ(divisions, division, field), field.weight() * weight(divisions, division), order);
                    }
                }
            }
        }
        for (Division division : divisions.ofLevel("street")) {
            add(organ(divisions, division, Organ.Field.TOWN), Organ.Field.TOWN.weight(), order);
        }
        shuffle(order, new Dice(seed, 1, 0));
        turns = order.stream().mapToInt(Integer::intValue).toArray();
        turnRanks = new int[turns.length];
        turnsPerOrgan = new int[organs.size()];
        for (int turn = 0; turn < turns.length; turn++) {
            turnRanks[turn] = turnsPerOrgan[turns[turn]]++;
        }
    }

    /** The cities of the Pearl River delta punish most, as they have most firms. */
    private static int weight(Divisions divisions, Division division) {
        return switch (divisions.cityOf(division).code()) {
            case "440100", "440300", "440600", "441900", "442000" ->
                division.level().equals("city") ? 6 : 3;
            default -> 1;
        };
    }

    private void add(Organ organ, int weight, List<Integer> order) {
        for (int i = 0; i < weight; i++) {
            order.add(organs.size());
        }
        organs.add(organ);
    }

    private static void shuffle(List<Integer> order, Dice dice) {
        for (int last = order.size() - 1; last > 0; last--) {
            java.util.Collections.swap(order, last, dice.below(last + 1));
        }
    }

    private Organ organ(Divisions divisions, Division division, Organ.Field field) {
        String city = CITY_SIGNS.getOrDefault(divisions.cityOf(division).code(), "粤");
        String place = division.level().equals("city") ? city : city + shortName(division.name());
        String name =
                switch (division.level()) {
                    case "street" ->
                        division.name().endsWith("街道") ? division.path() + "办事处" : division.path() + "人民政府";
                    default -> division.path() + field.title();
                };
        String number = String.format("%08d", organs.size() * 37 + 1_000_000);
        return new Organ(
                name,
                CheckDigits.creditCode("11" + division.areaCode(), number),
                division.areaCode(),
                field,
                place + field.sign() + field.kind(),
                place + field.sign() + "许");
    }

    private static String shortName(String name) {
        return name.length() > 2 ? name.replaceAll("(街道|区|县|市|镇|乡)$", "") : name;
    }

    public Organ of(long act) {
        return organs.get(turns[(int) (act % turns.length)]);
    }

    /** The running number that the organ of {@code act} gives to it, from 1. */
    public long serialOf(long act) {
        int turn = (int) (act % turns.length);
        return act / turns.length * turnsPerOrgan[turns[turn]] + turnRanks[turn] + 1;
    }

    public List<Organ> all() {
        return List.copyOf(organs);
    }

    Map<String, Organ> byName() {
        Map<String, Organ> map = new HashMap<>();
        organs.forEach(organ -> map.put(organ.name(), organ));
        return map;
    }
}
