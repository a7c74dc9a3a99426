package org.zhifaku.console.held;

/** Carries out what stewards decide of held pulls; whoever runs jobs provides it, for only it knows where a source then stands. */
public interface HeldDecisions {

    /**
     * Releases a held pull, or what a full pull found gone; or rejects it. The decision is kept with its reason.
     *
     * @param release else it is rejected
     * @param by who decides
     * @param reason why; not blank
     * @throws NotHeldException where there is nothing to decide any more
     */
    void decide(long pull, boolean release, String by, String reason) throws NotHeldException;

    /** The pull does not wait for a decision. */
    final class NotHeldException extends Exception {
        /** @param message what it is instead */
        public NotHeldException(String message) {
            super(message);
        }
    }
}
