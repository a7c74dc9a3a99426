/**
 * JMH benchmarks of single parts, one thread each; {@code bench/run --jmh} runs them.
 *
 * <p>Entry type: {@link org.zhifaku.bench.micro.NormaliseBenchmark}.
 */
@NullMarked
package org.zhifaku.bench.micro;

import org.jspecify.annotations.NullMarked;
