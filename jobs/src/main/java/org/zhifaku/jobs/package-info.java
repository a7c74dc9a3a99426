/**
 * The application: command line, batch jobs, schedule and demo, on top of all other modules.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.Main}.
 */
@NullMarked
package org.zhifaku.jobs;

import org.jspecify.annotations.NullMarked;
