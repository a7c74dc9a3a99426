package org.zhifaku.jobs.schedule;

import java.sql.SQLException;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunOutcome;
import org.zhifaku.jobs.run.RunRequest;
import org.zhifaku.jobs.run.RunService;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.Progress;

/** One night: the business date is the day before the fire time in the schedule's zone. */
@DisallowConcurrentExecution
public final class NightlyQuartzJob implements Job {
    static final String CONTEXT = "application";
    private static final Logger LOG = LoggerFactory.getLogger(NightlyQuartzJob.class);

    @Override
    public void execute(JobExecutionContext quartz) throws JobExecutionException {
        try {
            ApplicationContext context =
                    (ApplicationContext) quartz.getScheduler().getContext().get(CONTEXT);
            ZhifakuSettings settings = context.getBean(ZhifakuSettings.class);
            LocalDate date = LocalDate.ofInstant(
                            quartz.getScheduledFireTime().toInstant(),
                            settings.schedule().zone())
                    .minusDays(1);
            RunOutcome outcome = context.getBean(RunService.class)
                    .run(RunRequest.all(JobName.NIGHTLY, date), Progress.silent(), line -> LOG.info("{}", line));
            LOG.warn("Night of {}: run {} ended {}", date, outcome.runId(), outcome.status());
        } catch (SQLException | SchedulerException | RuntimeException e) {
            // The edge of a scheduled run: Quartz logs it and fires again the next night.
            throw new JobExecutionException("The night failed: " + e.getMessage(), e);
        }
    }
}
