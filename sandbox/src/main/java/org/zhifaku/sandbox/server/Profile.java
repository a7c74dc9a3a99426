package org.zhifaku.sandbox.server;

/** How an embedded server weighs safety against speed and memory. */
public enum Profile {
    /** For real use: what was committed survives a power cut. */
    DURABLE,
    /** For tests: little memory, no flushing to disk; a crash of the machine may leave the data unreadable. */
    FAST
}
