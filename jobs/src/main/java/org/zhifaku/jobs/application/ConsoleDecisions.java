package org.zhifaku.jobs.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhifaku.console.held.HeldDecisions;
import org.zhifaku.jobs.collect.HeldPulls;
import org.zhifaku.jobs.terminal.OperatorException;

/** What stewards decide in the console, as the command line does it. */
final class ConsoleDecisions implements HeldDecisions {
    private final HeldPulls pulls;

    ConsoleDecisions(HeldPulls pulls) {
        this.pulls = pulls;
    }

    @Override
    public void decide(long pull, boolean release, String by, String reason) throws NotHeldException {
        try {
            pulls.decide(pull, release, by, reason);
        } catch (OperatorException e) {
            throw new NotHeldException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot decide of pull %d: its manifest or source cannot be read.".formatted(pull), e);
        }
    }
}
