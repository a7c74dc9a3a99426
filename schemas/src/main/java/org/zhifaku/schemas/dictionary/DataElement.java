package org.zhifaku.schemas.dictionary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One data element with the attributes that data-element standards describe it by (data-standard reference 1.2). Immutable.
 *
 * @param key its key, the same as in the Avro schemas; no identifier of DB44/T 2402
 * @param attributes known attributes in the order of {@link #ATTRIBUTES}; what nobody knows is absent
 * @param synonyms other names, also those of sources
 */
public record DataElement(String key, Map<String, String> attributes, List<String> synonyms) {

    /** Names of the attributes that are one text. */
    public static final List<String> ATTRIBUTES = List.of(
            "std_id",
            "name_zh",
            "name_en",
            "short_name",
            "definition",
            "object_class",
            "property",
            "representation",
            "data_type",
            "format",
            "value_domain",
            "relation",
            "unit",
            "version",
            "submitter",
            "status",
            "sharing",
            "remark",
            "origin");

    /** Copies the collections, keeping their order. */
    public DataElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        synonyms = List.copyOf(synonyms);
    }

    /** The value of one of {@link #ATTRIBUTES}; empty where it is unknown. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The sharing attribute somebody decided on (data-standard reference 7.6); empty where nobody did. */
    public Optional<SharingAttribute> sharing() {
        return attribute("sharing").flatMap(SharingAttribute::of);
    }

    /** Chinese name. */
    public String nameZh() {
        return attribute("name_zh").orElse(key);
    }
}
