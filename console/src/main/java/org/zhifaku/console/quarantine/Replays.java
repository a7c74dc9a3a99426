package org.zhifaku.console.quarantine;

import org.zhifaku.library.quarantine.QuarantineFilter;

/** Starts replays; whoever runs jobs provides it. */
public interface Replays {

    /**
     * Starts a replay and everything that follows from it, and returns once it runs or has ended.
     *
     * @return number of the run
     * @throws BusyException where it cannot start now
     */
    long start(QuarantineFilter filter) throws BusyException;

    /** Another run is under way. */
    final class BusyException extends Exception {
        /** @param message which run, and what to do */
        public BusyException(String message) {
            super(message);
        }
    }
}
