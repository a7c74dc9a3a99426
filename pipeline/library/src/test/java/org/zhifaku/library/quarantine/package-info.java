/** Tests of the quarantine. */
@NullMarked
package org.zhifaku.library.quarantine;

import org.jspecify.annotations.NullMarked;
