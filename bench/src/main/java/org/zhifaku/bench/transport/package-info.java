/**
 * Measures pulling and landing per transport beside the same client in a bare loop that only reads: {@link
 * org.zhifaku.bench.transport.ExchangeBench} for exchange databases.
 */
@NullMarked
package org.zhifaku.bench.transport;

import org.jspecify.annotations.NullMarked;
