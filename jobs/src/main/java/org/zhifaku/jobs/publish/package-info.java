/**
 * The job {@code publish}: what changed in the topic library goes to the search index and to the lake.
 *
 * <p>Entry types: {@link org.zhifaku.jobs.publish.IndexStage} and {@link org.zhifaku.jobs.publish.LakeStage}.
 */
@NullMarked
package org.zhifaku.jobs.publish;

import org.jspecify.annotations.NullMarked;
