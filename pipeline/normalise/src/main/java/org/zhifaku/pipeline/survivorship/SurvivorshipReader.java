package org.zhifaku.pipeline.survivorship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code rules/survivorship.yaml}. */
final class SurvivorshipReader {

    private static final String NEWEST = "未规定来源次序：以最新的说法为准";

    private final YamlMap file;
    private final RecordTypes types;
    private final Set<String> sources;
    private final Function<String, Set<String>> codes;
    private final Map<String, Declared> everywhere = new LinkedHashMap<>();
    private final Map<String, List<String>> together = new LinkedHashMap<>();
    private final Map<String, List<String>> leads = new HashMap<>();
    private final Set<String> loose = new LinkedHashSet<>();

    SurvivorshipReader(YamlMap file, RecordTypes types, Set<String> sources, Function<String, Set<String>> codes) {
        this.file = file;
        this.types = types;
        this.sources = sources;
        this.codes = codes;
    }

    /** A preference that the rules name for an element. */
    record Declared(Preference preference, String why) {}

    Survivorship read() {
        file.skip("note");
        readTogether();
        readOwn();
        file.map("not_compared").ifPresent(map -> map.keys().forEach(name -> {
            map.requireText(name);
            somewhere(name, map).ifPresent(element -> loose.add(element.name()));
        }));
        file.map("every_record").ifPresent(this::readEveryRecord);
        Optional<YamlMap> error = file.map("in_error");
        error.ifPresent(map -> map.requireText("why"));
        Optional<YamlMap> records = file.requireMap("records");
        records.ifPresent(this::requireTypes);
        Map<String, TypeSurvivorship> read = new LinkedHashMap<>();
        for (RecordType type : types.all()) {
            read.put(type.name(), type(type, records.flatMap(map -> map.map(type.name())), error));
        }
        error.ifPresent(YamlMap::finish);
        file.finish();
        return new Survivorship(read);
    }

    private void readEveryRecord(YamlMap map) {
        for (String name : map.keys()) {
            Optional<Element> element = somewhere(name, map);
            types.all().stream()
                    .filter(type -> type.find(name).isPresent())
                    .forEach(type -> requireLead(type, name, map));
            map.map(name).ifPresent(rule -> declared(name, rule, element, everywhere));
        }
    }

    private void requireLead(RecordType type, String name, YamlMap map) {
        String lead = GroupMaker.leadOf(type, name, leads, together);
        if (!lead.equals(name)) {
            map.problem(
                    name, "Element '%s' comes along with '%s'. State the rule of '%s'.".formatted(name, lead, lead));
        }
    }

    private void requireTypes(YamlMap records) {
        List<String> known = types.all().stream().map(RecordType::name).toList();
        for (String name : records.keys()) {
            if (!known.contains(name)) {
                records.problem(name, "Unknown record type '%s'.%s".formatted(name, Nearest.suggest(name, known)));
            }
        }
    }

    private void readTogether() {
        for (YamlValue item : file.list("together")) {
            Optional<YamlMap> group = item.map();
            if (group.isEmpty()) {
                item.problem("Elements that stay together are written {lead: [x], with: [y], why: …}.");
                continue;
            }
            YamlMap map = group.get();
            List<String> lead = elementNames(map, "lead");
            List<String> with = elementNames(map, "with");
            map.requireText("why");
            map.finish();
            if (lead.isEmpty()) {
                map.problem("lead", "'lead' names the element(s) that decide whether a record has the others.");
                continue;
            }
            for (String each : lead) {
                leads.put(each, lead);
            }
            List<String> all = new ArrayList<>(lead);
            all.addAll(with);
            for (String each : all) {
                if (together.put(each, all) != null) {
                    map.problem("", "Element '%s' stands in two groups. Keep one.".formatted(each));
                }
            }
        }
    }

