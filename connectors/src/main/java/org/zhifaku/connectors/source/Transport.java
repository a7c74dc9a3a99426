package org.zhifaku.connectors.source;

import java.time.Duration;

/** How a source system is reached, settings resolved. */
public sealed interface Transport
        permits DatabaseTransport, FileTransport, RestTransport, SoapTransport, TopicTransport {

    /** Where it is, for messages: never with a password. */
    String place();

    /** How long it is waited for, and what happens after a failure that may pass. */
    Patience patience();

    /**
     * How long a source is waited for.
     *
     * @param connectTimeout longest wait for a connection
     * @param idleTimeout longest wait for the next byte
     * @param retry what happens after a failure that may pass
     */
    record Patience(Duration connectTimeout, Duration idleTimeout, Retry retry) {}

    /**
     * Attempts and pauses.
     *
     * @param attempts attempts in all, from 1
     * @param delay pause before the second
     * @param backoff factor by which each pause is longer than the one before
     */
    record Retry(int attempts, Duration delay, double backoff) {}
}
