package org.zhifaku.library.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.ValueKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings and mapping of the index, made from the record types: every element of class public or masked becomes a field of the same
 * name, nothing else may enter ({@code dynamic: strict}). Immutable.
 *
 * <p>Texts are searched by pairs of characters: tokenizer {@code standard} gives single Han characters and whole Latin words,
 * {@code shingle} joins neighbours. Indexed are singles and pairs, searched are pairs (a single only where it is all there is), so a
 * phrase matches exactly the texts that contain it, whatever punctuation stands between.
 */
final class IndexSchema {

    static final String PAIRS_INDEXED = "han_pairs";
    static final String PAIRS_SEARCHED = "han_pairs_search";
    static final String EXACT = "exact";
    static final String FOLDED = "folded";

    /** Longer terms are kept but not searchable, instead of failing the document at the server's limit of 32,766 bytes. */
    private static final int LONGEST_KEYWORD = 512;

    private final ObjectNode body;
    private final String version;
    private final List<String> searchedTexts;

    private IndexSchema(ObjectNode body, List<String> searchedTexts) {
        this.body = body;
        this.searchedTexts = List.copyOf(searchedTexts);
        this.version = digest(body.toString());
    }

    /**
     * The schema for all acts of these record types.
     *
     * @throws IllegalStateException where two acts declare an element of one name with different mappings
     */
    static IndexSchema of(RecordTypes types) {
        ObjectNode body = IndexServer.JSON.createObjectNode();
        analysis(body.putObject("settings"));
        ObjectNode mapping = body.putObject("mappings");
        mapping.put("dynamic", "strict");
        ObjectNode properties = mapping.putObject("properties");
        own(properties);
        List<String> texts = new ArrayList<>();
        elements(types).forEach((name, element) -> {
            properties.set(name, field(element));
            if (searchedAsText(element)) {
                texts.add(name);
            }
        });
        return new IndexSchema(body, texts);
    }

    private static Map<String, Element> elements(RecordTypes types) {
        Map<String, Element> elements = new TreeMap<>();
        for (RecordType type : types.acts()) {
            for (Element element : type.elements()) {
                if (IndexFields.has(type, element)) {
                    Element other = elements.putIfAbsent(element.name(), element);
                    if (other != null && !field(other).equals(field(element))) {
                        throw new IllegalStateException("Element '" + element.name() + "' of '" + type.name()
                                + "' is mapped to the index in another way than in another kind of act."
                                + " Give it the same type and code set in all of schemas/avro, or another name.");
                    }
                }
            }
        }
        return elements;
    }

    /** The fields that are no data elements. */
    private static void own(ObjectNode properties) {
        properties.putObject(ActDocument.ACT_ID).put("type", "keyword");
        properties.putObject(ActDocument.KIND).put("type", "keyword");
        properties.putObject(ActDocument.ORGAN_ID).put("type", "keyword");
        properties.putObject(ActDocument.DOC_NO_KEY).put("type", "keyword").put("ignore_above", LONGEST_KEYWORD);
        properties.putObject(ActDocument.PUBLISH_UNTIL).put("type", "date").put("format", "strict_date");
        properties.putObject(ActDocument.CONTENT_HASH).put("type", "keyword");
        properties.putObject(ActDocument.HASH_HI).put("type", "integer");
        properties.putObject(ActDocument.HASH_LO).put("type", "integer");
        properties.putObject(ActDocument.BUCKET).put("type", "short");
    }

    private static ObjectNode field(Element element) {
        ObjectNode field = IndexServer.JSON.createObjectNode();
        switch (element.kind()) {
            case TEXT -> text(element, field);
            case TEXT_LIST -> field.put("type", "keyword").put("ignore_above", LONGEST_KEYWORD);
            case DATE -> field.put("type", "date").put("format", "strict_date");
            case TIMESTAMP -> field.put("type", "date").put("format", "strict_date_optional_time_nanos");
            case AMOUNT -> field.put("type", "double");
            case INTEGER -> field.put("type", "long");
            case BOOLEAN -> field.put("type", "boolean");
        }
        return field;
    }

    private static void text(Element element, ObjectNode field) {
        if (!searchedAsText(element)) {
            keyword(field);
            return;
        }
        field.put("type", "text").put("analyzer", PAIRS_INDEXED).put("search_analyzer", PAIRS_SEARCHED);
        if (isName(element)) {
            // As it is written: facets show it.
            field.putObject("fields").putObject(EXACT).put("type", "keyword").put("ignore_above", LONGEST_KEYWORD);
        } else {
            field.put("norms", false);
        }
    }

    private static void keyword(ObjectNode field) {
        field.put("type", "keyword").put("normalizer", FOLDED).put("ignore_above", LONGEST_KEYWORD);
    }

    /** Codes and identifiers are compared whole; a document number is also found by a piece of it. */
    private static boolean searchedAsText(Element element) {
        return element.kind() == ValueKind.TEXT
                && element.codes() == null
                && (element.name().equals(ActDocument.DOC_NO) || !element.name().matches(".*_(no|uscc|code|key|unit)"));
    }

    private static boolean isName(Element element) {
        return element.name().matches(".*_(name|rep|no)");
    }

    private static void analysis(ObjectNode settings) {
        settings.put("number_of_shards", 1).put("auto_expand_replicas", "0-1");
        ObjectNode analysis = settings.putObject("analysis");
        ObjectNode filters = analysis.putObject("filter");
        pairs(filters.putObject("pairs_and_singles")).put("output_unigrams", true);
        pairs(filters.putObject("pairs")).put("output_unigrams", false).put("output_unigrams_if_no_shingles", true);
        ObjectNode analyzers = analysis.putObject("analyzer");
        analyzer(analyzers.putObject(PAIRS_INDEXED), "pairs_and_singles");
        analyzer(analyzers.putObject(PAIRS_SEARCHED), "pairs");
        analysis.putObject("normalizer")
                .putObject(FOLDED)
                .put("type", "custom")
                .putArray("filter")
                .add("lowercase");
    }

    private static ObjectNode pairs(ObjectNode filter) {
        return filter.put("type", "shingle")
                .put("min_shingle_size", 2)
                .put("max_shingle_size", 2)
                .put("token_separator", "");
    }

    private static void analyzer(ObjectNode analyzer, String filter) {
        analyzer.put("type", "custom").put("tokenizer", "standard");
        analyzer.putArray("filter").add("lowercase").add(filter);
    }

    /** Body to create an index with; a copy. */
    ObjectNode body() {
        return body.deepCopy();
    }

    /** Eight hex digits that change exactly when settings or mapping change. */
    String version() {
        return version;
    }

    /** Names of the fields searched by pairs of characters, in order of name. */
    List<String> searchedTexts() {
        return searchedTexts;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256; this one says it has not.", e);
        }
    }
}
