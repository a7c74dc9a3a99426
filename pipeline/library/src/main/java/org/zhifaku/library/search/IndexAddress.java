package org.zhifaku.library.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the index server is and how to log in.
 *
 * @param url base URL, {@code http://} or {@code https://}
 * @param user user name; null for a server without login
 * @param password its password; null exactly where {@code user} is
 * @param certificateAuthority PEM file of the authority that signed the server's certificate; null trusts the JDK's authorities
 * @param alias name to search by, which also begins the names of all builds; lower case. Libraries that share a server differ in it
 */
public record IndexAddress(
        URI url,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path certificateAuthority,
        String alias) {

    /** The name to search by, where nothing else is set. */
    public static final String DEFAULT_ALIAS = "enforcement-acts";

    public IndexAddress {
        Objects.requireNonNull(url, "url");
        if (!alias.matches("[a-z][a-z0-9-]{0,99}")) {
            throw new IllegalArgumentException("The alias '" + alias
                    + "' must be lower-case letters, digits and hyphens, as in '" + DEFAULT_ALIAS + "'.");
        }
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("The setting 'index.url' is '" + url
                    + "', but must be an address such as 'http://localhost:9200'. Correct it or leave it empty.");
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "'index.user' and 'index.password' belong together: give both, or leave both empty.");
        }
    }

    /** A server without login, as the embedded one is. */
    public static IndexAddress open(URI url) {
        return new IndexAddress(url, null, null, null, DEFAULT_ALIAS);
    }

    /** The same server with another alias. */
    public IndexAddress withAlias(String other) {
        return new IndexAddress(url, user, password, certificateAuthority, other);
    }

    /** Without the password: what may stand in a log. */
    @Override
    public String toString() {
        return url.toString();
    }
}
