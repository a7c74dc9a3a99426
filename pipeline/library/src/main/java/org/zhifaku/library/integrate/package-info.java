/**
 * Brings landed pulls into {@code source.*}: one transaction per landing part, set-based, repeatable. Entry type:
 * {@link org.zhifaku.library.integrate.PartIntegrator}.
 *
 * <p>A part is read twice: first only to identify its rows (on threads of their own, ahead of the load), so that the warehouse can say
 * which are unchanged; then only the others are normalised. Rows of new records are copied straight into their table while they are
 * made; rows of known or repeated records go through a temporary table and a merge that keeps the order of versions.
 */
@NullMarked
package org.zhifaku.library.integrate;

import org.jspecify.annotations.NullMarked;
