package org.zhifaku.pipeline.sharing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.dictionary.ElementDictionary;

/** Reads {@code rules/shares.yaml}. */
final class SharingReader {

    private static final String ALL = "all";

    private final YamlMap file;
    private final RecordTypes types;
    private final ElementDictionary dictionary;
    private final Function<String, List<String>> codes;

    SharingReader(YamlMap file, RecordTypes types, ElementDictionary dictionary, Function<String, List<String>> codes) {
        this.file = file;
        this.types = types;
        this.dictionary = dictionary;
        this.codes = codes;
    }

    SharingRules read() {
        file.skip("note");
        Map<String, Share> shares = new LinkedHashMap<>();
        file.maps("consumers").forEach((consumer, map) -> {
            if (!consumer.matches("[a-z][a-z0-9_]{0,29}")) {
                map.problem(
                        "",
                        "Consumer '%s' is no name: use a lower-case letter, then up to 29 lower-case letters, digits and underscores."
                                .formatted(consumer));
            }
            shares.put(consumer, share(consumer, map));
        });
        file.finish();
        return new SharingRules(shares, types, dictionary);
    }

    private Share share(String consumer, YamlMap map) {
        String nameZh = map.requireText("name_zh");
        String purpose = map.requireText("purpose");
        String basis = map.text("basis").filter(text -> !text.isBlank()).orElse(null);
        LocalDate until = date(map);
        Share.Extent extent = extent(map);
        List<SharedRecord> records = new ArrayList<>();
        map.requireMap("records").ifPresent(outer -> {
            for (String name : outer.keys()) {
                outer.map(name).ifPresent(inner -> record(name, inner, basis, extent, records));
            }
            if (outer.keys().isEmpty()) {
                map.problem("records", "The share of '%s' names no record type.".formatted(consumer));
            }
        });
        map.skip("note");
        map.finish();
        return new Share(consumer, nameZh, purpose, basis, until, extent, records);
    }

    private static @Nullable LocalDate date(YamlMap map) {
        String text = map.requireText("until");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            map.problem("until", "'%s' is no date yyyy-MM-dd.".formatted(text));
            return null;
        }
    }

    private static Share.Extent extent(YamlMap map) {
        List<String> divisions = map.texts("divisions");
        List<String> organs = map.texts("organs");
        for (String division : divisions) {
            if (!division.matches("[1-9]\\d(\\d\\d(\\d\\d(\\d{3})?)?)?")) {
                map.problem(
                        "divisions",
                        "'%s' is no beginning of division codes: write 2, 4, 6 or 9 digits, e.g. \"4420\"."
                                .formatted(division));
            }
        }
        for (String organ : organs) {
            if (!organ.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
                map.problem("organs", "'%s' is no unified social credit code of 18 characters.".formatted(organ));
            }
        }
        if (divisions.isEmpty() && organs.isEmpty()) {
            map.problem(
                    "divisions",
                    "A share needs 'divisions' or 'organs': what is left away would give the whole library. Write the province's two digits where that is meant.");
        }
        return new Share.Extent(divisions, organs);
    }

    private void record(
            String name, YamlMap map, @Nullable String basis, Share.Extent extent, List<SharedRecord> records) {
        RecordType type = types.find(name).orElse(null);
        if (type == null || !type.reaches(Layer.TOPIC)) {
            List<String> known = types.all().stream()
                    .filter(one -> one.reaches(Layer.TOPIC))
                    .map(RecordType::name)
                    .toList();
            map.problem(
                    "", "'%s' is no record type of the topic library.%s".formatted(name, Nearest.suggest(name, known)));
            return;
        }
        if (!extent.divisions().isEmpty() && SharingRules.area(type).isEmpty()) {
            map.problem("", "Record type '%s' has no division; share it by 'organs'.".formatted(name));
        }
        if (!extent.organs().isEmpty() && type.find("subject_uscc").isEmpty()) {
            map.problem("", "Record type '%s' has no organ; share it by 'divisions'.".formatted(name));
        }
        List<Element> elements = elements(type, map, basis);
        Map<String, List<String>> only = new LinkedHashMap<>();
        map.map("only").ifPresent(conditions -> {
            for (String element : conditions.keys()) {
                only.put(element, conditions.texts(element));
                condition(type, element, conditions);
            }
        });
        map.skip("note");
        map.finish();
        records.add(new SharedRecord(type, elements, only));
    }

    private void condition(RecordType type, String name, YamlMap conditions) {
        String set = type.find(name).map(Element::codes).orElse(null);
        if (set == null) {
            conditions.problem(
                    name,
                    "Record type '%s' has no element '%s' with a code set.%s"
                            .formatted(type.name(), name, Nearest.suggest(name, coded(type))));
            return;
        }
        List<String> known = codes.apply(set);
        for (String code : conditions.texts(name)) {
            if (!known.isEmpty() && !known.contains(code)) {
                conditions.problem(
                        name,
                        "Code set '%s' of '%s' has no code '%s'.%s"
                                .formatted(set, name, code, Nearest.suggest(code, known)));
            }
        }
    }

    private static List<String> coded(RecordType type) {
        return type.elements().stream()
                .filter(element -> element.codes() != null)
                .map(Element::name)
                .toList();
    }

    private List<Element> elements(RecordType type, YamlMap map, @Nullable String basis) {
        List<Element> allowed = SharingRules.allowed(type, dictionary, basis != null);
        List<String> named = map.texts("elements");
        if (named.isEmpty()) {
            map.problem("elements", "'elements' is missing: write 'all' (all that may be shared) or name them.");
            return List.of();
        }
        List<Element> chosen = allowed;
        if (!named.equals(List.of(ALL))) {
            named.forEach(name -> check(type, name, allowed, map));
            chosen = allowed.stream()
                    .filter(element -> named.contains(element.name()))
                    .toList();
        }
        if (chosen.isEmpty()) {
            map.problem(
                    "elements",
                    "Nothing of '%s' may be shared without condition (无条件共享). State a 'basis', or decide 'sharing' in elements.yaml."
                            .formatted(type.name()));
        }
        return chosen;
    }

    private void check(RecordType type, String name, List<Element> allowed, YamlMap map) {
        Element element = type.find(name).orElse(null);
        if (element == null) {
            List<String> names = type.elements().stream().map(Element::name).toList();
            map.problem(
                    "elements",
                    "Record type '%s' has no element '%s'.%s"
                            .formatted(type.name(), name, Nearest.suggest(name, names)));
        } else if (!allowed.contains(element)) {
            map.problem(
                    "elements",
                    "Element '%s' is %s and cannot be in this share. %s"
                            .formatted(
                                    name,
                                    SharingRules.attribute(element, dictionary).zh(),
                                    element.isRestricted()
                                            ? "It is a personal identifier: leave it away."
                                            : "Leave it away, state a 'basis', or decide 'sharing' in elements.yaml."));
        }
    }
}
