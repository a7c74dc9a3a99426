/**
 * Who takes part: our own stages, raw COPY, raw {@code _bulk}, a plain Spring Batch job, DuckDB.
 *
 * <p>Entry type: {@link org.zhifaku.bench.contestant.Contestants}. {@link org.zhifaku.bench.contestant.Ours} goes first in
 * every round: in its first round it also writes the files that the raw contestants load.
 */
@NullMarked
package org.zhifaku.bench.contestant;

import org.jspecify.annotations.NullMarked;
