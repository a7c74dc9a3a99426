/**
 * The job {@code collect}: pulls what the sources hold into landing, one source after the other, none stopping another.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.collect.CollectStage}.
 */
@NullMarked
package org.zhifaku.jobs.collect;

import org.jspecify.annotations.NullMarked;
