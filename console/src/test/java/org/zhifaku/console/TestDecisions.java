package org.zhifaku.console;

import javax.sql.DataSource;
import org.zhifaku.console.held.HeldDecisions;
import org.zhifaku.library.ledger.PullDecisions;
import org.zhifaku.library.ledger.PullRegistry;
import org.zhifaku.library.ledger.PullSummary;

/** Decisions that are really kept, without watermarks and jobs. */
record TestDecisions(PullRegistry pulls, PullDecisions decisions) implements HeldDecisions {

    TestDecisions(DataSource dataSource) {
        this(new PullRegistry(dataSource), new PullDecisions(dataSource));
    }

    @Override
    public void decide(long pull, boolean release, String by, String reason) throws NotHeldException {
        PullSummary found = pulls.find(pull).orElseThrow(() -> new NotHeldException("no such pull"));
        PullDecisions.Subject subject =
                decisions.open(pull).orElseThrow(() -> new NotHeldException("not held any more"));
        boolean done = release
                ? decisions.release(found, subject, null, by, reason)
                : decisions.reject(found, subject, by, reason);
        if (!done) {
            throw new NotHeldException("not held any more");
        }
    }
}
