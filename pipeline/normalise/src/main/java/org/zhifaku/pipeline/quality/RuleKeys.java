package org.zhifaku.pipeline.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** The keys of one rule, resolved for one record type. Notes which elements the rule needs; what is unknown becomes a problem. */
final class RuleKeys {
    private static final Pattern NOTHING = Pattern.compile("");

    private final String id;
    private final YamlMap map;
    private final RuleScope scope;
    private final List<Integer> all = new ArrayList<>();
    private final List<List<Integer>> any = new ArrayList<>();
    private boolean lacking;

    RuleKeys(String id, YamlMap map, RuleScope scope) {
        this.id = id;
        this.map = map;
        this.scope = scope;
    }

    /** The rule's id. */
    String id() {
        return id;
    }

    /** The elements without which the rule cannot run. */
    Needs needs() {
        return new Needs(all, any);
    }

    /** Whether a common rule speaks of elements that this record type lacks: it is no rule of the type then. */
    boolean isLacking() {
        return lacking;
    }

    /** The fields of a list; one of them suffices to run. */
    int[] fields(String key, ValueKind... kinds) {
        List<Integer> positions = positions(key, kinds);
        positions.forEach(position -> any.add(List.of(position)));
        return array(positions);
    }

    /** The fields of a list that is meant as a whole; one of them suffices to run. */
    int[] together(String key) {
        return fields(key);
    }

    /** The elements that are the keys of a map. */
    int[] keys(String key, ValueKind kind) {
        List<Integer> positions = new ArrayList<>();
        map.requireMap(key).ifPresent(limits -> {
            for (String name : limits.keys()) {
                Element element = element(name, limits, name, kind);
                if (element != null) {
                    positions.add(element.position());
                    any.add(List.of(element.position()));
                }
            }
        });
        lacking |= positions.isEmpty();
        return array(positions);
    }

    /** The whole numbers of the same map, of the elements that this type has. */
    int[] limits(String key) {
        List<Integer> limits = new ArrayList<>();
        map.map(key).ifPresent(values -> {
            for (String name : values.keys()) {
                int limit = values.integer(name).orElse(0);
                if (scope.type()
                        .find(name)
                        .filter(of -> of.kind() == ValueKind.TEXT)
                        .isPresent()) {
                    limits.add(limit);
                }
            }
        });
        return array(limits);
    }

    /** Pairs of elements of the same of these kinds (of any, where none is given); one pair suffices to run. */
    List<int[]> pairs(String key, ValueKind... kinds) {
        List<int[]> pairs = new ArrayList<>();
        for (YamlValue pair : list(key)) {
            List<YamlValue> items = pair.list().orElse(List.of());
            if (items.size() != 2) {
                pair.problem("A pair of '%s' is a list of two elements.".formatted(key));
                continue;
            }
            List<Integer> positions = new ArrayList<>();
            items.forEach(item -> resolve(item, positions, kinds));
            if (positions.size() == 2) {
                pairs.add(array(positions));
                any.add(positions);
            }
        }
        lacking |= pairs.isEmpty();
        return pairs;
    }

    /** The one element that a key names; the rule cannot run without it. */
    int field(String key, ValueKind... kinds) {
        String name = map.requireText(key);
        Element element = name.isEmpty() ? null : element(name, map, key, kinds);
        if (element == null) {
            lacking = true;
            return -1;
        }
        all.add(element.position());
        return element.position();
    }

    /** The record type, for a check that knows its elements; all of these must be supplied. */
    RecordType needs(String... names) {
        for (String name : names) {
            int position = find(name);
            if (position >= 0) {
                all.add(position);
            } else {
                lack(name);
            }
        }
        return scope.type();
    }

    /** One of these elements must be supplied. */
    void needsAny(String... names) {
        for (String name : names) {
            if (find(name) >= 0) {
                any.add(List.of(find(name)));
            }
        }
        if (any.isEmpty()) {
            lack(names[0]);
        }
    }

    private void lack(String name) {
        lacking = true;
        if (!scope.isCommon()) {
            map.problem(
                    "check",
                    "This check reads element '%s', which record type '%s' has not."
                            .formatted(name, scope.type().name()));
        }
    }

    /** The position of an element of the record type, or -1. */
    int find(String element) {
        return scope.type().find(element).map(Element::position).orElse(-1);
    }

    /** A day. */
    LocalDate day(String key) {
        String text = map.requireText(key);
        LocalDate day = text.isEmpty() ? null : day(map, key, text);
        return day == null ? LocalDate.EPOCH : day;
    }

