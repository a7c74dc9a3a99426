package org.zhifaku.sandbox.world;

/**
 * How large a world is.
 *
 * @param creditRecords that the simulated credit centre of the same seed and base date delivers on the base date, as given with
 *     {@code demo --records}; the other systems together have about half as many rows
 */
public record WorldSize(long creditRecords) {
    /** 5,000 credit records. */
    public static WorldSize standard() {
        return new WorldSize(5_000);
    }
}
