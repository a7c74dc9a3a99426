/**
 * The monthly bulletin: figures of a month by organ, city and source, kept in {@code mart.bulletin_*} as they stood at the end of its
 * nights, and written as a workbook that is the same bit by bit whenever it is written again.
 *
 * <p>Entry type: {@link org.zhifaku.library.bulletin.Bulletins}.
 */
@NullMarked
package org.zhifaku.library.bulletin;

import org.jspecify.annotations.NullMarked;
