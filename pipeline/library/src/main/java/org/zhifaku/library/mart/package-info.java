/**
 * The mart for analysts: definitions as tables, one fact row per act, months that are kept as sums. Reads {@code topic.*}, {@code
 * source.*} and the runs; writes {@code mart.*} only.
 *
 * <p>Entry type: {@link org.zhifaku.library.mart.MartRefresh}.
 */
@NullMarked
package org.zhifaku.library.mart;

import org.jspecify.annotations.NullMarked;
