package org.zhifaku.connectors.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestTransport;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes the requests of a plan: puts values into its texts, each as its place demands. */
final class CallWriter {

    static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";
    static final String JSON = "application/json;charset=UTF-8";

    private static final Pattern WORD = Pattern.compile("\\{([a-z]+)}");

    private final RestTransport transport;
    private final RestPlan.Call call;

    CallWriter(RestTransport transport, RestPlan.Call call) {
        this.transport = transport;
        this.call = call;
    }

    HttpRequest write(PageCall page, Credentials.Carried carried) {
        Map<String, String> values = page.values();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        pairs(call.query(), values, query);
        carried.query().forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
        String path = fill(call.path(), values, CallWriter::encode);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(transport.url() + path + query))
                .timeout(transport.patience().idleTimeout())
                .header("Accept", "application/json");
        carried.headers().forEach(request::header);
        return switch (call.method()) {
            case GET -> request.GET().build();
            case POST -> body(request, values).build();
        };
    }

    private HttpRequest.Builder body(HttpRequest.Builder request, Map<String, String> values) {
        if (!call.form().isEmpty()) {
            StringJoiner form = new StringJoiner("&");
            pairs(call.form(), values, form);
            return request.header("Content-Type", FORM).POST(BodyPublishers.ofString(form.toString()));
        }
        String json = fill(call.json(), values, CallWriter::escape);
        return request.header("Content-Type", JSON).POST(BodyPublishers.ofString(json));
    }

    /** A parameter whose words are all still empty, as the cursor of a first page, is left out. */
    private static void pairs(Map<String, String> texts, Map<String, String> values, StringJoiner into) {
        texts.forEach((name, text) -> {
            String value = fill(text, values, UnaryOperator.identity());
            if (!value.isEmpty() || text.isEmpty()) {
                into.add(encode(name) + "=" + encode(value));
            }
        });
    }

    private static String fill(String text, Map<String, String> values, UnaryOperator<String> as) {
        Matcher words = WORD.matcher(text);
        return words.replaceAll(word -> {
            String value = values.get(word.group(1));
            return Matcher.quoteReplacement(value == null ? word.group() : as.apply(value));
        });
    }

    static String encode(String text) {
        // A blank as %20 is understood in queries, forms and paths alike; a + is not.
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String escape(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
