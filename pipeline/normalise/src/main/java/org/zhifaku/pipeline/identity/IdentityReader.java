package org.zhifaku.pipeline.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.identity.IdentityRule.Comparison;
import org.zhifaku.pipeline.identity.IdentityRule.Unique;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads {@code rules/identity.yaml}; the section {@code acts} by {@link ActRulesReader}. */
final class IdentityReader {
    private static final int BLOCK_MOST = 50;
    private static final int BLOCK_LIMIT = 500;
    private static final int BLOCK_FIELDS = 3;
    private static final List<ClaimField> EMPTY_MEANS_NOTHING = List.of(ClaimField.CATEGORY, ClaimField.CITY);

    private final YamlMap file;

    IdentityReader(YamlMap file) {
        this.file = file;
    }

    IdentityRules read(String version) {
        file.skip("note");
        IdentityKind party = file.map("party")
                .map(map -> kind("party", map, ClaimField.ofParties()))
                .orElseGet(() -> IdentityKind.without("party"));
        IdentityKind organ = file.map("organ")
                .map(map -> kind("organ", map, ClaimField.ofOrgans()))
                .orElseGet(() -> IdentityKind.without("organ"));
        ActRules acts = file.map("acts").map(ActRules::read).orElseGet(ActRules::none);
        file.finish();
        return new IdentityRules(version, party, organ, acts);
    }

    private static IdentityKind kind(String name, YamlMap map, List<ClaimField> known) {
        int least = map.integer("name_least").orElse(1);
        if (least < 1) {
            map.problem("name_least", "'name_least: %d' must be 1 at least.".formatted(least));
        }
        List<ClaimField> veto = fields(map, "veto", map.texts("veto"), known);
        if (!veto.contains(ClaimField.USCC)) {
            map.problem("veto", "'veto' must hold uscc: two different checked codes are never joined by a rule.");
        }
        List<IdentityRule> rules = new ArrayList<>();
        map.maps("rules").forEach((id, rule) -> rules.add(rule(id, rule, known)));
        map.skip("note");
        map.finish();
        return new IdentityKind(name, least, veto, rules);
    }

    private static IdentityRule rule(String id, YamlMap map, List<ClaimField> known) {
        if (!id.matches("[A-Z][A-Z0-9_]{0,15}") || id.equals("STEWARD")) {
            map.problem("zh", "Rule id '%s' must be like P1, and not STEWARD.".formatted(id));
        }
        String zh = map.requireText("zh");
        String en = map.requireText("en");
        List<ClaimField> block = fields(map, "block", map.texts("block"), known);
        if (block.stream().allMatch(EMPTY_MEANS_NOTHING::contains)) {
            map.problem(
                    "block",
                    "'block' must name what tells things apart: a number, name or core, alone or with others.");
        }
        if (block.size() > BLOCK_FIELDS) {
            map.problem("block", "'block' names %d elements; at most %d.".formatted(block.size(), BLOCK_FIELDS));
        }
        Integer sameFrom = map.integer("same_from").orElse(null);
        int reviewFrom = integer(map, "review_from");
        checkThresholds(map, sameFrom, reviewFrom);
        int most = map.integer("most").orElse(BLOCK_MOST);
        if (most < 2 || most > BLOCK_LIMIT) {
            map.problem("most", "'most: %d' must lie between 2 and %d.".formatted(most, BLOCK_LIMIT));
        }
        IdentityRule rule = new IdentityRule(
                id,
                zh,
                en,
                block,
                between(map),
                integer(map, "points"),
                unique(map),
                comparisons(map, block, known),
                sameFrom,
                reviewFrom,
                most);
        checkNames(map, rule);
        map.skip("note");
        map.finish();
        return rule;
    }

    private static void checkThresholds(YamlMap map, @Nullable Integer sameFrom, int reviewFrom) {
        if (reviewFrom < 1 || reviewFrom > 100) {
            map.problem("review_from", "'review_from: %d' must lie between 1 and 100.".formatted(reviewFrom));
        }
        if (sameFrom != null && (sameFrom < reviewFrom || sameFrom > 100)) {
            map.problem(
                    "same_from",
                    "'same_from: %d' must lie between review_from and 100; leave it out where the rule never joins."
                            .formatted(sameFrom));
        }
    }

    /** Whatever a rule adds up to, a name across cities is a question at most, unless something else agrees. */
    private static void checkNames(YamlMap map, IdentityRule rule) {
        boolean byName = rule.block().contains(ClaimField.NAME) || rule.block().contains(ClaimField.CORE);
        boolean nameOnly =
                rule.block().stream().allMatch(field -> field == ClaimField.NAME || field == ClaimField.CORE);
        int alone = rule.points()
                + (rule.unique() == null
                        ? 0
                        : Math.max(rule.unique().yes(), rule.unique().no()));
        Integer sameFrom = rule.sameFrom();
        if (byName && nameOnly && sameFrom != null && alone >= sameFrom) {
            map.problem(
                    "block",
                    "This rule joins by a name alone, across cities. Add city to 'block', or raise same_from above %d."
                            .formatted(alone));
        }
        if (rule.between().contains(Pairing.CODED_CODED) && sameFrom != null) {
            map.problem(
                    "same_from",
                    "A rule between coded-coded never joins: remove same_from, or coded-coded from 'between'.");
        }
    }

    private static Set<Pairing> between(YamlMap map) {
        Set<Pairing> between = EnumSet.noneOf(Pairing.class);
        for (String word : map.texts("between")) {
            List<String> words = new ArrayList<>();
            for (Pairing pairing : Pairing.values()) {
                String name = pairing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                words.add(name);
                if (name.equals(word)) {
                    between.add(pairing);
                }
            }
            if (!words.contains(word)) {
                map.problem("between", "'%s' is none of %s.".formatted(word, words));
            }
        }
        if (between.isEmpty()) {
            map.problem("between", "'between' must name at least one of named-named, coded-named, coded-coded.");
        }
        return between;
    }

    private static @Nullable Unique unique(YamlMap map) {
        return map.map("unique")
                .map(points -> {
                    Unique unique = new Unique(integer(points, "yes"), integer(points, "no"));
                    points.finish();
                    return unique;
                })
                .orElse(null);
    }

    private static List<Comparison> comparisons(YamlMap map, List<ClaimField> block, List<ClaimField> known) {
        List<Comparison> comparisons = new ArrayList<>();
        map.maps("compare").forEach((name, points) -> {
            for (ClaimField field : fields(points, "same", List.of(name), known)) {
                if (block.contains(field)) {
                    points.problem("same", "'%s' is in 'block' already, so it always agrees.".formatted(name));
                }
                comparisons.add(new Comparison(field, integer(points, "same"), integer(points, "different")));
            }
            points.finish();
        });
        return comparisons;
    }

    private static List<ClaimField> fields(YamlMap map, String key, List<String> names, List<ClaimField> known) {
        List<ClaimField> fields = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        known.forEach(field -> columns.add(field.column()));
        for (String name : names) {
            known.stream()
                    .filter(field -> field.column().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            fields::add,
                            () -> map.problem(
                                    key, "Claims have no '%s'.%s".formatted(name, Nearest.suggest(name, columns))));
        }
        return fields;
    }

    private static int integer(YamlMap map, String key) {
        map.requireText(key);
        return map.integer(key).orElse(0);
    }
}
