package org.zhifaku.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of standard record: its name and its elements in schema order. Immutable. */
public final class RecordType {

    /** Parts of an identity that are made of several elements. */
    private static final List<String> DERIVED = List.of("organ", "party", "city");

    private final Schema schema;
    private final RecordKind kind;
    private final Layer reaches;
    private final List<Element> elements;
    private final Map<String, Element> byName;
    private final List<List<String>> identity;
    private final byte[][] canonicalHeads;

    private RecordType(Schema schema, List<Element> elements) {
        this.schema = schema;
        this.kind = choice(schema, "kind", RecordKind.class);
        this.reaches = choice(schema, "reaches", Layer.class);
        this.elements = List.copyOf(elements);
        Map<String, Element> names = new LinkedHashMap<>();
        elements.forEach(element -> names.put(element.name(), element));
        this.byName = Map.copyOf(names);
        this.identity = identity(schema, byName);
        this.canonicalHeads =
                this.elements.stream().map(RecordType::canonicalHead).toArray(byte[][]::new);
    }

    private static byte[] canonicalHead(Element element) {
        CanonicalForm form = new CanonicalForm();
        form.prefixed(element.name());
        form.letter(element.kind().letter());
        return form.copy();
    }

    /** What the canonical form of a content has before the value of the element at this position: its name and kind. */
    byte[] canonicalHead(int position) {
        return canonicalHeads[position];
    }

    /**
     * Reads a record type from its Avro schema.
     *
     * @throws IllegalStateException where the record lacks doc, zh, kind or reaches, or a field doc, zh, element or class, or one of
     *     these has an unknown value
     */
    public static RecordType of(Schema schema) {
        require(schema.getDoc(), schema.getName(), "doc");
        require(schema.getProp("zh"), schema.getName(), "zh");
        List<Element> elements = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            elements.add(element(schema.getName(), field));
        }
        return new RecordType(schema, elements);
    }

    private static Element element(String record, Schema.Field field) {
        String place = record + "." + field.name();
        return new Element(
                field.pos(),
                field.name(),
                require(field.getProp("zh"), place, "zh"),
                require(field.getProp("element"), place, "element"),
                require(field.doc(), place, "doc"),
                ValueKind.of(field.schema(), place),
                choice(field.getProp("class"), place, "class", DataClass.class),
                field.getProp("codes"),
                field.getProp("unit"));
    }

    private static String require(@Nullable String value, String place, String attribute) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "Schema '%s' has no '%s'. Every record carries doc, zh, kind and reaches, every field doc, zh, element and class; add it in schemas/avro."
                            .formatted(place, attribute));
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(Schema schema, String attribute, Class<E> type) {
        return choice(schema.getProp(attribute), schema.getName(), attribute, type);
    }

    private static <E extends Enum<E>> E choice(@Nullable String value, String place, String attribute, Class<E> type) {
        String word = require(value, place, attribute);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException("Schema '%s' has %s '%s', which is none of %s. Correct it in schemas/avro."
                .formatted(
                        place,
                        attribute,
                        word,
                        Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    /** Name of the record type, e.g. {@code penalty}; also the name of its tables. */
    public String name() {
        return schema.getName();
    }

    /** Name of the primary key of its table in {@code topic}: {@code act_id} of acts, else {@code <type>_id}. */
    public String topicKey() {
        return kind == RecordKind.ACT ? "act_id" : name() + "_id";
    }

    /**
     * The element whose month its records are kept by outside the warehouse (schema attribute {@code month}): a date or an instant. Empty
     * of registers, which have no day of their own.
     */
    public Optional<Element> month() {
        return Optional.ofNullable(schema.getProp("month")).map(this::element);
    }

    /** Chinese name. */
    public String zh() {
        return schema.getProp("zh");
    }

    /** Meaning and grain. */
    public String doc() {
        return schema.getDoc();
    }

    /** What its records are about. */
    public RecordKind kind() {
        return kind;
    }

    /** The last layer that its records flow to. */
    public Layer reaches() {
        return reaches;
    }

    /** Whether its records flow to this layer. */
    public boolean reaches(Layer layer) {
        return reaches.compareTo(layer) >= 0;
    }

    /**
     * Of a register that the topic library makes from acts too: the elements that every act tells of it, under the same names
     * (schema attribute {@code from_acts}). The others only its own sources tell. Empty of all other types.
     */
    public List<Element> fromActs() {
        return schema.getObjectProp("from_acts") instanceof Collection<?> names
                ? names.stream().map(name -> element(String.valueOf(name))).toList()
                : List.of();
    }

    /**
     * What makes a record the same thing in whatever source (schema attribute {@code identity}): alternatives, the first whose parts are
     * all known counts. A part is an element, or {@code organ}, {@code party} or {@code city} as docs/hashes.md has them; after a {@code ?} it
     * may be absent. Of an act: where it has no document number. Empty where the type declares none.
     */
    public List<List<String>> identity() {
        return identity;
    }

    private static List<List<String>> identity(Schema schema, Map<String, Element> byName) {
        if (!(schema.getObjectProp("identity") instanceof Collection<?> alternatives)) {
            return List.of();
        }
        List<List<String>> all = new ArrayList<>();
        for (Object alternative : alternatives) {
            List<String> parts = new ArrayList<>();
            if (alternative instanceof Collection<?> names) {
                names.forEach(name -> parts.add(String.valueOf(name)));
            }
            for (String part : parts) {
                Element element = byName.get(part.replace("?", ""));
                boolean known = element == null
                        ? DERIVED.contains(part.replace("?", ""))
                        : !element.isRestricted() && element.kind() != ValueKind.TEXT_LIST;
                if (!known) {
                    throw new IllegalStateException(
                            "Schema '%s' has an identity with the part '%s', which is no element of one value that may be read by others, nor one of %s. Correct it in schemas/avro."
                                    .formatted(schema.getName(), part, DERIVED));
                }
            }
            all.add(List.copyOf(parts));
        }
        return List.copyOf(all);
    }

    /** The Avro schema itself. */
    public Schema avro() {
        return schema;
    }

    /** All elements, in schema order. */
    public List<Element> elements() {
        return elements;
    }

    /** Number of elements. */
    public int size() {
        return elements.size();
    }

    /** The element of this name, if the record type has it. */
    public Optional<Element> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The element of this name.
     *
     * @throws IllegalArgumentException where the record type has no such element
     */
    public Element element(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Record type '%s' has no element '%s'. It has %s.".formatted(name(), name, byName.keySet())));
    }

    @Override
    public String toString() {
        return name();
    }
}
