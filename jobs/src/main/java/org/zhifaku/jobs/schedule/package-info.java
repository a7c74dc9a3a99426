/**
 * The schedule of {@code serve}: Quartz with its store in schema {@code quartz}, so that a night that was missed while the
 * program was down is made up for once.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.schedule.ScheduleConfiguration}.
 */
@NullMarked
package org.zhifaku.jobs.schedule;

import org.jspecify.annotations.NullMarked;
