package org.zhifaku.connectors.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.RestPlan;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an answer says beside its rows, and where in its bytes each row is. Rows are skipped, not read, so that a row of any size
 * costs no memory; only of an answer that is in memory anyhow they may be read in passing.
 */
final class PageScan {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final @Nullable Passing passing;
    private long[] bounds = new long[1_024];
    private int rows;
    private int scalars;
    private int lists;
    private long listEnd = -1;
    private long longest;
    private boolean hasList;
    private @Nullable String total;
    private @Nullable String next;
    private @Nullable String more;
    private @Nullable String status;
    private @Nullable String message;

    private PageScan(@Nullable Passing passing) {
        this.passing = passing;
    }

    /** A place of the answer that is looked for, and what is done there. */
    private record Target(JsonPointer rest, boolean isList, Found found) {}

    private interface Found {
        void at(JsonParser json);
    }

    /** Reads rows that are objects while they are passed. */
    interface Passing {
        /**
         * Reads the object at which the parser stands, to its end.
         *
         * @param row its place in the list, from 0
         */
        void row(int row, JsonParser json);
    }

    /** Scans an answer to its end; Jackson's exceptions say where it is no JSON. */
    static PageScan of(InputStream bytes, RestPlan.Answer answer) {
        return new PageScan(null).scan(FACTORY.createParser(ObjectReadContext.empty(), bytes), answer);
    }

    /** The same, in which rows that are objects are read in passing. */
    static PageScan of(byte[] bytes, RestPlan.Answer answer, Passing passing) {
        return new PageScan(passing).scan(FACTORY.createParser(ObjectReadContext.empty(), bytes), answer);
    }

    private PageScan scan(JsonParser parser, RestPlan.Answer answer) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(answer.rows(), true, this::list));
        add(targets, answer.total(), json -> total = text(json));
        add(targets, answer.next(), json -> next = text(json));
        add(targets, answer.more(), json -> more = text(json));
        RestPlan.Status status = answer.status();
        if (status != null) {
            add(targets, status.at(), json -> this.status = text(json));
            add(targets, status.message(), json -> message = text(json));
        }
        try (JsonParser json = parser) {
            if (json.nextToken() == null) {
                return this;
            }
            value(json, targets);
            if (json.nextToken() != null) {
                throw new tools.jackson.core.exc.StreamReadException(json, "there is more after the JSON value");
            }
            return this;
        }
    }

    private static void add(List<Target> targets, @Nullable JsonPointer at, Found found) {
        if (at != null) {
            targets.add(new Target(at, false, found));
        }
    }

    private static @Nullable String text(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token.isStructStart()) {
            json.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getString();
    }

    private void value(JsonParser json, List<Target> targets) {
        boolean found = false;
        for (Target target : targets) {
            if (target.rest().matches()) {
                target.found().at(json);
                found = true;
            }
        }
        if (found) {
            return;
        }
        if (json.currentToken() == JsonToken.START_OBJECT) {
            object(json, targets);
            return;
        }
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            // "data": null is how many servers say that there is no row.
            hasList |= targets.stream().anyMatch(Target::isList);
        }
        json.skipChildren();
    }

    private void object(JsonParser json, List<Target> targets) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            List<Target> below = new ArrayList<>(targets.size());
            for (Target target : targets) {
                JsonPointer rest = target.rest().matchProperty(name);
                if (rest != null) {
                    below.add(new Target(rest, target.isList(), target.found()));
                }
            }
            if (below.isEmpty()) {
                json.skipChildren();
            } else {
                value(json, below);
            }
        }
    }

    private void list(JsonParser json) {
        hasList = json.currentToken() == JsonToken.START_ARRAY || json.currentToken() == JsonToken.VALUE_NULL;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long start = json.currentTokenLocation().getByteOffset();
            if (json.currentToken().isScalarValue()) {
                // A scalar's end is known only once it was read.
                json.getString();
                scalars++;
            } else if (passing != null && start >= 0 && json.currentToken() == JsonToken.START_OBJECT) {
                passing.row(rows, json);
            } else {
                lists += json.currentToken() == JsonToken.START_ARRAY ? 1 : 0;
                json.skipChildren();
            }
            row(start, json.currentLocation().getByteOffset());
        }
        listEnd = json.currentLocation().getByteOffset();
    }

    private void row(long start, long end) {
        if (2 * rows + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * rows] = start;
        bounds[2 * rows + 1] = end;
        longest = Math.max(longest, end - start);
        rows++;
    }

    /** Rows of the list. */
    int rows() {
        return rows;
    }

    /** Whether every row is an object. */
    boolean hasObjectsOnly() {
        return scalars + lists == 0;
    }

    /** Offset behind the list's last byte. */
    long listEnd() {
        return listEnd;
    }

    /** Bytes of the longest row. */
    long longest() {
        return longest;
    }

    /** Offset of a row's first byte. */
    long start(int row) {
        return bounds[2 * row];
    }

    /** Offset behind a row's last byte. */
    long end(int row) {
        return bounds[2 * row + 1];
    }

    /** Whether the answer has the list of rows, be it empty. */
    boolean hasList() {
        return hasList;
    }

    /** Whether the places of rows are known: they are not where the text is no UTF-8. */
    boolean hasPlaces() {
        return rows == 0 || bounds[0] >= 0;
    }

    /** Number of all rows as written; null where it is not told. */
    @Nullable
    String total() {
        return total;
    }

    /** Cursor of the next page; empty where there is none. */
    String next() {
        return Objects.requireNonNullElse(next, "");
    }

    /** Whether there is a next page; null where it is not told. */
    @Nullable
    Boolean more() {
        return more == null ? null : Boolean.valueOf(more.equals("true") || more.equals("1"));
    }

    /** The server's own word; empty where there is none. */
    String status() {
        return Objects.requireNonNullElse(status, "");
    }

    /** Its explanation; empty where there is none. */
    String message() {
        return Objects.requireNonNullElse(message, "");
    }
}
