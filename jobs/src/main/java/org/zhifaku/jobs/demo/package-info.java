/**
 * The demonstration: everything on this machine, with a simulated source.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.demo.Demo}.
 */
@NullMarked
package org.zhifaku.jobs.demo;

import org.jspecify.annotations.NullMarked;
