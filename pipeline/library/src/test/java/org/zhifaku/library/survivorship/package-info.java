/** Tests of which source wins. */
@NullMarked
package org.zhifaku.library.survivorship;

import org.jspecify.annotations.NullMarked;
