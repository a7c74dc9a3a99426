/** Tests of the shares, by logging in as their consumers. */
@NullMarked
package org.zhifaku.library.share;

import org.jspecify.annotations.NullMarked;
