package org.zhifaku.pipeline.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhifaku.pipeline.statistics.StatisticsRules.AnnualRules;
import org.zhifaku.pipeline.statistics.StatisticsRules.BulletinRules;
import org.zhifaku.pipeline.statistics.StatisticsRules.InspectionCount;
import org.zhifaku.pipeline.statistics.StatisticsRules.Reported;
import org.zhifaku.pipeline.statistics.StatisticsRules.ReportedBy;
import org.zhifaku.pipeline.statistics.StatisticsRules.SupervisionRules;
import org.zhifaku.pipeline.statistics.StatisticsRules.Thresholds;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code rules/statistics.yaml}. */
final class StatisticsReader {
    static final List<String> STATUSES = List.of("CURRENT", "REVOKED", "CHANGED", "ILLEGAL", "REPAIRED", "WITHDRAWN");
    static final List<String> PIECES = List.of("organ", "party", "date", "item", "result", "officers", "place");
    static final List<String> DUTIES = List.of("permit", "penalty", "coercion", "levy", "requisition", "inspection");
    private static final List<String> LIMITED = List.of("penalty", "permit");
    private static final String KINDS = "penalty_kind";

    private final YamlMap file;
    private final Function<String, List<String>> codes;
    private final Set<String> sources;

    StatisticsReader(YamlMap file, Function<String, List<String>> codes, Set<String> sources) {
        this.file = file;
        this.codes = codes;
        this.sources = sources;
    }

    StatisticsRules read() {
        file.skip("note");
        StatisticsRules nothing = StatisticsRules.nothing();
        AnnualRules annual = file.requireMap("annual").map(this::annual).orElse(nothing.annual());
        BulletinRules bulletin = file.requireMap("bulletin").map(this::bulletin).orElse(nothing.bulletin());
        SupervisionRules supervision =
                file.requireMap("supervision").map(this::supervision).orElse(nothing.supervision());
        file.finish();
        return new StatisticsRules(annual, bulletin, supervision);
    }

    private AnnualRules annual(YamlMap map) {
        map.skip("note");
        AnnualRules rules = new AnnualRules(
                severity(map),
                known(map, "counted_status", STATUSES),
                oneOf(map, "decision", "document", "act"),
                oneOf(map, "levy_without_closing", "decided", "excluded"),
                map.requireMap("inspection")
                        .map(StatisticsReader::inspection)
                        .orElse(new InspectionCount(List.of(), true)),
                noDuty(map));
        map.finish();
        return rules;
    }

    /** All kinds, each once: one that is left out would have no place among the others. */
    private List<String> severity(YamlMap map) {
        List<String> order = map.texts("severity");
        List<String> kinds = codes.apply(KINDS);
        Set<String> seen = new LinkedHashSet<>();
        for (String kind : order) {
            if (!kinds.isEmpty() && !kinds.contains(kind) && !kind.equals("UNMAPPED")) {
                map.problem(
                        "severity", "'%s' is no code of %s.%s".formatted(kind, KINDS, Nearest.suggest(kind, kinds)));
            }
            if (!seen.add(kind)) {
                map.problem("severity", "'%s' stands twice. Keep one place.".formatted(kind));
            }
        }
        List<String> missing =
                kinds.stream().filter(kind -> !seen.contains(kind)).toList();
        if (!missing.isEmpty()) {
            map.problem("severity", "%s have no place from light to heavy. Add them.".formatted(missing));
        }
        return order;
    }

    private static InspectionCount inspection(YamlMap map) {
        InspectionCount count = new InspectionCount(
                known(map, "complete_record", PIECES), oneOf(map, "led_to_penalty", "counted", "excluded"));
        map.finish();
        return count;
    }

    private static Map<String, List<String>> noDuty(YamlMap map) {
        Map<String, List<String>> noDuty = new LinkedHashMap<>();
        for (YamlValue item : map.list("no_duty")) {
            Optional<YamlMap> one = item.map();
            if (one.isEmpty()) {
                item.problem("'no_duty' takes maps {organ: <credit code>, acts: [levy]}.");
                continue;
            }
            String organ = one.get().requireText("organ");
            if (!organ.isEmpty() && !organ.matches("[0-9A-Z]{18}")) {
                one.get().problem("organ", "'%s' is no credit code of 18 characters.".formatted(organ));
            }
            if (noDuty.put(organ, known(one.get(), "acts", DUTIES)) != null) {
                one.get().problem("organ", "'%s' stands twice. Keep one.".formatted(organ));
            }
            one.get().finish();
        }
        return noDuty;
    }

