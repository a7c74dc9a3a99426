package org.zhifaku.connectors.source;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.source.SoapTransport.Bounds;
import org.zhifaku.connectors.source.SoapTransport.Credentials;
import org.zhifaku.connectors.source.SoapTransport.Scheme;
import org.zhifaku.connectors.source.SoapTransport.Version;
import org.zhifaku.connectors.source.Transport.Patience;

/** Reads a transport of kind {@code soap}. */
final class SoapTransportFile {

    private static final long MOST_ANSWER_BYTES = 4L << 30;
    private static final URI NOWHERE = URI.create("http://localhost/");

    private SoapTransportFile() {}

    static SoapTransport read(Fields transport, Patience patience) {
        URI endpoint = endpoint(transport);
        Version version = version(transport);
        Scheme scheme = transport.choice("credentials", Scheme.class, Scheme.NONE);
        Credentials credentials = scheme == Scheme.NONE
                ? Credentials.NONE
                : new Credentials(scheme, transport.text("user"), new Secret(transport.text("password")));
        Bounds usual = Bounds.USUAL;
        Bounds bounds = new Bounds(
                transport.duration("answer_timeout", usual.answerTimeout()),
                transport.size("max_answer", MOST_ANSWER_BYTES, usual.mostAnswerBytes()),
                transport.size("max_attachment", MOST_ANSWER_BYTES, usual.mostAttachmentBytes()));
        return new SoapTransport(endpoint, version, credentials, bounds, patience);
    }

    private static URI endpoint(Fields transport) {
        String text = transport.text("endpoint");
        if (text.isEmpty() || transport.incomplete("endpoint")) {
            return NOWHERE;
        }
        URI endpoint = uri(text);
        if (endpoint == null || endpoint.getRawUserInfo() != null) {
            transport.problem(
                    "endpoint",
                    "'endpoint' is no address. Write http://host:port/path or https://host/path; user and password belong into their own keys.");
            return NOWHERE;
        }
        return endpoint;
    }

    private static @Nullable URI uri(String text) {
        try {
            URI endpoint = new URI(text);
            boolean http = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
            return http && endpoint.getHost() != null ? endpoint : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Version version(Fields transport) {
        String text = transport.text("version", Version.SOAP_1_1.number());
        for (Version version : Version.values()) {
            if (version.number().equals(text)) {
                return version;
            }
        }
        transport.problem("version", "'version: %s' is no version of SOAP. Write \"1.1\" or \"1.2\".".formatted(text));
        return Version.SOAP_1_1;
    }
}
