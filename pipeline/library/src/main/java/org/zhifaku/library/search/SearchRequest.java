package org.zhifaku.library.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the portal asks for. Every text is taken literally: it has no operators.
 *
 * @param text words separated by blanks, each of which must occur in some field; null or blank finds all. Cut at 100 characters
 * @param kind record type, e.g. {@code penalty}; null for all
 * @param organ full name or unified social credit code of the deciding organ; null for all
 * @param from earliest date of the decision, inclusive; null for no limit
 * @param to latest date of the decision, inclusive; null for no limit
 * @param page number of the page, from 0
 * @param size hits per page, 1 to 100; {@code (page + 1) * size} at most 10,000
 */
public record SearchRequest(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String organ,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {

    /** Largest page. */
    public static final int MOST_PER_PAGE = 100;

    /** Hits beyond this number cannot be paged to; the visitor narrows the search instead. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        if (size < 1 || size > MOST_PER_PAGE) {
            throw new IllegalArgumentException("'size' is " + size + ", but must be 1 to " + MOST_PER_PAGE + ".");
        }
        if (page < 0 || (page + 1L) * size > DEEPEST) {
            throw new IllegalArgumentException("'page' is " + page + " at a size of " + size + ", but must be 0 to "
                    + (DEEPEST / size - 1) + ". Narrow the search instead.");
        }
    }

    /** The first twenty hits for these words. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, null, null, null, null, 0, 20);
    }
}
