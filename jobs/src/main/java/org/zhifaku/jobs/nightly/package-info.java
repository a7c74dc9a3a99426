/**
 * Runs as a person or the schedule starts them: servers, simulated source, application, run, ledger.
 *
 * <p>Entry types: {@link org.zhifaku.jobs.nightly.Night} and {@link org.zhifaku.jobs.nightly.Serve}.
 */
@NullMarked
package org.zhifaku.jobs.nightly;

import org.jspecify.annotations.NullMarked;
