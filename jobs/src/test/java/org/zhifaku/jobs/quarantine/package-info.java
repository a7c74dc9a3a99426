/** The quarantine as stewards meet it, on the command line. */
@NullMarked
package org.zhifaku.jobs.quarantine;

import org.jspecify.annotations.NullMarked;
