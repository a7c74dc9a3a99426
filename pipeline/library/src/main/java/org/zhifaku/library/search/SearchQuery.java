package org.zhifaku.library.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a visitor typed into a query. The text only ever becomes the value of term and match queries: it has no syntax. */
final class SearchQuery {

    static final String MARK_START = "\uFDD0";
    static final String MARK_END = "\uFDD1";

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_WORDS = 8;
    private static final int ORGANS = 20;
    private static final int PIECE = 120;

    /** What it is worth that a phrase stands in a field; all others 1. */
    private static final Map<String, Integer> WORTH = Map.of(
            "party_name",
            12,
            "action_doc_no",
            10,
            "case_name",
            4,
            "subject_name",
            4,
            "violation_type",
            4,
            "permit_doc_name",
            3);

    private static final List<String> EXACT_NAMES = List.of("party_name." + IndexSchema.EXACT);
    private static final List<String> EXACT_NUMBERS =
            List.of("party_uscc", "party_reg_no", "party_org_code", "permit_no", "subject_uscc");

    private final IndexSchema schema;

    SearchQuery(IndexSchema schema) {
        this.schema = schema;
    }

    /**
     * The whole body of the search.
     *
     * @param loose false: every word stands in some field as it is; true: most of its pairs of characters do
     */
    ObjectNode body(SearchRequest request, boolean loose) {
        ObjectNode body = IndexServer.JSON.createObjectNode();
        body.put("from", request.page() * request.size()).put("size", request.size());
        body.put("track_total_hits", true).put("timeout", "10s");
        body.putObject("_source")
                .putArray("excludes")
                .add("hash_*")
                .add("bucket")
                .add("doc_no_folded");
        ObjectNode bool = body.putObject("query").putObject("bool");
        String text = clean(request.text());
        if (!text.isEmpty()) {
            words(bool, text, loose);
        }
        filters(bool.putArray("filter"), request);
        ArrayNode sort = body.putArray("sort");
        if (!text.isEmpty()) {
            sort.addObject().put("_score", "desc");
        }
        sort.addObject().putObject("action_date").put("order", "desc").put("missing", "_last");
        sort.addObject().put(ActDocument.ACT_ID, "asc");
        facets(body.putObject("aggs"));
        highlight(body.putObject("highlight"));
        return body;
    }

    static boolean hasText(SearchRequest request) {
        return !clean(request.text()).isEmpty();
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .trim();
    }

    private void words(ObjectNode bool, String text, boolean loose) {
        String number = DocumentNumbers.fold(text);
        ArrayNode either = bool.putArray("must").addObject().putObject("bool").putArray("should");
        term(either, ActDocument.DOC_NO_KEY, number, 100);
        for (String field : EXACT_NUMBERS) {
            term(either, field, text.replace(" ", "").toLowerCase(Locale.ROOT), 100);
        }
        EXACT_NAMES.forEach(field -> term(either, field, text, 100));
        ArrayNode all = either.addObject().putObject("bool").putArray("must");
        for (String word : wordsOf(text)) {
            ArrayNode fields =
                    all.addObject().putObject("dis_max").put("tie_breaker", 0.1).putArray("queries");
            for (String field : schema.searchedTexts()) {
                int worth = WORTH.getOrDefault(field, 1);
                ObjectNode match =
                        IndexServer.JSON.createObjectNode().put("query", word).put("boost", worth);
                if (loose) {
                    match.put("minimum_should_match", "2<60%");
                    fields.addObject().putObject("match").set(field, match);
                } else {
                    fields.addObject().putObject("match_phrase").set(field, match);
                }
            }
            for (String field : EXACT_NUMBERS) {
                term(fields, field, word.toLowerCase(Locale.ROOT), 20);
            }
            term(fields, ActDocument.DOC_NO_KEY, DocumentNumbers.fold(word), 20);
        }
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (words.size() < MOST_WORDS && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        // A text of signs only holds no word; as one word it finds nothing, while no word at all would find everything.
        return words.isEmpty() ? List.of(text) : words;
    }

    private static void term(ArrayNode queries, String field, String value, int worth) {
        queries.addObject()
                .putObject("constant_score")
                .put("boost", worth)
                .putObject("filter")
                .putObject("term")
                .put(field, value);
    }

    private static void filters(ArrayNode filters, SearchRequest request) {
        if (request.kind() != null) {
            filters.addObject().putObject("term").put(ActDocument.KIND, request.kind());
        }
        if (request.organ() != null) {
            ArrayNode either = filters.addObject().putObject("bool").putArray("should");
            String organ = clean(request.organ());
            either.addObject().putObject("term").put("subject_name." + IndexSchema.EXACT, organ);
            either.addObject().putObject("term").put("subject_uscc", organ.toLowerCase(Locale.ROOT));
        }
        if (request.from() != null || request.to() != null) {
            ObjectNode range = filters.addObject().putObject("range").putObject("action_date");
            if (request.from() != null) {
                range.put("gte", request.from().toString());
            }
            if (request.to() != null) {
                range.put("lte", request.to().toString());
            }
        }
    }

    private static void facets(ObjectNode facets) {
        facets.putObject("kinds")
                .putObject("terms")
                .put("field", ActDocument.KIND)
                .put("size", ORGANS);
        facets.putObject("organs")
                .putObject("terms")
                .put("field", "subject_name." + IndexSchema.EXACT)
                .put("size", ORGANS);
        ObjectNode years = facets.putObject("years").putObject("date_histogram");
        years.put("field", "action_date")
                .put("calendar_interval", "year")
                .put("format", "yyyy")
                .put("min_doc_count", 1)
                .putObject("order")
                .put("_key", "desc");
    }

    private void highlight(ObjectNode highlight) {
        // Code points that are no characters: no text holds them and the server trims none of them, so that merging
        // neighbours never touches what the text itself holds.
        highlight.putArray("pre_tags").add(MARK_START);
        highlight.putArray("post_tags").add(MARK_END);
        highlight.put("encoder", "html").put("fragment_size", PIECE).put("number_of_fragments", 2);
        ObjectNode fields = highlight.putObject("fields");
        schema.searchedTexts().forEach(fields::putObject);
    }
}
