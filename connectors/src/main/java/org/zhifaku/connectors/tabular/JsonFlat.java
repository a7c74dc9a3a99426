package org.zhifaku.connectors.tabular;

import java.util.StringJoiner;
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

    JsonFlat(TabularLimits limits) {
        this.strict = JsonFactory.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxRowBytes())
                        .maxNumberLength(limits.maxRowBytes())
                        .build())
                .build();
    }

    @Override
    public Flat parse(String text) throws Flat.Unsound {
        Flat flat = new Flat();
        try (JsonParser json = strict.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Flat.Unsound("不是 JSON 对象；每行应是一个 {…}", false);
            }
            object(json, text, "", flat);
            if (json.nextToken() != null) {
                throw new Flat.Unsound("JSON 对象之后还有内容", false);
            }
        } catch (StreamConstraintsException e) {
            throw new Flat.Unsound(e.getOriginalMessage(), true);
        } catch (JacksonException e) {
            throw new Flat.Unsound(why(e), false);
        }
        return flat;
    }

    /** Why a text is no JSON, and where. */
    static String why(JacksonException e) {
        return "JSON 第 " + e.getLocation().getColumnNr() + " 字："
                + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static void object(JsonParser json, String text, String prefix, Flat into) {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = prefix.isEmpty() ? json.currentName() : prefix + json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> object(json, text, name + ".", into);
                case START_ARRAY -> into.put(name, list(json, text));
                case VALUE_NULL -> {
                    // A name without a value is a column without a cell.
                }
                default -> into.put(name, json.getString());
            }
        }
    }

    private static String list(JsonParser json, String text) {
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
        return nested
                ? text.substring((int) start.getCharOffset(), (int)
                        json.currentLocation().getCharOffset())
                : plain.toString();
    }
}
