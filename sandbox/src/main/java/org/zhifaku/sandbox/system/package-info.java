/**
 * What all simulated source systems have in common. Entry type: {@link org.zhifaku.sandbox.system.SimulatedSystems}, which knows them
 * all.
 */
@NullMarked
package org.zhifaku.sandbox.system;

import org.jspecify.annotations.NullMarked;
