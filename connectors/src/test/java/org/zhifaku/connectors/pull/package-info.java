/** Tests of {@code pull}. */
@NullMarked
package org.zhifaku.connectors.pull;

import org.jspecify.annotations.NullMarked;
