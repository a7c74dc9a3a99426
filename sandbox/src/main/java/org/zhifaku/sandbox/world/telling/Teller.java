package org.zhifaku.sandbox.world.telling;

/** Tells one series of acts in one system's columns. Thread-safe. */
@FunctionalInterface
public interface Teller {
    /**
     * Fills the draft for candidate {@code index}.
     *
     * @return whether the system tells it at all; the same for all versions
     */
    boolean tell(long index, Draft draft);
}
