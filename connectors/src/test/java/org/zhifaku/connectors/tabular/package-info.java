/** Tests of the readers of tables. */
@NullMarked
package org.zhifaku.connectors.tabular;

import org.jspecify.annotations.NullMarked;
