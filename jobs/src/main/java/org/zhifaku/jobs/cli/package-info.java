/**
 * The commands of {@code ./zhifaku}: arguments in, results and exit status out. What they do stands in the other packages.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.cli.ZhifakuCommand}.
 */
@NullMarked
package org.zhifaku.jobs.cli;

import org.jspecify.annotations.NullMarked;
