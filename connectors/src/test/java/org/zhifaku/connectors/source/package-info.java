/** Tests of {@code source}. */
@NullMarked
package org.zhifaku.connectors.source;

import org.jspecify.annotations.NullMarked;
