/** Which sources are simulated, and that one that does not start stops no other. */
@NullMarked
package org.zhifaku.jobs.simulation;

import org.jspecify.annotations.NullMarked;
