package org.zhifaku.connectors.source;

/**
 * How a change topic (Kafka) is reached.
 *
 * @param brokers where clients begin: {@code host:port}, several with commas
 * @param signIn who reads
 * @param encryption what keeps others from reading along
 * @param patience time-outs and retry; the idle time-out is how long a broker may take to answer or to bring anything
 */
public record TopicTransport(String brokers, SignIn signIn, Encryption encryption, Patience patience)
        implements Transport {
    /** How a reader proves who it is. */
    public enum Mechanism {
        /** Not at all. */
        NONE,
        /** By the password itself: without TLS anybody on the way can read it. */
        PLAIN,
        SCRAM_SHA_256,
        SCRAM_SHA_512
    }

    /** Whether and how the connection is encrypted. */
    public enum Protection {
        NONE,
        /** TLS; the brokers' certificates and host names are always checked. */
        TLS
    }

    /**
     * Who reads.
     *
     * @param user empty for {@link Mechanism#NONE}, and so is the password
     */
    public record SignIn(Mechanism mechanism, String user, Secret password) {}

    /**
     * What keeps others from reading along.
     *
     * @param authority PEM file with the certificates of those who vouch for the brokers; empty takes the JDK's
     */
    public record Encryption(Protection protection, String authority) {}

    @Override
    public String place() {
        return "kafka://" + (signIn.user().isEmpty() ? "" : signIn.user() + "@") + brokers;
    }
}
