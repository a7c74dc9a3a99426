/**
 * Tries a mapping on a file: what becomes of each row, how full its columns and elements are, and what another mapping would make of
 * it. Stores nothing and needs no server.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.trial.Trial}. It must not depend on the commands or the servers.
 */
@NullMarked
package org.zhifaku.jobs.trial;

import org.jspecify.annotations.NullMarked;
