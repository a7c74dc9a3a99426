package org.zhifaku.jobs.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.mapping.FieldOrigin;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.dictionary.DataElement;
import org.zhifaku.schemas.dictionary.ElementDictionary;

/**
 * The data elements and the fields that carry them. Immutable.
 *
 * @param dictionary the data elements
 * @param fields one per record type and element, in the order of the record types and their elements
 */
public record Catalog(ElementDictionary dictionary, List<CatalogField> fields) {

    private static final int MOST_SUGGESTIONS = 8;

    /** Copies the fields. */
    public Catalog {
        fields = List.copyOf(fields);
    }

    /** The catalogue of these definitions. */
    public static Catalog of(RecordTypes types, DefinitionSet definitions) {
        Map<String, List<FieldSource>> sources = new LinkedHashMap<>();
        for (DatasetMapping mapping : definitions.datasets()) {
            RecordType record = mapping.recordType();
            for (FieldOrigin origin : mapping.origins()) {
                FieldSource from = new FieldSource(mapping.sourceName(), mapping.datasetName(), record.name(), origin);
                add(sources, record, origin.element(), from);
                registers(types, record, origin.element()).forEach(type -> add(sources, type, origin.element(), from));
            }
        }
        List<CatalogField> fields = new ArrayList<>();
        for (RecordType type : types.all()) {
            for (Element element : type.elements()) {
                fields.add(new CatalogField(type, element, sources.getOrDefault(place(type, element), List.of())));
            }
        }
        return new Catalog(definitions.elements(), fields);
    }

    /** The registers of the topic library that take this element from records that name one of theirs. */
    private static List<RecordType> registers(RecordTypes types, RecordType record, Element element) {
        if (!record.fromActs().isEmpty() || !record.reaches(Layer.TOPIC)) {
            return List.of();
        }
        return types.toldByActs().stream()
                .filter(type -> record.find(type.fromActs().get(0).name()).isPresent())
                .filter(type ->
                        type.fromActs().stream().anyMatch(told -> told.name().equals(element.name())))
                .toList();
    }

    private static void add(
            Map<String, List<FieldSource>> sources, RecordType type, Element element, FieldSource from) {
        sources.computeIfAbsent(place(type, element), any -> new ArrayList<>()).add(from);
    }

    private static String place(RecordType type, Element element) {
        return type.name() + "." + element.name();
    }

    /** The fields of this record type only. */
    public Catalog ofRecord(String record) {
        return new Catalog(
                dictionary,
                fields.stream()
                        .filter(field -> field.type().name().equals(record))
                        .toList());
    }

    /** The fields of this element only. */
    public Catalog ofElement(String key) {
        return new Catalog(
                dictionary,
                fields.stream()
                        .filter(field -> field.element().key().equals(key))
                        .toList());
    }

    /** The fields that this source fills, with no other source. */
    public Catalog ofSource(String source) {
        return new Catalog(
                dictionary,
                fields.stream()
                        .map(field -> field.ofSource(source))
                        .filter(field -> !field.sources().isEmpty())
                        .toList());
    }

    /** The keys of the elements that the fields carry, in their order. */
    public Set<String> elements() {
        return fields.stream().map(field -> field.element().key()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the dictionary says of a key; an element without attributes where it says nothing. */
    public DataElement described(String key) {
        return dictionary.find(key).orElseGet(() -> new DataElement(key, Map.of(), List.of()));
    }

    /** The key of the element that is called so: by key, by Chinese name or by a synonym; empty where none or several are. */
    public Optional<String> find(String name) {
        if (elements().contains(name)) {
            return Optional.of(name);
        }
        List<String> named = elements().stream()
                .filter(key -> described(key).nameZh().equals(name))
                .toList();
        if (named.isEmpty()) {
            named = elements().stream()
                    .filter(key -> described(key).synonyms().contains(name))
                    .toList();
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** For an unknown name: a sentence that names the nearest element, else those that share a word or a piece of the Chinese name. */
    public String suggest(String unknown) {
        return Nearest.find(unknown, elements())
                .map(near -> " Did you mean '%s'?".formatted(near))
                .orElseGet(() -> related(unknown));
    }

    private String related(String unknown) {
        Set<String> words = new HashSet<>(Arrays.asList(unknown.split("_")));
        List<String> related = elements().stream()
                .filter(key -> !key.matches(".*_(raw|unit|key)"))
                .filter(key -> described(key).nameZh().contains(unknown)
                        || described(key).synonyms().contains(unknown)
                        || Arrays.stream(key.split("_")).anyMatch(words::contains))
                .limit(MOST_SUGGESTIONS)
                .toList();
        return related.isEmpty()
                ? " './zhifaku catalog --record R' lists those of a record type."
                : " Did you mean one of %s?".formatted(String.join(", ", related));
    }
}
