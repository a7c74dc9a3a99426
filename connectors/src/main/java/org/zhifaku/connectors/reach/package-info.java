/**
 * The way to a source system, whatever its protocol: routes with retry and circuit breaker, and failures that say what to do. Entry
 * type: {@link org.zhifaku.connectors.reach.CamelRuntime}. A transport's package brings its route template and the step that carries
 * out its requests; Camel's types stop there.
 */
@NullMarked
package org.zhifaku.connectors.reach;

import org.jspecify.annotations.NullMarked;
