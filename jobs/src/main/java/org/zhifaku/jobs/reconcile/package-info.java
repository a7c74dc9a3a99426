/**
 * The job {@code reconcile}: compares neighbouring stages and says where they differ.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.reconcile.ReconcileStage}.
 */
@NullMarked
package org.zhifaku.jobs.reconcile;

import org.jspecify.annotations.NullMarked;
