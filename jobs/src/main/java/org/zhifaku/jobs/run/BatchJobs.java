package org.zhifaku.jobs.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** Builds batch jobs out of stages: each stage is a step, in order, done again on a restart because stages know what they did. */
final class BatchJobs {
    private final JobRepository repository;
    private final ActiveRun active;
    private final JobExecutionListener afterJob;

    BatchJobs(JobRepository repository, ActiveRun active, JobExecutionListener afterJob) {
        this.repository = repository;
        this.active = active;
        this.afterJob = afterJob;
    }

    Map<JobName, Job> build(Map<JobName, List<Stage>> stages) {
        Map<JobName, Job> jobs = new java.util.EnumMap<>(JobName.class);
        Arrays.stream(JobName.values())
                .forEach(name -> jobs.put(name, job(name, stages.getOrDefault(name, List.of()))));
        return jobs;
    }

    private Job job(JobName name, List<Stage> stages) {
        SimpleJobBuilder job =
                new JobBuilder(name.lower(), repository).listener(afterJob).start(step(name, stages.get(0)));
        for (Stage stage : stages.subList(1, stages.size())) {
            job.next(step(name, stage));
        }
        return job.build();
    }

    private Step step(JobName job, Stage stage) {
        return new StepBuilder(job.lower() + "." + stage.name(), repository)
                .tasklet(new StageTasklet(stage, active), new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }
}
