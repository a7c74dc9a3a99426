package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.pipeline.quality.Severity;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code sources/<source>/<dataset>.yaml}, all but its key {@code pull}. */
final class DatasetReader {
    private final Definitions definitions;
    private final YamlMap file;
    private final Map<String, String> owners = new HashMap<>();

    DatasetReader(Definitions definitions, YamlMap file) {
        this.definitions = definitions;
        this.file = file;
    }

    /** The dataset, or empty where its record type is unknown (a problem was added). */
    Optional<DatasetSpec> read(String source, String dataset) {
        if (!file.requireText("dataset").equals(dataset)) {
            file.problem("dataset", "'dataset' must be the file's name '%s'.".formatted(dataset));
        }
        String name = file.requireText("name_zh");
        file.skip("pull", "note");
        String record = file.requireText("record");
        RecordType type = definitions.types().find(record).orElse(null);
        if (type == null) {
            List<String> known =
                    definitions.types().all().stream().map(RecordType::name).toList();
            file.problem("record", "Unknown record type '%s'.%s".formatted(record, Nearest.suggest(record, known)));
            return Optional.empty();
        }
        Map<String, FieldSpec> fields = fields(type, source);
        Set<String> ignored = ignored();
        List<List<KeySpec>> key = key(type, fields);
        RuleSet rules = rules(type);
        file.finish();
        return Optional.of(new DatasetSpec(
                source,
                dataset,
                name,
                type,
                List.copyOf(fields.values()),
                key,
                ignored,
                rules,
                definitions.headings()));
    }

    private Map<String, FieldSpec> fields(RecordType type, String source) {
        Map<String, FieldSpec> fields = new LinkedHashMap<>();
        FieldReader reader = new FieldReader(definitions, source);
        file.requireMap("fields").ifPresent(map -> {
            for (String name : map.keys()) {
                Element element = type.find(name).orElse(null);
                Optional<YamlMap> body = map.map(name);
                if (element == null) {
                    List<String> known =
                            type.elements().stream().map(Element::name).toList();
                    map.problem(
                            name,
                            "Record type '%s' has no element '%s'.%s"
                                    .formatted(type.name(), name, Nearest.suggest(name, known)));
                } else if (body.isPresent()) {
                    reader.read(type, element, body.get()).ifPresent(field -> {
                        fields.put(name, field);
                        claim(map, name, field, fields);
                    });
                }
            }
            besides(type, map, fields.keySet());
        });
        return fields;
    }

    /** Every column belongs to one field: what two fields read in the same row, one of them reads by mistake. */
    private void claim(YamlMap map, String name, FieldSpec field, Map<String, FieldSpec> fields) {
        Set<String> headings = new HashSet<>();
        field.alternatives().forEach(headings::addAll);
        for (String heading : headings) {
            String owner = owners.putIfAbsent(heading, name);
            if (owner != null && !takeTurns(fields.get(owner), field)) {
                map.problem(
                        name,
                        "Column '%s' is mapped twice: to '%s' and to '%s'. Keep one.".formatted(heading, owner, name));
            }
        }
    }

    private static boolean takeTurns(@Nullable FieldSpec one, FieldSpec other) {
        FieldSpec.When when = one == null ? null : one.when();
        return when != null && other.when() != null && when.excludes(other.when());
    }

    private static void besides(RecordType type, YamlMap map, Set<String> mapped) {
        for (String name : mapped) {
            for (String suffix : List.of("_raw", "_unit", "_key")) {
                int cut = name.length() - suffix.length();
                boolean filled = name.endsWith(suffix)
                        && cut > 0
                        && type.find(name.substring(0, cut)).isPresent();
                if (filled && mapped.contains(name.substring(0, cut))) {
                    map.problem(
                            name,
                            "'%s' is filled by the cleaner of '%s'. Remove the field."
                                    .formatted(name, name.substring(0, cut)));
                }
            }
        }
    }

    private Set<String> ignored() {
        Set<String> ignored = new HashSet<>();
        for (YamlValue item : file.list("ignore")) {
            item.text()
                    .ifPresentOrElse(
                            name -> {
                                String heading = TextForms.heading(name);
                                ignored.add(heading);
                                if (owners.containsKey(heading)) {
                                    item.problem("Column '%s' is mapped to '%s' and ignored. Decide for one."
                                            .formatted(name, owners.get(heading)));
                                }
                            },
                            () -> item.problem("'ignore' takes names of columns."));
        }
        return ignored;
    }

    private List<List<KeySpec>> key(RecordType type, Map<String, FieldSpec> fields) {
        List<List<KeySpec>> parts = new ArrayList<>();
        for (YamlValue item : file.list("key")) {
            List<KeySpec> part = new ArrayList<>();
            Optional<YamlMap> column = item.map();
            if (column.isPresent()) {
                part.add(new KeySpec(null, TextForms.heading(column.get().requireText("column"))));
                column.get().finish();
            } else {
                for (String name : Arrays.asList(item.text().orElse("").split("\\|"))) {
                    keyElement(type, fields, item, name.strip()).ifPresent(part::add);
                }
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            file.problem("key", "Key 'key' is missing: the elements (or {column: …}) that make the source key.");
        }
        return parts;
    }

    private Optional<KeySpec> keyElement(RecordType type, Map<String, FieldSpec> fields, YamlValue item, String name) {
        Element element = type.find(name).orElse(null);
        if (element == null) {
            List<String> known = type.elements().stream().map(Element::name).toList();
            item.problem("Record type '%s' has no element '%s' for the key.%s"
                    .formatted(type.name(), name, Nearest.suggest(name, known)));
            return Optional.empty();
        }
        String base = name.endsWith("_key") ? name.substring(0, name.length() - "_key".length()) : name;
        if (!fields.containsKey(name) && !fields.containsKey(base)) {
            item.problem("Key element '%s' is not mapped. Add it to 'fields'.".formatted(name));
        }
        return Optional.of(new KeySpec(element, null));
    }

    private RuleSet rules(RecordType type) {
        RuleSet rules = definitions.rules().getOrDefault(type.name(), RuleSet.empty());
        Map<String, Severity> overrides = new LinkedHashMap<>();
        file.map("rules").ifPresent(map -> {
            for (String id : map.keys()) {
                if (!rules.ids().contains(id)) {
                    map.value(id);
                    map.problem(id, "Unknown rule '%s'.%s".formatted(id, Nearest.suggest(id, rules.ids())));
                    continue;
                }
                Optional<YamlMap> override = map.value(id).flatMap(YamlValue::map);
                if (override.isEmpty()) {
                    map.problem(
                            id, "An override of '%s' needs a reason: write {severity: warn, reason: …}.".formatted(id));
                    continue;
                }
                override.get().requireText("reason");
                override.get()
                        .choice("severity", Severity.class)
                        .ifPresentOrElse(severity -> overrides.put(id, severity), () -> override.get()
                                .problem(
                                        "severity",
                                        "Override of '%s' has no severity: error, warn or off.".formatted(id)));
                if (overrides.get(id) == Severity.ERROR && rules.isReference(id)) {
                    override.get()
                            .problem(
                                    "severity",
                                    "Rule '%s' looks at records that are stored already: it can warn, not reject."
                                            .formatted(id));
                }
                override.get().finish();
            }
        });
        return rules.with(overrides);
    }
}
