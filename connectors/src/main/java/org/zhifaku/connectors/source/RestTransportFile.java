package org.zhifaku.connectors.source;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhifaku.connectors.source.RestAuth.Carrier;
import org.zhifaku.connectors.source.Transport.Patience;

/** Reads a transport of kind {@code rest}. */
final class RestTransportFile {

    private enum Kind {
        NONE,
        BASIC,
        KEY,
        TOKEN
    }

    private RestTransportFile() {}

    static RestTransport read(Fields transport, Patience patience) {
        return new RestTransport(
                transport.url("url"),
                transport.optionalMap("auth").map(RestTransportFile::auth).orElseGet(RestAuth.None::new),
                transport.duration("longest_pause", Duration.ofMinutes(2)),
                patience);
    }

    private static RestAuth auth(Fields auth) {
        RestAuth read =
                switch (auth.choice("kind", Kind.class, Kind.NONE)) {
                    case NONE -> new RestAuth.None();
                    case BASIC -> new RestAuth.Basic(auth.text("user"), new Secret(auth.text("password")));
                    case KEY -> new RestAuth.Key(carrier(auth, "", ""), new Secret(auth.text("key")));
                    case TOKEN -> token(auth);
                };
        auth.finish();
        return read;
    }

    private static RestAuth token(Fields auth) {
        Map<String, Secret> fields = new LinkedHashMap<>();
        auth.entries("fields").forEach((name, text) -> fields.put(name, new Secret(text)));
        if (fields.isEmpty()) {
            auth.problem("fields", "'fields' is missing or empty. Name the credentials the server wants.");
        }
        return new RestAuth.Token(
                auth.text("path"),
                auth.choice("content", RestAuth.Content.class, RestAuth.Content.FORM),
                fields,
                auth.pointer("token"),
                auth.optionalPointer("lifetime").orElse(null),
                carrier(auth, "Authorization", "Bearer "));
    }

    private static Carrier carrier(Fields auth, String header, String prefix) {
        String query = auth.text("query", "");
        String named = auth.text("header", query.isEmpty() ? header : "");
        if (named.isEmpty() == query.isEmpty()) {
            auth.problem("header", "Write either 'header' or 'query': the name under which requests carry the key.");
        }
        return new Carrier(named, query, auth.text("prefix", query.isEmpty() ? prefix : ""));
    }
}
