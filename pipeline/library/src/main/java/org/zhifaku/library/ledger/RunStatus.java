package org.zhifaku.library.ledger;

/** How a run stands; {@code control.run.status}. From best to worst, a running one aside. */
public enum RunStatus {
    RUNNING,
    COMPLETED,
    /** Complete, but rows were rejected or a pull was held. */
    COMPLETED_WITH_REJECTS,
    FAILED
}
