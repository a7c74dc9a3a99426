/**
 * Runs: one at a time, each frozen on a business date, continued under the same number when something broke it off.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.run.RunService}.
 */
@NullMarked
package org.zhifaku.jobs.run;

import org.jspecify.annotations.NullMarked;
