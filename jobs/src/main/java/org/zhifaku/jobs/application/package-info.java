/**
 * Puts the parts together: one application context per program, without web for a run, with the console for {@code demo}
 * and {@code serve}.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.application.Application}.
 */
@NullMarked
package org.zhifaku.jobs.application;

import org.jspecify.annotations.NullMarked;
