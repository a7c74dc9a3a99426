package org.zhifaku.connectors.source;

import java.net.URI;
import java.time.Duration;

/**
 * How a SOAP service is reached.
 *
 * @param endpoint address that takes the requests, http or https
 * @param version of the envelope
 * @param credentials who asks
 * @param bounds how long and how large an answer may be
 * @param patience time-outs and retry
 */
public record SoapTransport(URI endpoint, Version version, Credentials credentials, Bounds bounds, Patience patience)
        implements Transport {

    /** The versions of SOAP; they differ in namespace, content type and the codes of faults. */
    public enum Version {
        SOAP_1_1("1.1", "http://schemas.xmlsoap.org/soap/envelope/"),
        SOAP_1_2("1.2", "http://www.w3.org/2003/05/soap-envelope");

        private final String number;
        private final String namespace;

        Version(String number, String namespace) {
            this.number = number;
            this.namespace = namespace;
        }

        /** As definitions write it, e.g. {@code 1.1}. */
        public String number() {
            return number;
        }

        /** Namespace of the envelope. */
        public String namespace() {
            return namespace;
        }
    }

    /** How a request says who asks. A service that takes user and password as parameters has them in the plan instead. */
    public enum Scheme {
        /** Not at all. */
        NONE,
        /** HTTP Basic. */
        BASIC,
        /** WS-Security UsernameToken with the password itself (PasswordText); for https. */
        USERNAME_TOKEN,
        /** WS-Security UsernameToken with nonce, time and digest (PasswordDigest). */
        USERNAME_TOKEN_DIGEST
    }

    /**
     * Who asks.
     *
     * @param user empty for {@link Scheme#NONE}
     */
    public record Credentials(Scheme scheme, String user, Secret password) {

        /** Nobody. */
        public static final Credentials NONE = new Credentials(Scheme.NONE, "", new Secret(""));
    }

    /**
     * How long and how large an answer may be.
     *
     * @param answerTimeout longest time from the first byte of an answer to its last, so that a source that sends byte by byte does
     *     not last for ever
     * @param mostAnswerBytes largest answer, attachments included
     * @param mostAttachmentBytes largest single attachment or base64 element, decoded
     */
    public record Bounds(Duration answerTimeout, long mostAnswerBytes, long mostAttachmentBytes) {

        /** 10 minutes, 256 MB, 50 MB. */
        public static final Bounds USUAL = new Bounds(Duration.ofMinutes(10), 256L << 20, 50L << 20);
    }

    @Override
    public String place() {
        return "SOAP " + version.number + " " + endpoint.getScheme() + "://" + endpoint.getRawAuthority()
                + endpoint.getRawPath();
    }
}
