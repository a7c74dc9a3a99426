/**
 * Measures each transport against the same client in a bare loop that only reads and counts, in the same run. Entry type: {@link
 * org.zhifaku.bench.transport.TransportBench}, started by {@code bench/run --transports}. A transport takes part by a {@link
 * org.zhifaku.bench.transport.TransportContestant} in the list there.
 */
@NullMarked
package org.zhifaku.bench.transport;

import org.jspecify.annotations.NullMarked;
