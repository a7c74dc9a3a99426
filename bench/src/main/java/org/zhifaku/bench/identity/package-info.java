/**
 * How well the library tells which rows are about the same act and party: the simulated world in {@code source.*}, what of it is the same
 * in truth, and a score. Entry types: {@link org.zhifaku.bench.identity.ToldWorld}, {@link org.zhifaku.bench.identity.PairScore}.
 */
@NullMarked
package org.zhifaku.bench.identity;

import org.jspecify.annotations.NullMarked;
