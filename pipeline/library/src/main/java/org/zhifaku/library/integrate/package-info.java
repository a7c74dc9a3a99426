/**
 * Brings landed pulls into {@code source.*}: one transaction per landing part, set-based, repeatable. Entry type:
 * {@link org.zhifaku.library.integrate.PartIntegrator}.
 *
 * <p>A part is read twice: first only to identify its rows (on threads of their own, ahead of the load), so that the warehouse can say
 * which are unchanged; then only the others are normalised. Rows of new records are copied straight into their table while they are
 * made; rows of known or repeated records go through a temporary table and a merge that keeps the order of versions.
 *
 * <p>Two parts of a pull are on their way at a time, each on a lane of its own ({@code PartLane}): one server process and one thread would
 * leave a processor idle. A part is committed only after the one before it, and what it shares with that one waits so long, so that the
 * result is that of parts done one after the other (docs/decisions/0008-two-parts-at-a-time.md).
 */
@NullMarked
package org.zhifaku.library.integrate;

import org.jspecify.annotations.NullMarked;
