package org.zhifaku.library.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total number of all acts that match, exact
 * @param loose true where no act holds the words as they stand, and those that hold most of their characters are given instead
 * @param hits this page, best first
 * @param kinds acts per record type
 * @param organs acts per organ, by name, the 20 largest
 * @param years acts per year of the decision, latest first
 */
public record SearchResult(
        long total, boolean loose, List<Hit> hits, List<Facet> kinds, List<Facet> organs, List<Facet> years) {

    public SearchResult {
        hits = List.copyOf(hits);
        kinds = List.copyOf(kinds);
        organs = List.copyOf(organs);
        years = List.copyOf(years);
    }

    /**
     * One act.
     *
     * @param actId its id
     * @param kind its record type
     * @param elements public form of its elements by name, as JSON has them: String, Number, Boolean, List of String
     * @param highlights per element, pieces of HTML: the text escaped, what matched within {@code <em>}
     */
    public record Hit(UUID actId, String kind, Map<String, Object> elements, Map<String, List<String>> highlights) {

        public Hit {
            elements = Map.copyOf(elements);
            highlights = Map.copyOf(highlights);
        }

        /** The text of this element, or null. */
        public @Nullable String text(String element) {
            Object value = elements.get(element);
            return value == null ? null : value.toString();
        }
    }

    /** A value and the number of acts that have it. */
    public record Facet(String value, long count) {}
}
