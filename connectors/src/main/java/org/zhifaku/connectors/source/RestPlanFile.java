package org.zhifaku.connectors.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.RestPlan.Answer;
import org.zhifaku.connectors.source.RestPlan.Call;
import org.zhifaku.connectors.source.RestPlan.Method;
import org.zhifaku.connectors.source.RestPlan.Paging;
import org.zhifaku.connectors.source.RestPlan.Status;
import org.zhifaku.connectors.source.RestPlan.UpdateTime;

/** Reads a plan of pages: {@code rest}. */
final class RestPlanFile {

    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z_]+)}");
    private static final int MOST_SIZE = 1_000_000;
    private static final int MOST_PAGES = 10_000_000;

    private RestPlanFile() {}

    static RestPlan read(Fields rest) {
        Call call = call(rest);
        Paging paging = rest.optionalMap("paging")
                .map(RestPlanFile::paging)
                .orElseGet(() -> new Paging(Paging.Kind.NONE, 1, 1, 1));
        Answer answer = rest.map("answer")
                .map(RestPlanFile::answer)
                .orElseGet(() -> new Answer(tools.jackson.core.JsonPointer.empty(), null, null, null, null));
        UpdateTime time = rest.optionalMap("time").map(RestPlanFile::time).orElse(null);
        Deletion deletion = rest.deletion("operation");
        check(rest, call, paging, answer, time);
        rest.finish();
        return new RestPlan(call, paging, answer, time, deletion);
    }

    private static Call call(Fields rest) {
        Method method = rest.choice("method", Method.class, Method.GET);
        Call call =
                new Call(method, rest.text("path"), rest.entries("query"), rest.entries("form"), rest.text("json", ""));
        boolean body = !call.form().isEmpty() || !call.json().isEmpty();
        if (body && method == Method.GET) {
            rest.problem("method", "A body ('form' or 'json') needs 'method: post'.");
        }
        if (!call.form().isEmpty() && !call.json().isEmpty()) {
            rest.problem("json", "A request has either 'form' or 'json'. Remove one.");
        }
        if (!call.path().isEmpty() && !call.path().startsWith("/")) {
            rest.problem("path", "'path: %s' must begin with /.".formatted(call.path()));
        }
        call.texts().forEach(text -> {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                if (!RestPlan.WORDS.contains(words.group(1))) {
                    rest.problem(
                            "query",
                            "'%s' is none of {from} {to} {date} {page} {size} {offset} {cursor}."
                                    .formatted(words.group()));
                }
            }
        });
        return call;
    }

    private static Paging paging(Fields paging) {
        Paging read = new Paging(
                paging.choice("kind", Paging.Kind.class, Paging.Kind.PAGE),
                paging.integer("first", 0, 1, 1),
                paging.integer("size", 1, MOST_SIZE, 500),
                paging.integer("most_pages", 1, MOST_PAGES, 100_000));
        paging.finish();
        return read;
    }

    private static Answer answer(Fields answer) {
        Answer read = new Answer(
                answer.pointer("rows"),
                answer.optionalPointer("total").orElse(null),
                answer.optionalPointer("next").orElse(null),
                answer.optionalPointer("more").orElse(null),
                answer.optionalMap("status").map(RestPlanFile::status).orElse(null));
        answer.finish();
        return read;
    }

    private static Status status(Fields status) {
        Status read = new Status(
                status.pointer("at"),
                status.optionalPointer("message").orElse(null),
                status.texts("ok"),
                status.texts("expired"),
                status.texts("busy"));
        if (read.ok().isEmpty()) {
            status.problem("ok", "'ok' is missing or empty. Name the values that mean success.");
        }
        status.finish();
        return read;
    }

    private static UpdateTime time(Fields time) {
        String pattern = time.text("format", "uuuu-MM-dd HH:mm:ss");
        TimeFormat format;
        try {
            format = new TimeFormat(pattern);
        } catch (IllegalArgumentException e) {
            time.problem(
                    "format",
                    "'format: %s' is neither iso, epoch-ms, epoch-s nor a pattern of dates (%s)."
                            .formatted(pattern, e.getMessage()));
            format = new TimeFormat("iso");
        }
        UpdateTime read = new UpdateTime(
                time.text("column"), format, time.duration("look_back", Duration.ofDays(3)), start(time));
        time.finish();
        return read;
    }

    private static Instant start(Fields time) {
        String text = time.text("start", "1970-01-01");
        try {
            return LocalDate.parse(text).atStartOfDay(TimeFormat.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            time.problem("start", "'start: %s' is no date such as 2015-01-01.".formatted(text));
            return Instant.EPOCH;
        }
    }

    private static void check(Fields rest, Call call, Paging paging, Answer answer, @Nullable UpdateTime time) {
        String needed =
                switch (paging.kind()) {
                    case NONE -> "";
                    case PAGE -> RestPlan.PAGE;
                    case OFFSET -> RestPlan.OFFSET;
                    case CURSOR -> RestPlan.CURSOR;
                };
        if (!needed.isEmpty() && !call.names(needed)) {
            rest.problem("paging", "This paging needs {%s} in the request. Put it into 'query'.".formatted(needed));
        }
        if (paging.kind() == Paging.Kind.CURSOR && answer.next() == null) {
            rest.problem("answer", "Paging by cursor needs 'next': where the answer has the next cursor.");
        }
        if (time == null && (call.names(RestPlan.FROM) || call.names(RestPlan.TO))) {
            rest.problem("time", "{from} and {to} need 'time': the column of the update time and its format.");
        }
    }
}
