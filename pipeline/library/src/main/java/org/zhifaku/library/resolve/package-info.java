/**
 * Brings what changed in {@code source.*} into {@code topic.*}: one row per real act, party and organ. Entry type:
 * {@link org.zhifaku.library.resolve.Resolver}.
 */
@NullMarked
package org.zhifaku.library.resolve;

import org.jspecify.annotations.NullMarked;
