package org.zhifaku.schemas.dictionary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;

/** All data elements, in the order of the file. Immutable. */
public final class ElementDictionary {

    /** Path of the file, relative to the mappings folder. */
    public static final String FILE = "elements.yaml";

    private final String standard;
    private final Map<String, DataElement> elements;

    ElementDictionary(String standard, Map<String, DataElement> elements) {
        this.standard = standard;
        this.elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
    }

    /**
     * Reads the dictionary and checks it against the schemas: every element is used by a field, every field has its element, and code
     * set, unit and type agree.
     *
     * @param text content of {@value #FILE}
     * @param problems takes what is wrong, with line
     */
    public static ElementDictionary read(String text, RecordTypes types, Problems problems) {
        return YamlFile.parse(FILE, text, problems)
                .map(file -> new ElementReader(file, types).read())
                .orElseGet(ElementDictionary::empty);
    }

    /** A dictionary without elements. */
    public static ElementDictionary empty() {
        return new ElementDictionary("", Map.of());
    }

    /** The standard whose identifiers {@code std_id} stands for. */
    public String standard() {
        return standard;
    }

    /** The element of this key, if there is one. */
    public Optional<DataElement> find(String key) {
        return Optional.ofNullable(elements.get(key));
    }

    /** All elements, in the order of the file. */
    public Collection<DataElement> all() {
        return elements.values();
    }
}
