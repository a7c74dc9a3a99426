/** Tests of the database roles, by logging in as them. */
@NullMarked
package org.zhifaku.library.access;

import org.jspecify.annotations.NullMarked;
