/**
 * The tables of Spring Batch and Quartz, in schemas of their own ({@code batch}, {@code quartz}), made by running the
 * frameworks' own scripts.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.framework.FrameworkTables}.
 */
@NullMarked
package org.zhifaku.jobs.framework;

import org.jspecify.annotations.NullMarked;
