package org.zhifaku.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** The record types of the library, loaded from {@code schemas/avro}. Immutable. */
public final class RecordTypes {

    /** Files under {@code schemas/avro} that declare a standard record: acts in the order of the law, registers, processes, supervision. */
    private static final List<String> STANDARD = List.of(
            "permit",
            "penalty",
            "coercion",
            "inspection",
            "levy",
            "confirmation",
            "benefit",
            "organ",
            "officer",
            "item",
            "legal_basis",
            "discretion_tier",
            "party",
            "published_list",
            "enforcement_case",
            "inspection_plan",
            "inspection_task",
            "complaint",
            "visit",
            "non_litigation",
            "case_review");

    private final Map<String, RecordType> types;

    private RecordTypes(Map<String, RecordType> types) {
        this.types = Collections.unmodifiableMap(types);
    }

    /** The record types this build was made with. */
    public static RecordTypes standard() {
        Map<String, RecordType> types = new LinkedHashMap<>();
        STANDARD.forEach(name -> types.put(name, RecordType.of(schema(name))));
        return new RecordTypes(types);
    }

    /** The Avro schema of a file under {@code schemas/avro}, by its name without ending. */
    public static Schema schema(String name) {
        String resource = "/avro/" + name + ".avsc";
        try (InputStream in = RecordTypes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no schema '%s' in schemas/avro.".formatted(name));
            }
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + resource, e);
        }
    }

    /** The record type of this name, if there is one. */
    public Optional<RecordType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * The record type of this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public RecordType get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no record type '%s'; known are %s.".formatted(name, types.keySet())));
    }

    /** All record types: acts in the order of the law, registers, processes, supervision. */
    public Collection<RecordType> all() {
        return types.values();
    }

    /** The record types of this kind that flow at least to this layer, in the order of {@link #all}. */
    public List<RecordType> of(RecordKind kind, Layer layer) {
        return types.values().stream()
                .filter(type -> type.kind() == kind && type.reaches(layer))
                .toList();
    }

    /** The record types that flow at least to this layer, in the order of {@link #all}. */
    public List<RecordType> reaching(Layer layer) {
        return types.values().stream().filter(type -> type.reaches(layer)).toList();
    }

    /** The acts that are published in the index, in the order of the law. */
    public List<RecordType> acts() {
        return of(RecordKind.ACT, Layer.INDEX);
    }

    /** The registers of the topic library that it makes from acts too: organ, party. */
    public List<RecordType> toldByActs() {
        return reaching(Layer.TOPIC).stream()
                .filter(type -> !type.fromActs().isEmpty())
                .toList();
    }
}
