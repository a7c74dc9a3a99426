/**
 * Pulls one dataset of one source for one business date: fetches its files, proves that they are whole, lands their rows.
 * Entry type: {@link org.zhifaku.connectors.pull.Puller}.
 *
 * <p>A pull that is not proved whole is landed all the same, so that a steward can look at it, but held: it must not
 * become truth. Nothing is landed of a source that cannot be reached.
 */
@NullMarked
package org.zhifaku.connectors.pull;

import org.jspecify.annotations.NullMarked;
