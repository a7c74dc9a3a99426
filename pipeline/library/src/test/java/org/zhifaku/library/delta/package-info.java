/** Tests of the delta feed. */
@NullMarked
package org.zhifaku.library.delta;

import org.jspecify.annotations.NullMarked;
