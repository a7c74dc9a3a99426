package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/**
 * Compiles {@code rules/common.yaml}, whose rules belong to every record type that has their elements, and {@code rules/<record>.yaml}
 * into a {@link RuleSet}; everything unknown becomes a problem of the file.
 */
public final class RuleReader {
    private final RecordTypes types;
    private final Function<String, Collection<String>> codes;
    private final WorkCalendar calendar;

    /**
     * A reader of rules.
     *
     * @param codes name of a code set → its codes, empty where there is no such set
     * @param calendar the working days
     */
    public RuleReader(RecordTypes types, Function<String, Collection<String>> codes, WorkCalendar calendar) {
        this.types = types;
        this.codes = codes;
        this.calendar = calendar;
    }

    /** The rules of one record type; either file may be missing. */
    public RuleSet read(@Nullable YamlMap common, @Nullable YamlMap own, RecordType type) {
        Set<String> shared = ids(common);
        Set<String> ids = new LinkedHashSet<>(shared);
        ids.addAll(ids(own));
        List<DeclaredRule> rules = new ArrayList<>();
        String date = own == null ? null : own.text("date").orElse(null);
        if (common != null) {
            read(common, new RuleScope(type, true, types, codes, calendar, ids), date, rules);
        }
        if (own != null) {
            if (!own.requireText("record").equals(type.name())) {
                own.problem("record", "'record' must be the file's name '%s'.".formatted(type.name()));
            }
            for (String id : ids(own)) {
                if (shared.contains(id)) {
                    own.map("rules")
                            .ifPresent(map -> map.problem(
                                    id,
                                    "Rule '%s' stands in rules/common.yaml too. Give one of them another id."
                                            .formatted(id)));
                }
            }
            read(own, new RuleScope(type, false, types, codes, calendar, ids), date, rules);
        }
        return new RuleSet(rules);
    }

    private static Set<String> ids(@Nullable YamlMap file) {
        return file == null ? Set.of() : file.map("rules").map(YamlMap::keys).orElse(Set.of());
    }

    private static void read(YamlMap file, RuleScope scope, @Nullable String date, List<DeclaredRule> rules) {
        file.skip("note");
        file.maps("rules").forEach((id, map) -> rule(id, map, scope, date).ifPresent(rules::add));
        file.finish();
    }

