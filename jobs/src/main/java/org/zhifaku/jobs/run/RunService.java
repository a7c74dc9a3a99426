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

/**
 * Does runs. One run at a time in a library; a run that was broken off or failed is continued, under the same number, by
 * the same command; a completed one is followed by a new one.
 */
public final class RunService {
    private static final Logger LOG = LoggerFactory.getLogger(RunService.class);

    private final DataSource dataSource;
    private final RunStore runs;
    private final JobRepository repository;
    private final JobOperator operator;
    private final ActiveRun active = new ActiveRun();
    private final Map<JobName, Job> jobs;
    private final RunVerdict verdict;

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
        this.runs = new RunStore(dataSource);
        this.repository = repository;
        this.operator = operator;
        this.verdict = new RunVerdict(dataSource);
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
            long runId = open(request, notices);
            closeBrokenOff(runId);
            active.begin(new StageContext(new RunContext(runId, request.businessDate()), request, progress, notices));
            JobExecution execution = execute(request, runId);
            return outcome(runId, execution);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The job repository refuses the run: " + e.getMessage(), e);
        }
    }

    private String underWay() {
        String which = runs.newest(1).stream()
                .filter(run -> run.status() == RunStatus.RUNNING)
                .map(run -> "run %d (%s of %s, since %s)"
                        .formatted(run.id(), run.title(), run.businessDate(), run.startedAt()))
                .findFirst()
                .orElse("a run");
        return "Another run is under way in this library: %s. One run at a time: wait for its end (./zhifaku status) and give the same command again."
                .formatted(which);
    }

    private long open(RunRequest request, Consumer<String> notices) {
        Optional<Run> last = runs.last(request);
        if (last.isPresent() && last.get().status() == RunStatus.RUNNING
                || last.isPresent() && last.get().status() == RunStatus.FAILED) {
            long id = last.get().id();
            notices.accept("Run %d of %s %s; it goes on from there."
                    .formatted(
                            id,
                            request.businessDate(),
                            last.get().status() == RunStatus.FAILED ? "failed" : "was broken off"));
            runs.resume(id);
            return id;
        }
        return runs.begin(request);
    }

    private void closeBrokenOff(long runId) {
        for (Run run : runs.brokenOff(runId)) {
            runs.end(run.id(), RunStatus.FAILED, "Broken off; the same command again (%s --date %s) continues it."
                    .formatted(run.title(), run.businessDate()));
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
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addLong("run", runId)
                .addLocalDate("business_date", request.businessDate());
        if (request.source() != null) {
            parameters.addString("source", request.source());
        }
        if (request.dataset() != null) {
            parameters.addString("dataset", request.dataset());
        }
        return parameters.toJobParameters();
    }

    private RunOutcome outcome(long runId, JobExecution execution) {
        Run run = runs.find(runId).orElseThrow();
        List<String> messages = new ArrayList<>();
        active.results().forEach(result -> messages.addAll(result.messages()));
        if (execution.getStatus() == BatchStatus.FAILED) {
            execution.getAllFailureExceptions().forEach(failure -> LOG.info("The run failed", failure));
        }
        return new RunOutcome(
                runId, run.status(), messages.isEmpty() && run.message() != null ? List.of(run.message()) : messages);
    }

    /** Settles the run before the framework stores its own end, so that a run never stays open behind a closed execution. */
    private final class EndOfRun implements JobExecutionListener {
        @Override
        public void afterJob(JobExecution execution) {
            StageContext context = active.context();
            List<String> messages = new ArrayList<>();
            RunStatus status = RunStatus.COMPLETED;
            for (StageResult result : active.results()) {
                status = status.worse(result.status());
                messages.addAll(result.messages());
            }
            for (Throwable failure : execution.getAllFailureExceptions()) {
                status = RunStatus.FAILED;
                messages.add(String.valueOf(failure.getMessage()));
            }
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                status = RunStatus.FAILED;
            }
            status = status.worse(verdict.of(context.run().runId()));
            runs.end(context.run().runId(), status, messages.isEmpty() ? null : String.join("\n", messages));
            if (status == RunStatus.FAILED) {
                execution.setStatus(BatchStatus.FAILED);
                execution.setExitStatus(ExitStatus.FAILED);
            }
        }
    }
}
