package org.zhifaku.sandbox.system;

import java.nio.file.Path;
import java.time.LocalDate;
import org.zhifaku.sandbox.world.World;
import org.zhifaku.sandbox.world.WorldSize;

/**
 * What a simulated system is made of; fixed when a home meets it first, so that every start serves the same.
 *
 * @param folder the system's own folder; kept between starts
 * @param seed seed of all that is invented
 * @param records size, as {@code demo --records} gives it
 * @param baseDate first business date
 */
public record SimulatedHome(Path folder, long seed, long records, LocalDate baseDate) {

    /** The world that all systems of this home tell of. */
    public World world() {
        return World.of(new WorldSize(records), seed, baseDate);
    }
}