    private List<String> elementNames(YamlMap map, String key) {
        List<String> names = new ArrayList<>();
        for (YamlValue item : map.list(key)) {
            String name = item.text().orElse("");
            if (somewhere(name).isEmpty()) {
                item.problem(
                        "No record type has an element '%s'.%s".formatted(name, Nearest.suggest(name, allNames())));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private void readOwn() {
        file.map("own").ifPresent(map -> {
            loose.addAll(elementNames(map, "elements"));
            map.requireText("why");
            map.finish();
        });
    }

    private Optional<Element> somewhere(String name) {
        return types.all().stream().flatMap(type -> type.find(name).stream()).findFirst();
    }

    private Optional<Element> somewhere(String name, YamlMap map) {
        Optional<Element> element = somewhere(name);
        if (element.isEmpty()) {
            map.problem(
                    name, "No record type has an element '%s'.%s".formatted(name, Nearest.suggest(name, allNames())));
        }
        return element;
    }

    private Set<String> allNames() {
        Set<String> names = new LinkedHashSet<>();
        types.all().forEach(type -> type.elements().forEach(element -> names.add(element.name())));
        return names;
    }

    private TypeSurvivorship type(RecordType type, Optional<YamlMap> map, Optional<YamlMap> error) {
        List<String> order = map.map(this::order).orElse(List.of());
        String why = map.map(found -> found.requireText("why")).orElse(NEWEST);
        Map<String, Declared> declared = new LinkedHashMap<>();
        Set<String> notCompared = new LinkedHashSet<>(loose);
        map.ifPresent(found -> {
            if (!found.keys().contains("order")) {
                found.problem(
                        "order",
                        "Key 'order' is missing: the sources of '%s', the authority first.".formatted(type.name()));
            }
            found.map("fields").ifPresent(fields -> fields.keys().forEach(name -> field(type, name, fields, declared)));
            found.map("not_compared").ifPresent(names -> names.keys().forEach(name -> {
                names.requireText(name);
                if (known(type, name, names).isPresent()) {
                    notCompared.add(name);
                }
            }));
            found.finish();
        });
        TypeSurvivorship.Standard standard = new TypeSurvivorship.Standard(order, why);
        GroupMaker maker = new GroupMaker(type, together, leads, everywhere, declared, standard);
        return maker.make(error.flatMap(values -> inError(type, values)).orElse(null), notCompared);
    }

    private void field(RecordType type, String name, YamlMap fields, Map<String, Declared> declared) {
        Optional<Element> element = known(type, name, fields);
        element.ifPresent(found -> requireLead(type, name, fields));
        fields.map(name).ifPresent(rule -> declared(name, rule, element, declared));
    }

    private static Optional<Element> known(RecordType type, String name, YamlMap map) {
        Optional<Element> element = type.find(name);
        if (element.isEmpty()) {
            List<String> names = type.elements().stream().map(Element::name).toList();
            map.problem(
                    name,
                    "Record type '%s' has no element '%s'.%s"
                            .formatted(type.name(), name, Nearest.suggest(name, names)));
        }
        return element;
    }

    private void declared(String name, YamlMap rule, Optional<Element> element, Map<String, Declared> declared) {
        String why = rule.requireText("why");
        String take = rule.text("take").orElse("");
        List<String> values = rule.texts("values");
        boolean ordered = rule.keys().contains("order");
        List<String> order = ordered ? order(rule) : List.of();
        rule.finish();
        if (ordered == !take.isEmpty()) {
            rule.problem(
                    "",
                    "Rule of '%s' needs either 'order' (its sources) or 'take' (latest, longest, gravest)."
                            .formatted(name));
            return;
        }
        if (!values.isEmpty() && !take.equals("gravest")) {
            rule.problem("values", "'values' belongs to 'take: gravest'.");
        }
        Optional<Preference> preference =
                ordered ? Optional.of(new Preference.BySource(order)) : taken(take, rule, element, values);
        preference.ifPresent(found -> declared.put(name, new Declared(found, why)));
    }

    private Optional<Preference> taken(String take, YamlMap rule, Optional<Element> element, List<String> values) {
        switch (take) {
            case "latest":
                return Optional.of(new Preference.Latest());
            case "longest":
                if (element.isPresent() && element.get().kind() != ValueKind.TEXT) {
                    rule.problem(
                            "take",
                            "'longest' is for texts; '%s' is %s."
                                    .formatted(
                                            element.get().name(), element.get().kind()));
                }
                return Optional.of(new Preference.Longest());
            case "gravest":
                element.ifPresent(found -> gravest(rule, found, values));
                return Optional.of(new Preference.Gravest(values));
            default:
                rule.problem("take", "'take: %s' is none of [latest, longest, gravest].".formatted(take));
                return Optional.empty();
        }
    }

    private void gravest(YamlMap rule, Element element, List<String> values) {
        if (values.isEmpty()) {
            rule.problem(
                    "take",
                    "'gravest' needs 'values': the codes of '%s', the one that counts most first."
                            .formatted(element.name()));
        }
        if (element.kind() != ValueKind.TEXT || element.codes() == null) {
            rule.problem("take", "'gravest' is for an element with codes; '%s' has none.".formatted(element.name()));
            return;
        }
        knownCodes(rule, "values", element, values);
        List<String> missing = codes.apply(element.codes()).stream()
                .filter(code -> !values.contains(code))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            rule.problem(
                    "values",
                    "'values' lacks codes of '%s': %s. Say where they stand."
                            .formatted(element.codes(), String.join(", ", missing)));
        }
    }

    private void knownCodes(YamlMap map, String key, Element element, List<String> values) {
        Set<String> known = codes.apply(String.valueOf(element.codes()));
        values.stream()
                .filter(value -> !known.isEmpty() && !known.contains(value))
                .forEach(value -> map.problem(
                        key,
                        "Code set '%s' has no code '%s'.%s"
                                .formatted(element.codes(), value, Nearest.suggest(value, known))));
    }

    private List<String> order(YamlMap map) {
        List<String> order = new ArrayList<>();
        for (YamlValue item : map.list("order")) {
            String source = item.text().orElse("");
            if (source.isEmpty()) {
                item.problem("'order' takes names of sources only.");
            } else if (!sources.isEmpty() && !sources.contains(source)) {
                item.problem("There is no source '%s'.%s".formatted(source, Nearest.suggest(source, sources)));
            } else if (order.contains(source)) {
                item.problem("Source '%s' stands twice. Remove one.".formatted(source));
            } else {
                order.add(source);
            }
        }
        if (map.keys().contains("order") && map.list("order").isEmpty()) {
            map.problem("order", "'order' names at least one source.");
        }
        return order;
    }

    private Optional<TypeSurvivorship.InError> inError(RecordType type, YamlMap map) {
        TypeSurvivorship.InError found = null;
        for (String name : map.keys()) {
            if (name.equals("why")) {
                continue;
            }
            List<String> values = map.texts(name);
            Optional<Element> element = somewhere(name, map);
            if (element.isPresent() && element.get().codes() == null) {
                map.problem(name, "'in_error' is for an element with codes; '%s' has none.".formatted(name));
                continue;
            }
            element.ifPresent(one -> knownCodes(map, name, one, values));
            Optional<Element> own = type.find(name);
            if (own.isPresent() && found == null) {
                found = new TypeSurvivorship.InError(own.get(), values);
            }
        }
        return Optional.ofNullable(found);
    }
}
