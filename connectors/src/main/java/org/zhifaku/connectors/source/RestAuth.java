package org.zhifaku.connectors.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** How a web server knows who asks. */
public sealed interface RestAuth {

    /** Everybody may ask. */
    record None() implements RestAuth {}

    /** User and password with each request. */
    record Basic(String user, Secret password) implements RestAuth {}

    /** A key that does not change. */
    record Key(Carrier carrier, Secret key) implements RestAuth {}

    /**
     * A token that the server gives for credentials, and that expires.
     *
     * @param path where it is given, below the transport's address
     * @param content how the credentials are written
     * @param fields the credentials, by the names the server wants
     * @param token where it is in the answer
     * @param lifetime where the answer says for how many seconds it holds; null where it does not say
     * @param carrier how requests carry it
     */
    record Token(
            String path,
            Content content,
            Map<String, Secret> fields,
            JsonPointer token,
            @Nullable JsonPointer lifetime,
            Carrier carrier)
            implements RestAuth {
        public Token {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** How the fields of a body are written. */
    enum Content {
        FORM,
        JSON
    }

    /**
     * Where a request carries a key or token: in a header or, where that is empty, in a parameter of the query.
     *
     * @param prefix stands before it, e.g. {@code "Bearer "}
     */
    record Carrier(String header, String query, String prefix) {}
}
