/**
 * The job {@code integrate}: what has landed goes through the normaliser into {@code source.*}, then into {@code topic.*}.
 *
 * <p>Entry types: {@link org.zhifaku.jobs.integrate.IntegrateStage} and {@link org.zhifaku.jobs.integrate.ResolveStage}.
 */
@NullMarked
package org.zhifaku.jobs.integrate;

import org.jspecify.annotations.NullMarked;
