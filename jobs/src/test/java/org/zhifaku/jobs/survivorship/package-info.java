/** Which source wins, in the simulated world and on the command line. */
@NullMarked
package org.zhifaku.jobs.survivorship;

import org.jspecify.annotations.NullMarked;
