package org.zhifaku.pipeline.sharing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.dictionary.DataElement;
import org.zhifaku.schemas.dictionary.ElementDictionary;
import org.zhifaku.schemas.dictionary.SharingAttribute;

/** The shares that {@code rules/shares.yaml} declares. Immutable. */
public final class SharingRules {

    /** Path of the file, relative to the mappings folder. */
    public static final String FILE = "rules/shares.yaml";

    /** Elements that say where a row belongs, the first that a record type has. */
    private static final List<String> AREAS = List.of("area_code", "officer_area", "party_area");

    private final Map<String, Share> shares;
    private final RecordTypes types;
    private final ElementDictionary dictionary;

    SharingRules(Map<String, Share> shares, RecordTypes types, ElementDictionary dictionary) {
        this.shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        this.types = types;
        this.dictionary = dictionary;
    }

    /**
     * Reads the shares; what is wrong becomes a problem of the file.
     *
     * @param codes the codes of a code set, by its name; none of a set that is not known
     */
    public static SharingRules read(
            YamlMap file, RecordTypes types, ElementDictionary dictionary, Function<String, List<String>> codes) {
        return new SharingReader(file, types, dictionary, codes).read();
    }

    /** No shares: a folder without the file gives nothing to anybody. */
    public static SharingRules none(RecordTypes types, ElementDictionary dictionary) {
        return new SharingRules(Map.of(), types, dictionary);
    }

    /** The share of this consumer, if one is declared. */
    public Optional<Share> find(String consumer) {
        return Optional.ofNullable(shares.get(consumer));
    }

    /** All shares, in file order. */
    public Collection<Share> all() {
        return shares.values();
    }

    /**
     * What a territory gets back of its own (回流): all record types of the topic library, and of them all that may be shared at all.
     *
     * @param division prefix of the territory's division codes
     */
    public Share returned(String division) {
        List<SharedRecord> records = types.all().stream()
                .filter(type -> type.reaches(Layer.TOPIC) && area(type).isPresent())
                .map(type -> new SharedRecord(type, allowed(type, dictionary, true), Map.of()))
                .toList();
        return new Share(
                division,
                division,
                "数据回流",
                "《政务数据共享条例》回流",
                null,
                new Share.Extent(List.of(division), List.of()),
                records);
    }

    /** The element that says where a row of this type belongs; empty where nothing does. */
    public static Optional<Element> area(RecordType type) {
        return AREAS.stream().flatMap(name -> type.find(name).stream()).findFirst();
    }

    /** The elements that may be given; those under conditions only where the consumer has stated what it rests on. */
    static List<Element> allowed(RecordType type, ElementDictionary dictionary, boolean underConditions) {
        return type.elements().stream()
                .filter(element -> switch (attribute(element, dictionary)) {
                    case UNCONDITIONAL -> true;
                    case CONDITIONAL -> underConditions;
                    case NONE -> false;
                })
                .toList();
    }

    /** The sharing attribute in force: that of the dictionary, else the cautious one of the element's class. */
    public static SharingAttribute attribute(Element element, ElementDictionary dictionary) {
        return element.isRestricted()
                ? SharingAttribute.NONE
                : dictionary
                        .find(element.key())
                        .flatMap(DataElement::sharing)
                        .orElseGet(() -> SharingAttribute.cautious(element.dataClass()));
    }
}
