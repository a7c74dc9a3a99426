/**
 * The rules that need other records: does what a record refers to exist, was it valid on the day, does a register say the same. Judged by
 * set-based SQL over {@code source.*} after rows are stored; what is found stands in {@code control.reference_finding}. Entry type:
 * {@link org.zhifaku.library.reference.References}. Writes no row of {@code source.*} or {@code topic.*}.
 */
@NullMarked
package org.zhifaku.library.reference;

import org.jspecify.annotations.NullMarked;
