package org.zhifaku.connectors.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Flattens one JSON object: objects inside it give dotted names, a list of plain values is joined, any other list stays
 * JSON text. Numbers stay as they are written; null is no value.
 */
final class JsonFlat implements Flat.Parser {

    private final JsonFactory strict;
    private final JsonFactory plain;
    private final JsonFactory listed;

    JsonFlat(TabularLimits limits) {
        this.strict = factory(limits, limits.maxDepth(), true);
        this.plain = factory(limits, limits.maxDepth(), false);
        // The list itself is no level of its rows.
        this.listed = factory(limits, limits.maxDepth() + 1, false);
    }

    private static JsonFactory factory(TabularLimits limits, int depth, boolean onceOnly) {
        return JsonFactory.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, onceOnly)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(limits.maxRowBytes())
                        .maxNumberLength(limits.maxRowBytes())
                        .build())
                .build();
    }

    @Override
    public Flat parse(String text) throws Flat.Unsound {
        Flat flat = new Flat();
        parse(
                () -> strict.createParser(ObjectReadContext.empty(), text),
                flat::put,
                (from, to) -> text.substring((int) from.getCharOffset(), (int) to.getCharOffset()));
        return flat;
    }

    /** Takes the values of one object as they come. */
    interface Cells {
        void put(String name, String value);
    }

    /**
     * The same of the text's UTF-8 bytes, for many records: spares the decoding of what is no value, and every map. A name that stands
     * twice comes twice.
     */
    void parse(byte[] utf8, Cells into) throws Flat.Unsound {
        parse(
                () -> plain.createParser(ObjectReadContext.empty(), utf8),
                into,
                (from, to) -> new String(
                        utf8,
                        (int) from.getByteOffset(),
                        (int) (to.getByteOffset() - from.getByteOffset()),
                        StandardCharsets.UTF_8));
    }

    /** Takes the objects of a list one after the other. */
    interface Rows {
        /** Cells for the next object. */
        Cells next();

        /** The next object was read; its cells are all there. */
        void taken(Cells cells) throws IOException, Flat.Unsound;
    }

    /**
     * Reads the objects of a JSON list, with one parser for all. Stops before the first item that is no sound object.
     *
     * @return objects read
     */
    int parseList(byte[] utf8, int from, int to, Rows rows) throws IOException {
        int read = 0;
        Cut cut = (start, end) -> new String(
                utf8,
                from + (int) start.getByteOffset(),
                (int) (end.getByteOffset() - start.getByteOffset()),
                StandardCharsets.UTF_8);
        try (JsonParser json = listed.createParser(ObjectReadContext.empty(), utf8, from, to - from)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Cells cells = rows.next();
                object(json, cut, "", cells);
                rows.taken(cells);
                read++;
            }
        } catch (JacksonException | Flat.Unsound e) {
            // Whoever reads the item by itself is told what is wrong with it.
            return read;
        }
        return read;
    }

    /** Cuts the text between two places. */
    private interface Cut {
        String between(TokenStreamLocation from, TokenStreamLocation to);
    }

    private static void parse(Supplier<JsonParser> parser, Cells into, Cut cut) throws Flat.Unsound {
        try (JsonParser json = parser.get()) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Flat.Unsound("不是 JSON 对象；每行应是一个 {…}", false);
            }
            object(json, cut, "", into);
            if (json.nextToken() != null) {
                throw new Flat.Unsound("JSON 对象之后还有内容", false);
            }
        } catch (StreamConstraintsException e) {
            throw new Flat.Unsound(e.getOriginalMessage(), true);
        } catch (JacksonException e) {
            throw new Flat.Unsound("JSON 第 " + e.getLocation().getColumnNr() + " 字：" + firstLine(e), false);
        }
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static void object(JsonParser json, Cut cut, String prefix, Cells into) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = prefix.isEmpty() ? json.currentName() : prefix + json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> object(json, cut, name + ".", into);
                case START_ARRAY -> into.put(name, list(json, cut));
                case VALUE_NULL -> {
                    // A name without a value is a column without a cell.
                }
                default -> into.put(name, json.getString());
            }
        }
    }

    private static String list(JsonParser json, Cut cut) {
        TokenStreamLocation start = json.currentTokenLocation();
        StringJoiner plain = new StringJoiner("；");
        boolean nested = false;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                nested = true;
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (depth == 1 && token != JsonToken.VALUE_NULL) {
                plain.add(json.getString());
            }
        }
        return nested ? cut.between(start, json.currentLocation()) : plain.toString();
    }
}
