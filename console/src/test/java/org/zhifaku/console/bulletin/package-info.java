/** Tests of the bulletin's page. */
@NullMarked
package org.zhifaku.console.bulletin;

import org.jspecify.annotations.NullMarked;
