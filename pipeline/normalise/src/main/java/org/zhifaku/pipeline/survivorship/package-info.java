/**
 * Which source wins, element by element, where several tell of the same thing: {@code rules/survivorship.yaml}, read strictly, as data.
 * Entry type: {@link org.zhifaku.pipeline.survivorship.Survivorship}. Pure: it decides nothing itself; the warehouse makes SQL of it.
 */
@NullMarked
package org.zhifaku.pipeline.survivorship;

import org.jspecify.annotations.NullMarked;
