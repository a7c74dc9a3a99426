/** Tests of how rules of identity are read. */
@NullMarked
package org.zhifaku.pipeline.identity;

import org.jspecify.annotations.NullMarked;