    private BulletinRules bulletin(YamlMap map) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        map.requireMap("limits").ifPresent(kinds -> {
            for (String kind : kinds.keys()) {
                check(kinds, kind, kind, LIMITED);
                int days = kinds.integer(kind).orElse(0);
                if (days < 1) {
                    kinds.problem(kind, "'%s' takes a number of working days from 1.".formatted(kind));
                }
                limits.put(kind, days);
            }
        });
        List<String> except = List.of();
        int lookBack = 12;
        Optional<YamlMap> concealed = map.requireMap("concealed");
        if (concealed.isPresent()) {
            except = kinds(concealed.get(), "except_kinds");
            lookBack = whole(concealed.get(), "look_back_months", 1);
            concealed.get().finish();
        }
        BulletinRules rules = new BulletinRules(
                limits,
                sources(map, "publicity"),
                map.requireMap("reported_by")
                        .map(this::reportedBy)
                        .orElse(new ReportedBy(Reported.FIRST_SEEN, Map.of())),
                except,
                lookBack,
                map.requireMap("thresholds").map(StatisticsReader::thresholds).orElse(new Thresholds(0, 1, 1, 1, 1)));
        map.finish();
        return rules;
    }

    private ReportedBy reportedBy(YamlMap map) {
        map.skip("note");
        map.requireText("other");
        Reported other = map.choice("other", Reported.class).orElse(Reported.FIRST_SEEN);
        Map<String, Reported> named = new LinkedHashMap<>();
        map.map("sources").ifPresent(days -> {
            for (String source : days.keys()) {
                source(days, source, source);
                days.choice(source, Reported.class).ifPresent(day -> named.put(source, day));
            }
        });
        map.finish();
        return new ReportedBy(other, named);
    }

    private static Thresholds thresholds(YamlMap map) {
        Thresholds thresholds = new Thresholds(
                share(map, "compliance_below"),
                share(map, "late_above"),
                share(map, "duplicate_above"),
                share(map, "concealed_above"),
                whole(map, "least_rows", 1));
        map.finish();
        return thresholds;
    }

    private SupervisionRules supervision(YamlMap map) {
        map.skip("note");
        double excess = number(map, "tier_excess").doubleValue();
        if (excess < 1) {
            map.problem("tier_excess", "'tier_excess' is 1 or more: the fine over the tier's upper end.");
        }
        List<String> caseSources = map.texts("inspection_due_case_sources");
        List<String> knownSources = codes.apply("case_source");
        if (!knownSources.isEmpty()) {
            caseSources.forEach(one -> check(map, "inspection_due_case_sources", one, knownSources));
        }
        SupervisionRules rules = new SupervisionRules(
                sources(map, "inspection_due"), caseSources, whole(map, "joint_inspection_organs", 2), excess);
        map.finish();
        return rules;
    }

    private List<String> sources(YamlMap map, String key) {
        List<String> named = map.texts(key);
        named.forEach(source -> source(map, key, source));
        return named;
    }

    private void source(YamlMap map, String key, String source) {
        if (!sources.isEmpty()) {
            check(map, key, source, sources);
        }
    }

    private List<String> kinds(YamlMap map, String key) {
        List<String> named = map.texts(key);
        List<String> kinds = codes.apply(KINDS);
        if (!kinds.isEmpty()) {
            named.forEach(kind -> check(map, key, kind, kinds));
        }
        return named;
    }

    private static List<String> known(YamlMap map, String key, Collection<String> allowed) {
        List<String> named = map.texts(key);
        if (named.isEmpty()) {
            map.problem(key, "'%s' names none. Name one of %s.".formatted(key, allowed));
        }
        named.forEach(one -> check(map, key, one, allowed));
        if (new HashSet<>(named).size() < named.size()) {
            map.problem(key, "'%s' names one twice.".formatted(key));
        }
        return named;
    }

    private static void check(YamlMap map, String key, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            map.problem(key, "Unknown '%s'.%s".formatted(value, Nearest.suggest(value, allowed)));
        }
    }

    /** True for the first word, false for the second; anything else is a problem. */
    private static boolean oneOf(YamlMap map, String key, String yes, String no) {
        String word = map.requireText(key);
        if (!word.isEmpty() && !word.equals(yes) && !word.equals(no)) {
            map.problem(key, "'%s: %s' is neither %s nor %s.".formatted(key, word, yes, no));
        }
        return word.equals(yes);
    }

    private static double share(YamlMap map, String key) {
        BigDecimal share = number(map, key);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            map.problem(key, "'%s: %s' is no share from 0 to 1.".formatted(key, share));
        }
        return share.doubleValue();
    }

    private static int whole(YamlMap map, String key, int least) {
        map.requireText(key);
        int number = map.integer(key).orElse(least);
        if (number < least) {
            map.problem(key, "'%s: %d' is below %d.".formatted(key, number, least));
        }
        return number;
    }

    private static BigDecimal number(YamlMap map, String key) {
        map.requireText(key);
        return map.decimal(key).orElse(BigDecimal.ONE);
    }
}
