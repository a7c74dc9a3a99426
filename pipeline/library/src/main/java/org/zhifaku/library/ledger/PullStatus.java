package org.zhifaku.library.ledger;

/** How a pull stands; {@code control.pull.status}. */
public enum PullStatus {
    RUNNING,
    /** Landed and trusted. */
    LANDED,
    /** Whole, without rows. */
    EMPTY,
    /** Landed but not trusted: a steward must look. */
    HELD,
    /** Not fetched. */
    FAILED
}
