package org.zhifaku.console.portal;

import java.util.Map;

/**
 * A published act as the index has it: public and masked fields only.
 *
 * @param id id of its document
 * @param kind kind of act, e.g. {@code penalty}
 * @param fields snake_case names of data elements with their values: texts, numbers, booleans, lists of texts
 * @param highlights per field its text with the places that matched between {@link Highlight#OPEN} and {@link Highlight#CLOSE}
 */
public record PublicAct(String id, String kind, Map<String, Object> fields, Map<String, String> highlights) {

    /** Keeps its own copies. */
    public PublicAct {
        fields = Map.copyOf(fields);
        highlights = Map.copyOf(highlights);
    }
}
