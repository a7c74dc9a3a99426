/**
 * Measures the program against what others do with the same rows on the same machine in the same run.
 *
 * <p>Entry type: {@link org.zhifaku.bench.Bench}, started by {@code bench/run}. What is measured and how to read it stands in
 * {@code docs/bench.md}.
 */
@NullMarked
package org.zhifaku.bench;

import org.jspecify.annotations.NullMarked;
