/**
 * A simulated world: one consistent reality, and what each of the connected systems tells of it, by seed and size. Entry type:
 * {@link org.zhifaku.sandbox.world.World}. Simulators serve its views over their protocols; nothing here opens a port.
 */
@NullMarked
package org.zhifaku.sandbox.world;

import org.jspecify.annotations.NullMarked;
