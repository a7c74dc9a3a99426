/** Tests of what stewards decide, as a user gives it. */
@NullMarked
package org.zhifaku.jobs.identity;

import org.jspecify.annotations.NullMarked;
