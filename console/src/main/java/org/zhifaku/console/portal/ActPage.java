package org.zhifaku.console.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One page of acts.
 *
 * @param total acts that match in all
 * @param published false where the library has never published anything
 * @param loose true where nothing matches as it stands, and what comes close is given instead
 * @param acts those of this page, best first
 * @param kinds how many match per kind of act
 * @param organs how many match per organ, the most frequent ones
 * @param years how many match per year of the decision, latest first
 */
public record ActPage(
        long total,
        boolean published,
        boolean loose,
        List<PublicAct> acts,
        List<Facet> kinds,
        List<Facet> organs,
        List<Facet> years) {

    /** Nothing has ever been published. */
    public static final ActPage UNPUBLISHED = new ActPage(0, false, false, List.of(), List.of(), List.of(), List.of());

    /** Keeps its own copies. */
    public ActPage {
        acts = List.copyOf(acts);
        kinds = List.copyOf(kinds);
        organs = List.copyOf(organs);
        years = List.copyOf(years);
    }

    /** Number of pages, at least 1, at most {@link ActQuery#LAST_PAGE}. */
    public int pages() {
        long pages = (total + ActQuery.PAGE_SIZE - 1) / ActQuery.PAGE_SIZE;
        return (int) Math.max(1, Math.min(pages, ActQuery.LAST_PAGE));
    }

    /** Up to five page numbers around {@code page}, ascending. */
    public List<Integer> around(int page) {
        int first = Math.max(1, Math.min(page - 2, pages() - 4));
        return IntStream.rangeClosed(first, Math.min(pages(), first + 4))
                .boxed()
                .toList();
    }

    /** How many acts have a value. */
    public record Facet(String value, long count) {}
}
