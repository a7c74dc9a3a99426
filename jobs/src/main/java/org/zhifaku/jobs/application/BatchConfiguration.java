package org.zhifaku.jobs.application;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhifaku.jobs.run.JobName;
import org.zhifaku.jobs.run.RunService;
import org.zhifaku.jobs.run.Stage;

/** Spring Batch on the tables in schema {@code batch}; jobs run on the caller's thread. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcJobRepositoryFactoryBean jobRepository(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(dataSource);
        factory.setTransactionManager(transactions);
        factory.setDatabaseType("POSTGRES");
        factory.setTablePrefix("batch.BATCH_");
        return factory;
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    /** Not from the framework's factory, whose proxy would hold one transaction open around a whole job. */
    @Bean
    JobOperator jobOperator(JobRepository repository, JobRegistry registry) {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(registry);
        return operator;
    }

    @Bean
    RunService runService(
            DataSource dataSource,
            JobRepository repository,
            JobOperator operator,
            JobRegistry registry,
            StagesOfJobs stages) {
        return new RunService(dataSource, repository, operator, registry, stages.byJob());
    }

    /** The stages of each job, in order. */
    record StagesOfJobs(Map<JobName, List<Stage>> byJob) {}
}
