/**
 * How a system tells: rows with operation, key, update time and cells, which faults they carry, and when they appear, change
 * and vanish. Entry type: {@link org.zhifaku.sandbox.world.telling.DatasetView}. Knows nothing of what is told.
 */
@NullMarked
package org.zhifaku.sandbox.world.telling;

import org.jspecify.annotations.NullMarked;