    static @Nullable LocalDate day(YamlMap map, String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            map.problem(key, "'%s: %s' is no day. Write it like 2021-07-15.".formatted(key, text));
            return null;
        }
    }

    /** A whole number that must be there. */
    int whole(String key) {
        return map.requireText(key).isEmpty() ? 0 : map.integer(key).orElse(0);
    }

    /** A bound, or null where there is none. */
    @Nullable
    BigDecimal number(String key) {
        return map.decimal(key).orElse(null);
    }

    /** The working days. */
    WorkCalendar calendar() {
        return scope.calendar();
    }

    /** True or false; false where the key is missing. */
    boolean flag(String key) {
        return map.bool(key).orElse(false);
    }

    /** A regular expression. */
    Pattern pattern(String key) {
        String text = map.requireText(key);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            map.problem(key, "'%s: %s' is no regular expression: %s.".formatted(key, text, e.getDescription()));
            return NOTHING;
        }
    }

    /** Codes, each of which the set of the rule's fields must know. */
    Set<String> codes(String key) {
        Set<String> codes = new HashSet<>();
        for (YamlValue item : list(key)) {
            String code = item.text().orElse("");
            for (List<Integer> field : any) {
                known(item, code, scope.type().elements().get(field.get(0)));
            }
            codes.add(code);
        }
        return codes;
    }

    /** The rule under which the milder half of a check is reported. */
    String companion(String key) {
        String companion = map.requireText(key);
        if (!companion.isEmpty() && !scope.ids().contains(companion)) {
            map.problem(
                    key,
                    "There is no rule '%s' for record type '%s'.%s"
                            .formatted(companion, scope.type().name(), Nearest.suggest(companion, scope.ids())));
        }
        return companion;
    }

    /** The rows that the rule speaks of: {@code when: {element: [codes] | present | absent}}. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        map.map("when").ifPresent(when -> {
            for (String name : when.keys()) {
                Element element = element(name, when, name);
                if (element == null) {
                    when.value(name);
                    lacking = true;
                    continue;
                }
                all.add(element.position());
                conditions.add(condition(element, when, name));
            }
        });
        return conditions;
    }

    private Condition condition(Element element, YamlMap when, String name) {
        List<YamlValue> items = when.list(name);
        String only = items.size() == 1 ? items.get(0).text().orElse("") : "";
        if (only.equals("present") || only.equals("absent")) {
            Condition.Presence presence =
                    only.equals("present") ? Condition.Presence.PRESENT : Condition.Presence.ABSENT;
            return new Condition(element.position(), presence, Set.of());
        }
        Set<String> values = new HashSet<>();
        List<String> truths = List.of("true", "false");
        for (YamlValue item : items) {
            String value = item.text().orElse("");
            if (element.kind() == ValueKind.BOOLEAN && !truths.contains(value)) {
                item.problem("'%s' is true or false, 'present' or 'absent'; '%s' is none.".formatted(name, value));
            }
            known(item, value, element);
            values.add(value);
        }
        return new Condition(element.position(), Condition.Presence.AMONG, values);
    }

    private void known(YamlValue item, String code, Element element) {
        Collection<String> codes =
                element.codes() == null ? List.of() : scope.codes().apply(element.codes());
        if (!codes.isEmpty() && !codes.contains(code)) {
            item.problem("Code '%s' is not in set '%s' of element '%s'.%s"
                    .formatted(code, element.codes(), element.name(), Nearest.suggest(code, codes)));
        }
    }

    private List<Integer> positions(String key, ValueKind... kinds) {
        List<Integer> positions = new ArrayList<>();
        list(key).forEach(item -> resolve(item, positions, kinds));
        lacking |= positions.isEmpty();
        return positions;
    }

    private List<YamlValue> list(String key) {
        List<YamlValue> items = map.list(key);
        if (items.isEmpty()) {
            map.problem("check", "Rule '%s' needs the list '%s'. Add it.".formatted(id, key));
        }
        return items;
    }

    private void resolve(YamlValue item, List<Integer> positions, ValueKind... kinds) {
        String name = item.text().orElse("");
        Element element = scope.type().find(name).orElse(null);
        if (element == null) {
            if (!scope.isKnownElsewhere(name)) {
                item.problem(unknown(name));
            }
        } else if (!fits(element, kinds)) {
            item.problem(wrongKind(element, kinds));
        } else {
            positions.add(element.position());
        }
    }

    private @Nullable Element element(String name, YamlMap place, String key, ValueKind... kinds) {
        Optional<Element> element = scope.type().find(name);
        if (element.isEmpty() && !scope.isKnownElsewhere(name)) {
            place.problem(key, unknown(name));
        } else if (element.isPresent() && !fits(element.get(), kinds)) {
            place.problem(key, wrongKind(element.get(), kinds));
            return null;
        }
        return element.orElse(null);
    }

    private static boolean fits(Element element, ValueKind... kinds) {
        return kinds.length == 0 || Arrays.asList(kinds).contains(element.kind());
    }

    private static String wrongKind(Element element, ValueKind... kinds) {
        return "Element '%s' is %s; this check takes %s."
                .formatted(element.name(), element.kind(), Arrays.toString(kinds));
    }

    private String unknown(String name) {
        return "Record type '%s' has no element '%s'.%s"
                .formatted(
                        scope.type().name(),
                        name,
                        Nearest.suggest(
                                name,
                                scope.type().elements().stream()
                                        .map(Element::name)
                                        .toList()));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
