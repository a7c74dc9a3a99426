package org.zhifaku.jobs.schedule;

import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhifaku.jobs.settings.ZhifakuSettings;

/** Runs the nightly job by {@code zhifaku.schedule.nightly}. */
@Configuration(proxyBeanMethods = false)
public class ScheduleConfiguration {

    @Bean
    SchedulerFactoryBean scheduler(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ZhifakuSettings settings,
            ApplicationContext context) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty(
                "org.quartz.jobStore.class", "org.springframework.scheduling.quartz.LocalDataSourceJobStore");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.jobStore.tablePrefix", "quartz.QRTZ_");
        properties.setProperty("org.quartz.jobStore.isClustered", "false");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setSchedulerName("zhifaku");
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        factory.setQuartzProperties(properties);
        factory.setOverwriteExistingJobs(true);
        factory.setApplicationContext(context);
        factory.setApplicationContextSchedulerContextKey(NightlyQuartzJob.CONTEXT);
        factory.setWaitForJobsToCompleteOnShutdown(false);
        JobDetail job = job();
        factory.setJobDetails(job);
        factory.setTriggers(trigger(job, settings.schedule()));
        return factory;
    }

    private static JobDetail job() {
        return JobBuilder.newJob(NightlyQuartzJob.class)
                .withIdentity("nightly")
                .storeDurably()
                .build();
    }

    private static Trigger trigger(JobDetail job, ZhifakuSettings.Schedule schedule) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity("nightly")
                .withSchedule(CronScheduleBuilder.cronSchedule(schedule.nightly())
                        .inTimeZone(TimeZone.getTimeZone(schedule.zone()))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
