/** Tests of the bulletin. */
@NullMarked
package org.zhifaku.library.bulletin;

import org.jspecify.annotations.NullMarked;
