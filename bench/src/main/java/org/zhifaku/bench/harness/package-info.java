/**
 * Runs contestants, each in a JVM of its own, and measures time, heap and resident memory.
 *
 * <p>Entry types: {@link org.zhifaku.bench.harness.Contestant} for what is measured,
 * {@link org.zhifaku.bench.harness.ContestantProcess} for the parent that asks for rounds.
 * Knows nothing of databases' contents or of who takes part.
 */
@NullMarked
package org.zhifaku.bench.harness;

import org.jspecify.annotations.NullMarked;
