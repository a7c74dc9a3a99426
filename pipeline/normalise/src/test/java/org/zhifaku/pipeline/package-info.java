/** Fixtures that the tests of every package share. */
@NullMarked
package org.zhifaku.pipeline;

import org.jspecify.annotations.NullMarked;
