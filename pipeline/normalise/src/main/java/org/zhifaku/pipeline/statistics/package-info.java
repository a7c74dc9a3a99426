/**
 * How acts are counted in annual statistics, bulletins and supervision findings: {@code rules/statistics.yaml} read strictly. The
 * counting itself is SQL of the library's mart.
 *
 * <p>Entry type: {@link org.zhifaku.pipeline.statistics.StatisticsRules}.
 */
@NullMarked
package org.zhifaku.pipeline.statistics;

import org.jspecify.annotations.NullMarked;
