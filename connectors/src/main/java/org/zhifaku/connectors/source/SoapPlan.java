package org.zhifaku.connectors.source;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a dataset are asked of a SOAP service: a request as a template, and where the answer holds what.
 *
 * @param call the request
 * @param answer the answer
 * @param paging how a long answer is cut
 * @param window which rows are asked for; null asks for all of them every time
 * @param deletion what tells that a record is gone; null where nothing does
 */
public record SoapPlan(
        Call call,
        Answer answer,
        Paging paging,
        @Nullable Window window,
        @Nullable Deletion deletion) implements PullPlan {

    /**
     * The element in the body of a request.
     *
     * @param element its name
     * @param namespace its namespace
     * @param action the SOAP action; empty for none
     * @param qualified whether the parameters are in that namespace too ({@code elementFormDefault} of the schema)
     * @param parameters the elements inside it, in order
     */
    public record Call(String element, String namespace, String action, boolean qualified, List<Parameter> parameters) {

        public Call {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * One element of a request.
     *
     * @param template its text, in which {@code {from} {to} {page} {size} {cursor} {date}} stand for what is asked for. It may hold a
     *     password
     * @param fromSettings whether a setting is part of it, so that it must not be shown where a service repeats it
     */
    public record Parameter(String name, Secret template, boolean fromSettings) {}

    /**
     * Where an answer holds what; names of elements without prefix, empty where there is none.
     *
     * @param record element that holds one row
     * @param total element that holds the number of rows of all pages together
     * @param next element that holds the cursor of the next page
     * @param status what the service says of the request, beside faults; null where it says nothing
     * @param binary columns, named as rows name them, that hold base64 texts: they are decoded into originals
     */
    public record Answer(
            String record,
            String total,
            String next,
            @Nullable Status status,
            Set<String> binary) {

        public Answer {
            binary = Set.copyOf(binary);
        }
    }

    /**
     * What a service says of a request, as many do instead of a fault.
     *
     * @param element element that holds a code
     * @param ok codes that say that the answer is good
     * @param auth codes that say that user or password is refused
     * @param message element that says it in words; empty for none
     */
    public record Status(String element, Set<String> ok, Set<String> auth, String message) {

        public Status {
            ok = Set.copyOf(ok);
            auth = Set.copyOf(auth);
        }
    }

    /**
     * How a long answer is cut.
     *
     * @param by what counts the pages
     * @param size rows asked for at once
     * @param first number of the first page
     */
    public record Paging(By by, int size, int first) {}

    /** What counts the pages. */
    public enum By {
        /** One answer has all. */
        NONE,
        /** A number. */
        PAGE,
        /** A text that the answer before gave. */
        CURSOR
    }

    /**
     * Which rows are asked for: those whose time of update lies in it.
     *
     * @param updated column of the time of update
     * @param format of that column and of {@code {from}} and {@code {to}}, in Asia/Shanghai
     * @param first {@code {from}} of a pull of all rows
     * @param last {@code {to}}; null for the end of the business date
     * @param lookBack how far before the position of the last pull is asked again, for rows that were stamped earlier than they came
     */
    public record Window(
            String updated,
            DateTimeFormatter format,
            String first,
            @Nullable String last,
            Duration lookBack) {}

    @Override
    public Pace pace() {
        return Pace.CONTINUED;
    }

    @Override
    public List<String> ownColumns() {
        return Stream.of(window == null ? "" : window.updated(), deletion == null ? "" : deletion.column())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public String transportKind() {
        return "soap";
    }

    @Override
    public Class<SoapTransport> transportType() {
        return SoapTransport.class;
    }
}
