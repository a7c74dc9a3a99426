package org.zhifaku.connectors.tabular;

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

    private final JsonFactory factory;

    JsonFlat(TabularLimits limits) {
        this.factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxRowBytes())
                        .maxNumberLength(limits.maxRowBytes())
                        .build())
                .build();
    }

    @Override
    public Flat parse(String text) throws Flat.Unsound {
        return parse(
                () -> factory.createParser(ObjectReadContext.empty(), text),
                (from, to) -> text.substring((int) from.getCharOffset(), (int) to.getCharOffset()));
    }

    /** The same of the text's UTF-8 bytes, which spares the decoding of what is no value. */
    Flat parse(byte[] utf8) throws Flat.Unsound {
        return parse(
                () -> factory.createParser(ObjectReadContext.empty(), utf8),
                (from, to) -> new String(
                        utf8,
                        (int) from.getByteOffset(),
                        (int) (to.getByteOffset() - from.getByteOffset()),
                        StandardCharsets.UTF_8));
    }

    /** Cuts the text between two places. */
    private interface Cut {
        String between(TokenStreamLocation from, TokenStreamLocation to);
    }

    private static Flat parse(Supplier<JsonParser> parser, Cut cut) throws Flat.Unsound {
        try (JsonParser json = parser.get()) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Flat.Unsound("不是 JSON 对象；每行应是一个 {…}", false);
            }
            Flat flat = new Flat();
            object(json, cut, "", flat);
            if (json.nextToken() != null) {
                throw new Flat.Unsound("JSON 对象之后还有内容", false);
            }
            return flat;
        } catch (StreamConstraintsException e) {
            throw new Flat.Unsound(e.getOriginalMessage(), true);
        } catch (JacksonException e) {
            throw new Flat.Unsound("JSON 第 " + e.getLocation().getColumnNr() + " 字：" + firstLine(e), false);
        }
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static void object(JsonParser json, Cut cut, String prefix, Flat flat) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = prefix + json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> object(json, cut, name + ".", flat);
                case START_ARRAY -> flat.put(name, list(json, cut));
                case VALUE_NULL -> {
                    // A name without a value is a column without a cell.
                }
                default -> flat.put(name, json.getString());
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
