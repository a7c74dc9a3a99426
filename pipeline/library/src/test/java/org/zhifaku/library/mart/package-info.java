/** Tests of the mart. */
@NullMarked
package org.zhifaku.library.mart;

import org.jspecify.annotations.NullMarked;
