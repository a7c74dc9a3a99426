package org.zhifaku.sandbox;

/**
 * Where the servers in force are.
 *
 * @param jdbcUrl e.g. {@code jdbc:postgresql://127.0.0.1:40123/zhifaku}
 * @param indexUrl e.g. {@code http://127.0.0.1:40124}
 */
public record Endpoints(String jdbcUrl, String user, String password, String indexUrl) {
    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user + ", " + indexUrl;
    }
}
