package org.zhifaku.jobs.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Progress;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.ledger.RunStatus;
import org.zhifaku.library.ledger.RunSummary;

/**
 * Does runs. One run at a time in a library; a run that was broken off or failed is continued, under the same number, by
 * the same command; a completed one is followed by a new one.
 */
public final class RunService {
    private static final Logger LOG = LoggerFactory.getLogger(RunService.class);

    private final DataSource dataSource;
    private final RunStore store;
    private final RunRegistry runs;
    private final JobRepository repository;
    private final JobOperator operator;
    private final ActiveRun active = new ActiveRun();
    private final Map<JobName, Job> jobs;

    /**
     * @param registry takes the jobs, where the operator finds them again
     * @param stages the stages of each job, in order
     */
    public RunService(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            JobRegistry registry,
            Map<JobName, List<Stage>> stages) {
        this.dataSource = dataSource;
        this.store = new RunStore(dataSource);
        this.runs = new RunRegistry(dataSource);
        this.repository = repository;
        this.operator = operator;
        this.jobs = new BatchJobs(repository, active, new EndOfRun()).build(stages);
        try {
            for (Job job : jobs.values()) {
                registry.register(job);
            }
        } catch (DuplicateJobException e) {
            throw new IllegalStateException("One RunService per application: " + e.getMessage(), e);
        }
    }

    /**
     * Does what is asked and returns when it is done.
     *
     * @throws OperatorException when another run is under way
     */
    public RunOutcome run(RunRequest request, Progress progress, Consumer<String> notices) throws SQLException {
        Optional<RunLock> lock = RunLock.take(dataSource);
        if (lock.isEmpty()) {
            throw new OperatorException(underWay());
        }
        try (RunLock held = lock.get()) {
            LOG.debug("Holding {}", held);
            RunContext run = open(request, notices);
            closeBrokenOff(run.runId());
            active.begin(new StageContext(run, request, progress, notices));
            JobExecution execution = execute(request, run.runId());
            return outcome(run.runId(), execution);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job repository refuses the run: " + e.getMessage(), e);
        }
    }

    private String underWay() {
        String which = runs.recent(1).stream()
                .filter(run -> run.status() == RunStatus.RUNNING)
                .map(run -> "run %d (%s of %s, since %s)"
                        .formatted(run.runId(), run.job(), run.businessDate(), run.startedAt()))
                .findFirst()
                .orElse("a run");
        return "Another run is under way in this library: %s. One run at a time: wait for its end (./zhifaku status) and give the same command again."
                .formatted(which);
    }

    private RunContext open(RunRequest request, Consumer<String> notices) {
        Optional<RunSummary> last = runs.latest(request.title(), request.businessDate())
                .filter(run -> run.status() == RunStatus.RUNNING || run.status() == RunStatus.FAILED);
        if (last.isEmpty()) {
            return runs.start(request.title(), request.businessDate());
        }
        RunSummary run = last.get();
        String how = run.status() == RunStatus.FAILED ? "failed" : "was broken off";
        notices.accept("Run %d of %s %s; it goes on from there.".formatted(run.runId(), run.businessDate(), how));
        return runs.reopen(run.runId());
    }

    private void closeBrokenOff(long runId) {
        for (long dead : store.brokenOff(runId)) {
            store.end(dead, RunStatus.FAILED, "Broken off. The same command again continues it.");
        }
    }

    private JobExecution execute(RunRequest request, long runId) throws JobExecutionException {
        Job job = jobs.get(request.job());
        JobParameters parameters = parameters(request, runId);
        recoverDead();
        @Nullable JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && last.getStatus() == BatchStatus.FAILED) {
            return operator.restart(last);
        }
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return last;
        }
        return operator.start(job, parameters);
    }

    /** Whoever holds the lock knows that executions which say they run are dead. */
    private void recoverDead() {
        for (Job job : jobs.values()) {
            for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
                operator.recover(dead);
            }
        }
    }

    private static JobParameters parameters(RunRequest request, long runId) {
        JobParametersBuilder parameters =
                new JobParametersBuilder().addLong("run", runId).addLocalDate("business_date", request.businessDate());
        if (request.source() != null) {
            parameters.addString("source", request.source());
        }
        if (request.dataset() != null) {
            parameters.addString("dataset", request.dataset());
        }
        if (request.full()) {
            parameters.addString("full", "true");
        }
        return parameters.toJobParameters();
    }

    private RunOutcome outcome(long runId, JobExecution execution) {
        RunSummary run = runs.find(runId).orElseThrow();
        for (Throwable failure : execution.getAllFailureExceptions()) {
            LOG.info("Run {} failed", runId, failure);
        }
        return new RunOutcome(
                runId,
                run.status(),
                run.message() == null ? List.of() : run.message().lines().toList());
    }

    /** Settles the run before the framework stores its own end, so that a run never stays open behind a closed execution. */
    private final class EndOfRun implements JobExecutionListener {
        @Override
        public void afterJob(JobExecution execution) {
            long runId = active.context().run().runId();
            List<String> messages = new ArrayList<>();
            RunStatus status = store.hasRejects(runId) ? RunStatus.COMPLETED_WITH_REJECTS : RunStatus.COMPLETED;
            for (StageResult result : active.results()) {
                status = worse(status, result.status());
                messages.addAll(result.messages());
            }
            List<String> failed = store.failedPulls(runId);
            messages.addAll(failed);
            for (Throwable failure : execution.getAllFailureExceptions()) {
                messages.add(message(failure));
            }
            if (!failed.isEmpty() || execution.getStatus() != BatchStatus.COMPLETED) {
                status = RunStatus.FAILED;
            }
            store.end(runId, status, messages.isEmpty() ? null : String.join("\n", messages));
            if (status == RunStatus.FAILED) {
                execution.setStatus(BatchStatus.FAILED);
                execution.setExitStatus(ExitStatus.FAILED);
            }
        }

        private static RunStatus worse(RunStatus one, RunStatus other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private static String message(Throwable failure) {
            String text = failure.getMessage();
            return text == null ? failure.getClass().getSimpleName() : text.replaceAll("\\s*\\R\\s*", " ");
        }
    }
}
