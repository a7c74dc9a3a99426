/** Tests of {@code filedrop}. */
@NullMarked
package org.zhifaku.connectors.filedrop;

import org.jspecify.annotations.NullMarked;
