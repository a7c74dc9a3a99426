package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Rows that a web server lists page by page.
 *
 * @param call what is asked
 * @param paging how page follows page
 * @param answer where in an answer things are
 * @param time the rows' update time, by which increments are asked for; null where there is none
 * @param deletion which rows withdraw records; null where none do
 */
public record RestPlan(
        Call call,
        Paging paging,
        Answer answer,
        @Nullable UpdateTime time,
        @Nullable Deletion deletion) implements PullPlan {

    static final String FROM = "from";
    static final String TO = "to";
    static final String DATE = "date";
    static final String PAGE = "page";
    static final String OFFSET = "offset";
    static final String CURSOR = "cursor";
    /** The words that may stand in braces in texts of a call. */
    static final Set<String> WORDS = Set.of(FROM, TO, DATE, PAGE, OFFSET, CURSOR, "size");

    /** The verbs of HTTP that ask for rows. */
    public enum Method {
        GET,
        POST
    }

    /**
     * A request; all texts may hold {@code {from} {to} {date} {page} {size} {offset} {cursor}}.
     *
     * @param path below the transport's address
     * @param query parameters of the query
     * @param form fields of a form that is posted; empty for none
     * @param json JSON text that is posted; empty for none
     */
    public record Call(Method method, String path, Map<String, String> query, Map<String, String> form, String json) {
        public Call {
            query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
            form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
        }

        /** Whether any text holds this word in braces. */
        public boolean names(String word) {
            String braced = "{" + word + "}";
            return texts().anyMatch(text -> text.contains(braced));
        }

        Stream<String> texts() {
            return Stream.of(Stream.of(path, json), query.values().stream(), form.values().stream())
                    .flatMap(texts -> texts);
        }
    }

    /**
     * How page follows page.
     *
     * @param kind by what the next page is asked for
     * @param first number of the first page
     * @param size rows of a page
     * @param mostPages pages after which a source is held to run in circles
     */
    public record Paging(Kind kind, int first, int size, int mostPages) {

        /** By what the next page is asked for. */
        public enum Kind {
            /** All rows are in one answer. */
            NONE,
            /** By its number. */
            PAGE,
            /** By the number of rows before it. */
            OFFSET,
            /** By what the page before says. Without an update time the last cursor is where the next pull goes on. */
            CURSOR
        }
    }

    /**
     * Where in an answer things are.
     *
     * @param rows the list of rows
     * @param total number of all rows; null where it is not told
     * @param next cursor of the next page; null where there is none
     * @param more whether there is a next page; null where it is not told
     * @param status the server's own word on how it went; null where only HTTP tells
     */
    public record Answer(
            JsonPointer rows,
            @Nullable JsonPointer total,
            @Nullable JsonPointer next,
            @Nullable JsonPointer more,
            @Nullable Status status) {}

    /**
     * A status inside of answers that are all 200 for HTTP.
     *
     * @param at where it is
     * @param message where its explanation is; null for none
     * @param ok values that mean success
     * @param expired values that mean that the token does not hold any more
     * @param busy values that mean that the server wants to be asked later
     */
    public record Status(
            JsonPointer at, @Nullable JsonPointer message, List<String> ok, List<String> expired, List<String> busy) {
        public Status {
            ok = List.copyOf(ok);
            expired = List.copyOf(expired);
            busy = List.copyOf(busy);
        }
    }

    /**
     * The update time of rows.
     *
     * @param column its column; dotted where it is nested
     * @param format how it is written, also in requests
     * @param lookBack how far before the last position rows are asked for again, because late rows are stamped earlier
     * @param start where a pull of all rows begins
     */
    public record UpdateTime(String column, TimeFormat format, Duration lookBack, java.time.Instant start) {}

    /** A plan that asks for one business date takes a pull for each; any other goes on where it ended. */
    @Override
    public Pace pace() {
        return call.names(DATE) && time == null && paging.kind() != Paging.Kind.CURSOR ? Pace.DAILY : Pace.CONTINUED;
    }

    /** Whether every pull fetches all rows, because nothing in its requests says from where to go on. */
    public boolean alwaysFull() {
        boolean goesOn = call.names(FROM) || (time == null && paging.kind() == Paging.Kind.CURSOR);
        return pace() == Pace.CONTINUED && !goesOn;
    }

    @Override
    public List<String> ownColumns() {
        return Stream.of(time == null ? "" : time.column(), deletion == null ? "" : deletion.column())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public String transportKind() {
        return "rest";
    }

    @Override
    public Class<RestTransport> transportType() {
        return RestTransport.class;
    }
}
