package org.zhifaku.sandbox.generator;

/** A small deterministic random source (SplitMix64): the same seed and parts always throw the same numbers. */
public final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed, long stream, long index) {
        restart(seed, stream, index);
    }

    /** As a new one, without the garbage. */
    public Dice restart(long seed, long stream, long index) {
        state = mix(mix(seed + GAMMA * stream) + GAMMA * (index + 1));
        return this;
    }

    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** 0 ≤ result < bound. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** low ≤ result ≤ high. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** 0 ≤ result < 1. */
    public double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return share() < probability;
    }

    public <T> T of(T[] choices) {
        return choices[below(choices.length)];
    }
}
