package org.zhifaku.connectors.source;

import java.net.URI;
import java.time.Duration;

/**
 * How a web server with JSON answers is reached.
 *
 * @param url its address; paths of datasets are appended
 * @param auth how it knows us
 * @param longestPause longest wait that the server may ask for with {@code Retry-After}
 * @param patience time-outs and retry
 */
public record RestTransport(URI url, RestAuth auth, Duration longestPause, Patience patience) implements Transport {

    @Override
    public String place() {
        return url.toString();
    }
}
