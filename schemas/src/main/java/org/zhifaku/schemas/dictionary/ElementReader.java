package org.zhifaku.schemas.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;

/** Reads {@code elements.yaml}. */
final class ElementReader {

    private static final List<String> REQUIRED = List.of(
            "name_zh", "definition", "object_class", "property", "representation", "data_type", "format", "origin");

    private final YamlMap file;
    private final Map<String, Element> fields = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> everywhere = new LinkedHashMap<>();

    ElementReader(YamlMap file, RecordTypes types) {
        this.file = file;
        for (RecordType type : types.all()) {
            for (Element element : type.elements()) {
                fields.putIfAbsent(element.key(), element);
                places.putIfAbsent(element.key(), "schemas/avro/%s.avsc".formatted(type.name()));
            }
        }
    }

    ElementDictionary read() {
        String standard = file.requireText("standard");
        file.map("all").ifPresent(all -> {
            for (String attribute : List.of("version", "submitter", "status")) {
                all.text(attribute).ifPresent(value -> everywhere.put(attribute, value));
            }
            all.finish();
        });
        Map<String, DataElement> elements = new LinkedHashMap<>();
        file.requireMap("elements").ifPresent(map -> {
            for (String key : map.keys()) {
                map.map(key).ifPresent(body -> elements.put(key, element(key, map, body)));
            }
        });
        file.finish();
        places.forEach((key, place) -> {
            if (!elements.containsKey(key)) {
                file.problem("elements", "Element '%s' of %s is not described. Add it.".formatted(key, place));
            }
        });
        return new ElementDictionary(standard, elements);
    }

    private DataElement element(String key, YamlMap map, YamlMap body) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : DataElement.ATTRIBUTES) {
            Optional<String> value = REQUIRED.contains(attribute)
                    ? Optional.of(body.requireText(attribute))
                    : body.text(attribute).or(() -> Optional.ofNullable(everywhere.get(attribute)));
            value.filter(text -> !text.isBlank()).ifPresent(text -> attributes.put(attribute, text));
        }
        if (attributes.containsKey("std_id") && !attributes.containsKey("remark")) {
            body.problem(
                    "std_id",
                    "Element '%s' has a 'std_id' but no 'remark' that says where in the standard it stands. Add it, or leave 'std_id' away: identifiers are never guessed."
                            .formatted(key));
        }
        DataElement element = new DataElement(key, attributes, body.texts("synonyms"));
        body.finish();
        Element field = fields.get(key);
        sharing(element, field, body);
        if (field == null) {
            map.problem(
                    key,
                    "No field of schemas/avro has the element '%s'. Remove it, or add the field.%s"
                            .formatted(key, Nearest.suggest(key, fields.keySet())));
        } else {
            compare(element, field, body);
        }
        return element;
    }

    private void compare(DataElement element, Element field, YamlMap body) {
        agree(element, "value_domain", field.codes(), body);
        agree(element, "unit", field.unit(), body);
        agree(element, "data_type", DataType.of(field.kind()).name(), body);
    }

    private static void sharing(DataElement element, @Nullable Element field, YamlMap body) {
        Optional<String> word = element.attribute("sharing");
        if (word.isPresent() && element.sharing().isEmpty()) {
            body.problem(
                    "sharing",
                    "'sharing' of element '%s' is '%s', which is none of %s. Correct it, or leave it away: undecided."
                            .formatted(element.key(), word.get(), SharingAttribute.words()));
        } else if (field != null
                && field.isRestricted()
                && element.sharing().orElse(SharingAttribute.NONE) != SharingAttribute.NONE) {
            body.problem(
                    "sharing",
                    "Element '%s' is a personal identifier (class restricted) and cannot be shared. Write 不予共享, or leave it away."
                            .formatted(element.key()));
        }
    }

    private void agree(DataElement element, String attribute, @Nullable String expected, YamlMap body) {
        String actual = element.attribute(attribute).orElse(null);
        if (!Objects.equals(actual, expected)) {
            body.problem(
                    attribute,
                    "'%s' of element '%s' is '%s', but %s has '%s'. Make them agree."
                            .formatted(
                                    attribute,
                                    element.key(),
                                    actual == null ? "" : actual,
                                    places.get(element.key()),
                                    expected == null ? "" : expected));
        }
    }
}
