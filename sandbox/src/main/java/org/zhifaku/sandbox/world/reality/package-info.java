/**
 * The one reality that all simulated systems tell of: organs with officers and items, parties, and acts computed from their
 * number. Entry type: {@link org.zhifaku.sandbox.world.reality.Reality}. Knows no system and no column.
 *
 * <p>Penalties and permits are those of the simulated credit centre of the same seed and size, and some penalties that the
 * centre does not have. Formats of officers' certificates, item codes and case codes are invented for the simulation.
 */
@NullMarked
package org.zhifaku.sandbox.world.reality;

import org.jspecify.annotations.NullMarked;
