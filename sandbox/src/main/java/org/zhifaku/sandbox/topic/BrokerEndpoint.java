package org.zhifaku.sandbox.topic;

/**
 * Where a running broker is.
 *
 * @param port of the usual listener, SASL without TLS
 * @param behindProxyPort where a proxy finds the broker; 0 for nowhere
 * @param tlsPort of the listener with TLS; 0 where there is none
 * @param credentials who may do what
 */
record BrokerEndpoint(int port, int behindProxyPort, int tlsPort, Credentials credentials) {}
