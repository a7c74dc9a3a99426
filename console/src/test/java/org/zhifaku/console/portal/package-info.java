/** Tests of what the public search shows. */
@NullMarked
package org.zhifaku.console.portal;

import org.jspecify.annotations.NullMarked;
