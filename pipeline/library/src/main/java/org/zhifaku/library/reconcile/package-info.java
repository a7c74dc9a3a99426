/**
 * Holds neighbouring stages against each other: landing, {@code source.*}, {@code topic.*}, index, by number of rows and checksum.
 * Entry type: {@link org.zhifaku.library.reconcile.Reconciler}.
 */
@NullMarked
package org.zhifaku.library.reconcile;

import org.jspecify.annotations.NullMarked;
