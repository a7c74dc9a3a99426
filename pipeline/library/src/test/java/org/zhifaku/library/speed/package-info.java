/** Measures by hand how fast the warehouse loads; see {@code SpeedMain}. */
@NullMarked
package org.zhifaku.library.speed;

import org.jspecify.annotations.NullMarked;
