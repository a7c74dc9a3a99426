/**
 * The simulated 双公示 credit centre: the files that such a centre serves, day by day (docs/sources/credit-publicity.md).
 * Entry type: {@link org.zhifaku.sandbox.center.CreditCenter}.
 */
@NullMarked
package org.zhifaku.sandbox.center;

import org.jspecify.annotations.NullMarked;
