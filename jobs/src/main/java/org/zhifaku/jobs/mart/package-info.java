/**
 * The mart as a stage of a run: facts and sums of what changed, and the bulletin of the run's month.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.mart.MartStage}.
 */
@NullMarked
package org.zhifaku.jobs.mart;

import org.jspecify.annotations.NullMarked;
