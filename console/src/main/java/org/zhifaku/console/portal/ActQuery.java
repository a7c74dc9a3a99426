package org.zhifaku.console.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhifaku.console.BadRequestException;

/**
 * What a reader looks for. Bounded, so that no request costs more than another.
 *
 * @param text words of a party's name, a document number or a credit code; at most 100 characters; empty for all acts
 * @param kind kind of act, or null for all
 * @param organ name of the deciding organ, or null for all
 * @param from first date of decision, or null
 * @param to last date of decision, or null
 * @param page page number from 1 to 500
 */
public record ActQuery(
        String text,
        @Nullable String kind,
        @Nullable String organ,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    /** Acts on a page. */
    public static final int PAGE_SIZE = 20;

    /** Last page that can be asked for: the index sorts no deeper than 10,000. */
    public static final int LAST_PAGE = 500;

    private static final int LONGEST_TEXT = 100;

    /** Checks the page. */
    public ActQuery {
        if (page < 1 || page > LAST_PAGE) {
            throw new BadRequestException("problem.page", Integer.toString(LAST_PAGE));
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadRequestException("problem.dates");
        }
    }

    /** How many acts stand on earlier pages. */
    public int offset() {
        return (page - 1) * PAGE_SIZE;
    }

    /** The year that the dates span exactly; null where they do not. */
    @Nullable
    String year() {
        var whole = from != null
                && from.getDayOfYear() == 1
                && from.plusYears(1).minusDays(1).equals(to);
        return whole ? Integer.toString(from.getYear()) : null;
    }

    /** True when no filter and no text narrows the search. */
    public boolean isOpen() {
        return text.isEmpty() && kind == null && organ == null && from == null && to == null;
    }

    /**
     * Reads the parameters of a request. Blank ones are absent.
     *
     * @throws BadRequestException where one is too long or no date
     */
    static ActQuery of(Parameters given) {
        var text = bounded(given.q());
        return new ActQuery(
                text == null ? "" : text,
                bounded(given.kind()),
                bounded(given.organ()),
                date(given.from()),
                date(given.to()),
                page(given.page()));
    }

    private static @Nullable String bounded(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var stripped = value.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_TEXT) {
            throw new BadRequestException("problem.toolong", Integer.toString(LONGEST_TEXT));
        }
        return stripped;
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw new BadRequestException("problem.date");
        }
    }

    private static int page(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return 1;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new BadRequestException("problem.page", Integer.toString(LAST_PAGE));
        }
    }

    /** The parameters as they stand in the address. */
    public record Parameters(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String organ,
            @Nullable String from,
            @Nullable String to,
            @Nullable String page) {

        /** The address of this search with one parameter changed; back to the first page unless it is the page that changes. */
        public String link(String name, Object value) {
            return address(Map.of(name, value.toString()));
        }

        /** The address of this search within one year; within all years when {@code year} is empty. */
        public String linkToYear(String year) {
            return address(
                    year.isEmpty()
                            ? Map.of("from", "", "to", "")
                            : Map.of("from", year + "-01-01", "to", year + "-12-31"));
        }

        private String address(Map<String, String> changes) {
            var values = given();
            values.remove("page");
            values.putAll(changes);
            values.values().removeIf(String::isBlank);
            var builder = UriComponentsBuilder.fromPath("/");
            values.keySet().forEach(key -> builder.queryParam(key, "{" + key + "}"));
            return builder.encode().buildAndExpand(values).toUriString();
        }

        private Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            given.put("q", Objects.requireNonNullElse(q, ""));
            given.put("kind", Objects.requireNonNullElse(kind, ""));
            given.put("organ", Objects.requireNonNullElse(organ, ""));
            given.put("from", Objects.requireNonNullElse(from, ""));
            given.put("to", Objects.requireNonNullElse(to, ""));
            given.put("page", Objects.requireNonNullElse(page, ""));
            return given;
        }
    }
}
