package org.zhifaku.library.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection to the index server that speaks JSON. Safe for use by several threads; close it once. */
public final class IndexServer implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;
    private static final int TOLD_CHARACTERS = 300;

    private final RestClient client;
    private final IndexAddress address;

    private IndexServer(RestClient client, IndexAddress address) {
        this.client = client;
        this.address = address;
    }

    /** Makes the connection's objects; the server itself is first asked by the first call. */
    public static IndexServer connect(IndexAddress address) {
        URI url = address.url();
        int port = url.getPort() >= 0 ? url.getPort() : ("https".equals(url.getScheme()) ? 443 : 80);
        RestClientBuilder builder = RestClient.builder(new HttpHost(url.getHost(), port, url.getScheme()))
                .setRequestConfigCallback(
                        config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS));
        if (url.getPath() != null && url.getPath().length() > 1) {
            builder.setPathPrefix(url.getPath());
        }
        if (address.user() != null) {
            String login = address.user() + ":" + address.password();
            String token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + token)});
        }
        Path authority = address.certificateAuthority();
        if (authority != null) {
            SSLContext trust = trustOnly(authority);
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(trust));
        }
        return new IndexServer(builder.build(), address);
    }

    private static SSLContext trustOnly(Path authority) {
        try (InputStream pem = Files.newInputStream(authority)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Cannot read the certificates in '" + authority + "' (setting 'index.ca'): " + e.getMessage()
                            + ". Give a readable PEM file.",
                    e);
        }
    }

    /** For requests that somebody waits for: no answer within this time is an {@link IndexException}. */
    static RequestOptions within(Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        RequestConfig config = RequestConfig.custom()
                .setConnectTimeout(Math.min(millis, CONNECT_MILLIS))
                .setConnectionRequestTimeout(millis)
                .setSocketTimeout(millis)
                .build();
        return RequestOptions.DEFAULT.toBuilder().setRequestConfig(config).build();
    }

    IndexAddress address() {
        return address;
    }

    String alias() {
        return address.alias();
    }

    /** The answer as JSON, or null where the server says 404. */
    @Nullable
    JsonNode find(String method, String path, @Nullable JsonNode body) {
        return find(method, path, body, RequestOptions.DEFAULT);
    }

    @Nullable
    JsonNode find(String method, String path, @Nullable JsonNode body, RequestOptions options) {
        try {
            return call(method, path, body, options);
        } catch (IndexException e) {
            if (e.status() == 404) {
                return null;
            }
            throw e;
        }
    }

    JsonNode call(String method, String path, @Nullable JsonNode body) {
        return call(method, path, body, RequestOptions.DEFAULT);
    }

    JsonNode call(String method, String path, @Nullable JsonNode body, RequestOptions options) {
        Request request = new Request(method, path);
        request.setOptions(options);
        if (body != null) {
            request.setEntity(new NByteArrayEntity(JSON.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        }
        return send(request);
    }

    JsonNode bulk(String path, byte[] bytes, int length) {
        Request request = new Request("POST", path);
        request.setEntity(new NByteArrayEntity(bytes, 0, length, NDJSON));
        return send(request);
    }

    private JsonNode send(Request request) {
        String what = request.getMethod() + " " + request.getEndpoint().replaceFirst("\\?.*", "");
        try {
            Response response = client.performRequest(request);
            byte[] answer = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
            return answer.length == 0 ? JSON.createObjectNode() : JSON.readTree(new ByteArrayInputStream(answer));
        } catch (ResponseException e) {
            throw refused(what, e);
        } catch (IOException e) {
            throw new IndexException(
                    "No answer from the index server at " + address + " to '" + what + "': " + e
                            + ". Start it, or correct 'index.url'; what was to be published is still queued.",
                    0,
                    e);
        } catch (JacksonException e) {
            throw new IndexException(
                    "The server at " + address + " answered '" + what + "' with something that is not JSON."
                            + " Is 'index.url' an Elasticsearch server?",
                    0,
                    e);
        }
    }

    private IndexException refused(String what, ResponseException e) {
        int status = e.getResponse().getStatusLine().getStatusCode();
        String reason = reasonOf(e.getResponse());
        String mend =
                switch (status) {
                    case 401, 403 -> " Correct 'index.user' and 'index.password', or give that user the rights.";
                    case 429, 503 -> " The server is overloaded or starting: run the step again later.";
                    default -> "";
                };
        return new IndexException(
                "The index server at " + address + " refused '" + what + "' with status " + status + ": " + reason + "."
                        + mend,
                status,
                e);
    }

    private static String reasonOf(Response response) {
        try {
            String body = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            JsonNode error = JSON.readTree(body).path("error");
            String reason =
                    error.path("type").asString("") + " " + error.path("reason").asString("");
            return shorten(reason.isBlank() ? body : reason.trim());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return "no reason given (" + e.getClass().getSimpleName() + ")";
        }
    }

    static String shorten(String text) {
        return text.length() <= TOLD_CHARACTERS ? text : text.substring(0, TOLD_CHARACTERS) + "…";
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
