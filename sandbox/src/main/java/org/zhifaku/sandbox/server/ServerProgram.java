package org.zhifaku.sandbox.server;

import java.util.Optional;

/**
 * A server that {@link SharedServer} shares. Its methods are called by one process at a time per folder.
 *
 * @param <E> what a client needs to know to use the running server
 */
public interface ServerProgram<E> {
    /** The running server of this folder, whoever started it; empty when none runs. Waits for one that still starts. */
    Optional<E> running();

    /** Starts the server and returns once it answers. Called only when {@link #running()} found none. */
    E start();

    /** Stops the server and returns once it is gone. */
    void stop();
}
