package org.zhifaku.pipeline.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.RecordKind;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads the section {@code acts} of {@code rules/identity.yaml}. */
final class ActRulesReader {
    private static final Set<String> WORDS =
            Arrays.stream(ActFact.values()).map(ActFact::word).collect(Collectors.toSet());
    private static final Set<String> KINDS = RecordTypes.standard().all().stream()
            .filter(type -> type.kind() == RecordKind.ACT)
            .map(RecordType::name)
            .collect(Collectors.toSet());

    private ActRulesReader() {}

    static ActRules read(YamlMap section) {
        List<ActRule> rules = new ArrayList<>();
        section.maps("rules").forEach((id, rule) -> rules.add(rule(id, rule)));
        section.skip("note");
        section.finish();
        return new ActRules(rules);
    }

    private static ActRule rule(String id, YamlMap map) {
        if (!id.matches("[A-Z][A-Z0-9_]{0,15}") || id.equals("STEWARD")) {
            map.problem("zh", "Rule id '%s' must be like A1, and not STEWARD.".formatted(id));
        }
        String zh = map.requireText("zh");
        String en = map.requireText("en");
        List<ActFact> same = facts(map, "same");
        List<ActFact> close = facts(map, "close");
        if (same.stream().noneMatch(ActRulesReader::finds) && close.stream().noneMatch(ActRulesReader::finds)) {
            map.problem(
                    "same",
                    "'same' and 'close' must name what pairs are found by: doc_no, serial, code or short_code; or party or party_name with date.");
        }
        map.requireText("points");
        Integer sameFrom = map.integer("same_from").orElse(null);
        map.requireText("review_from");
        int reviewFrom = map.integer("review_from").orElse(1);
        checkThresholds(map, sameFrom, reviewFrom);
        ActRule rule = new ActRule(
                id,
                zh,
                en,
                kinds(map),
                same,
                close,
                map.integer("points").orElse(0),
                comparisons(map, same, close),
                map.bool("unique").orElse(false),
                sameFrom,
                reviewFrom);
        map.skip("note");
        map.finish();
        return rule;
    }

    private static boolean finds(ActFact fact) {
        return switch (fact) {
            case DOC_NO, SERIAL, CODE, SHORT_CODE, PARTY, PARTY_NAME -> true;
            case ORGAN, CITY, DATE, AMOUNT, KINDS, CASE, VIOLATION, CONTENT, ITEM, OFFICERS -> false;
        };
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

    private static Set<String> kinds(YamlMap map) {
        Set<String> kinds = new HashSet<>(map.texts("kinds"));
        kinds.stream()
                .filter(kind -> !KINDS.contains(kind))
                .forEach(kind -> map.problem(
                        "kinds", "'%s' is no kind of act.%s".formatted(kind, Nearest.suggest(kind, KINDS))));
        return kinds;
    }

    private static List<ActRule.Comparison> comparisons(YamlMap map, List<ActFact> same, List<ActFact> close) {
        List<ActRule.Comparison> comparisons = new ArrayList<>();
        map.maps("compare").forEach((name, points) -> {
            fact(map, "compare", name).ifPresent(fact -> {
                if (same.contains(fact) || close.contains(fact)) {
                    map.problem(
                            "compare", "'%s' is in 'same' or 'close' already, so it always agrees.".formatted(name));
                }
                comparisons.add(new ActRule.Comparison(
                        fact,
                        points.integer("same").orElse(0),
                        points.integer("close").orElse(0),
                        points.integer("different").orElse(0)));
            });
            points.finish();
        });
        return comparisons;
    }

    private static List<ActFact> facts(YamlMap map, String key) {
        List<ActFact> facts = new ArrayList<>();
        map.texts(key).forEach(name -> fact(map, key, name).ifPresent(facts::add));
        return facts;
    }

    private static java.util.Optional<ActFact> fact(YamlMap map, String key, String name) {
        java.util.Optional<ActFact> found = Arrays.stream(ActFact.values())
                .filter(fact -> fact.word().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            map.problem(
                    key, "'%s' is nothing that acts are compared in.%s".formatted(name, Nearest.suggest(name, WORDS)));
        }
        return found;
    }
}
