/** Measures pulling and landing per transport beside the same client in a bare loop that only reads; one main class per transport. */
@NullMarked
package org.zhifaku.bench.transport;

import org.jspecify.annotations.NullMarked;