    private static Optional<DeclaredRule> rule(String id, YamlMap map, RuleScope scope, @Nullable String date) {
        String word = map.requireText("check");
        CheckKind kind = CheckKind.of(word).orElse(null);
        Severity severity = map.choice("severity", Severity.class).orElse(Severity.ERROR);
        if (map.value("severity").isEmpty()) {
            map.problem("check", "Rule '%s' has no 'severity'. Write error, warn or off.".formatted(id));
        }
        String zh = title(map, "zh");
        String en = title(map, "en");
        String origin = map.requireText("origin");
        map.skip("note");
        if (kind == null) {
            if (!word.isEmpty()) {
                map.problem("check", "Unknown check '%s'.%s".formatted(word, Nearest.suggest(word, CheckKind.words())));
            }
            return Optional.empty();
        }
        RuleKeys keys = new RuleKeys(id, map, scope);
        Optional<ReferenceReader.Parts> parts =
                kind.isReference() ? new ReferenceReader(map, scope, keys).read(kind) : Optional.empty();
        if (kind.isReference()
                && severity == Severity.ERROR
                && map.value("severity").isPresent()) {
            map.problem(
                    "severity",
                    "Check '%s' looks at records that are stored already: it can warn, not reject.".formatted(word));
        }
        Check check = kind.make(keys);
        List<Condition> conditions = kind.isChecked() ? keys.conditions() : List.of();
        Period period = period(id, map, kind, scope, date);
        String[] words = words(map, kind, zh, en);
        Set<CleanerKind> cleaners = kind == CheckKind.CELL ? cleaners(map) : Set.of();
        String of = kind == CheckKind.COMPANION ? companionOf(map, keys) : null;
        if (kind == CheckKind.STAGE) {
            stage(map);
        }
        map.finish();
        if (keys.isLacking() || kind.isReference() && parts.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = new Rule(
                id,
                severity,
                zh,
                en,
                origin,
                period,
                Message.compile(words[0], kind.places()),
                Message.compile(words[1], kind.places()));
        Check limited = check == null ? null : limited(check, conditions, period);
        Reference reference = parts.map(each -> new Reference(
                        rule,
                        scope.type(),
                        each.field(),
                        each.targets(),
                        each.withinSource(),
                        each.demand(),
                        conditions,
                        words[0],
                        words[1]))
                .orElse(null);
        return Optional.of(new DeclaredRule(rule, kind, limited, keys.needs(), cleaners, of, reference));
    }

    private static String title(YamlMap map, String key) {
        String title = map.requireText(key);
        if (!Message.names(title).isEmpty()) {
            map.problem(key, "'%s' is a title and has no places in braces. Write them under 'message'.".formatted(key));
        }
        return title;
    }

    /** What a finding says, Chinese then English: the rule's own words, else the kind's, else the titles. */
    private static String[] words(YamlMap map, CheckKind kind, String zh, String en) {
        String[] words = {kind.zh().isEmpty() ? zh : kind.zh(), kind.en().isEmpty() ? en : kind.en()};
        map.map("message").ifPresent(message -> {
            if (kind.zh().isEmpty()) {
                map.problem("message", "Check '%s' has its own words. Remove 'message'.".formatted(kind.word()));
            }
            words[0] = words(message, "zh", kind);
            words[1] = words(message, "en", kind);
            message.finish();
        });
        return words;
    }

    private static String words(YamlMap message, String key, CheckKind kind) {
        String words = message.requireText(key);
        for (String name : Message.names(words)) {
            if (!kind.places().contains(name)) {
                message.problem(
                        key,
                        "Check '%s' has nothing to put into '{%s}'.%s"
                                .formatted(kind.word(), name, Nearest.suggest(name, kind.places())));
            }
        }
        return words;
    }

    private static Period period(String id, YamlMap map, CheckKind kind, RuleScope scope, @Nullable String date) {
        LocalDate since = day(map, "since");
        LocalDate until = day(map, "until");
        String by = map.text("by").orElse(date);
        if (since == null && until == null) {
            if (map.keys().contains("by")) {
                map.problem("by", "'by' says whose date 'since' and 'until' are compared with; neither is there.");
            }
            return Period.ALWAYS;
        }
        if (!kind.isChecked()) {
            map.problem(
                    "check",
                    "Check '%s' judges rows of all times: it takes no 'since' and 'until'.".formatted(kind.word()));
        }
        if (since != null && until != null && since.isAfter(until)) {
            map.problem("since", "Rule '%s' ends on %s, before it begins on %s.".formatted(id, until, since));
        }
        if (by == null) {
            map.problem(
                    "check",
                    "Rule '%s' does not say whose date 'since' and 'until' are compared with. Add 'by: <element>' or 'by: business-date', or 'date: <element>' at the top of the file."
                            .formatted(id));
        }
        return new Period(since, until, by == null || by.equals("business-date") ? -1 : decidingDate(map, scope, by));
    }

    private static int decidingDate(YamlMap map, RuleScope scope, String by) {
        boolean dated = scope.type()
                .find(by)
                .filter(element -> element.kind() == ValueKind.DATE || element.kind() == ValueKind.TIMESTAMP)
                .isPresent();
        if (!dated && !scope.isKnownElsewhere(by)) {
            List<String> dates = scope.type().elements().stream()
                    .filter(element -> element.kind() == ValueKind.DATE)
                    .map(element -> element.name())
                    .toList();
            map.problem(
                    "by",
                    "'%s' is no date of record type '%s'.%s"
                            .formatted(by, scope.type().name(), Nearest.suggest(by, dates)));
        }
        return dated ? scope.type().element(by).position() : -1;
    }

    private static @Nullable LocalDate day(YamlMap map, String key) {
        return map.text(key).map(text -> RuleKeys.day(map, key, text)).orElse(null);
    }

    private static Set<CleanerKind> cleaners(YamlMap map) {
        Set<CleanerKind> cleaners = EnumSet.noneOf(CleanerKind.class);
        for (YamlValue item : map.list("cleaners")) {
            String word = item.text().orElse("");
            CleanerKind.of(word)
                    .ifPresentOrElse(
                            cleaners::add,
                            () -> item.problem("Unknown cleaner '%s'.%s"
                                    .formatted(word, Nearest.suggest(word, CleanerKind.words()))));
        }
        return cleaners;
    }

    private static @Nullable String companionOf(YamlMap map, RuleKeys keys) {
        return map.keys().contains("of") ? keys.companion("of") : null;
    }

    private static void stage(YamlMap map) {
        String stage = map.requireText("stage");
        List<String> stages = List.of("pull", "integrate", "resolve", "publish");
        if (!stage.isEmpty() && !stages.contains(stage)) {
            map.problem("stage", "Unknown stage '%s'.%s".formatted(stage, Nearest.suggest(stage, stages)));
        }
    }

    private static Check limited(Check check, List<Condition> conditions, Period period) {
        if (conditions.isEmpty() && period.isAlways()) {
            return check;
        }
        Condition[] all = conditions.toArray(Condition[]::new);
        return row -> {
            if (!period.isAlways() && !period.holds(row)) {
                return;
            }
            for (Condition condition : all) {
                if (!condition.holds(row)) {
                    return;
                }
            }
            check.apply(row);
        };
    }
}
