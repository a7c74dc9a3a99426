/**
 * Simulated source systems in the place of sources that have no settings of their own, for homes with the embedded database.
 *
 * <p>Entry type: {@link org.zhifaku.jobs.simulation.SimulatedSources}.
 */
@NullMarked
package org.zhifaku.jobs.simulation;

import org.jspecify.annotations.NullMarked;
