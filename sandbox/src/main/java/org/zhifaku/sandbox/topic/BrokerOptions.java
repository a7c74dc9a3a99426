package org.zhifaku.sandbox.topic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a broker offers beside its usual listener. Counts only for the program that starts it.
 *
 * @param proxyPort a port that a second listener names as its own, so that a proxy may stand before it; 0 for none
 * @param keyStore PKCS12 file with the key of a TLS listener, or null for none
 * @param keyStorePassword its password; empty where there is none
 */
public record BrokerOptions(int proxyPort, @Nullable Path keyStore, String keyStorePassword) {
    /** The usual listener only. */
    public static final BrokerOptions USUAL = new BrokerOptions(0, null, "");
}
