/** Tests of who is who, against a real PostgreSQL. */
@NullMarked
package org.zhifaku.library.identity;

import org.jspecify.annotations.NullMarked;
