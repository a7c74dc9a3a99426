package org.zhifaku.jobs.application;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.console.quarantine.Replays;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.run.RunService;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.ledger.RunSummary;
import org.zhifaku.library.quarantine.QuarantineFilter;

/** The console's replays: runs as any other, on a thread of their own, one at a time as the library's lock has it. */
final class ConsoleReplays implements Replays {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleReplays.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 200;

    private final RunService runs;
    private final RunRegistry registry;
    private final Supplier<LocalDate> businessDate;

    ConsoleReplays(RunService runs, DataSource dataSource, Supplier<LocalDate> businessDate) {
        this.runs = runs;
        this.registry = new RunRegistry(dataSource);
        this.businessDate = businessDate;
    }

    @Override
    public long start(QuarantineFilter filter) throws BusyException {
        RunRequest request = RunRequest.replay(businessDate.get(), filter);
        CompletableFuture<RunOutcome> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> run(request, run), "console-replay");
        thread.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<RunSummary> begun = registry.latest(request.title(), request.businessDate())
                    .filter(found -> found.status() == RunStatus.RUNNING);
            try {
                return run.get(LOOK_MILLIS, TimeUnit.MILLISECONDS).runId();
            } catch (TimeoutException e) {
                // still at it: where its run is seen, there is something to look at
                if (begun.isPresent()) {
                    return begun.get().runId();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OperatorException busy) {
                    throw new BusyException(String.valueOf(busy.getMessage()));
                }
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BusyException("The console is being stopped; start the replay again later.");
            }
        }
        throw new BusyException("The replay has not begun within %d s; look at the list of runs before trying again."
                .formatted(PATIENCE.toSeconds()));
    }

    private void run(RunRequest request, CompletableFuture<RunOutcome> outcome) {
        try {
            outcome.complete(runs.run(request, Progress.silent(), line -> LOG.info("{}", line)));
        } catch (SQLException | RuntimeException e) {
            // the edge of the thread: whoever waits is told; nobody waits any more once the run has begun
            LOG.warn("Replay '{}' ended with an error", request.title(), e);
            outcome.completeExceptionally(e);
        }
    }
}
