package org.zhifaku.bench.contestant;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.zhifaku.bench.harness.Contestant;
import org.zhifaku.bench.harness.Laps;
import org.zhifaku.bench.harness.Workplace;
import org.zhifaku.bench.plain.PenaltyTable;
import org.zhifaku.bench.plain.PlainJob;

/** Runs {@link PlainJob} on the same file; its context starts before the clock does. */
public final class PlainBatch implements Contestant {

    private static final String DATABASE = "plain";

    @Override
    public void round(Workplace place, Laps laps) throws Exception {
        place.recreate(DATABASE, "template0");
        try (HikariDataSource pool = pool(place)) {
            try (Connection connection = pool.getConnection();
                    Connection ours = place.connect(Ours.TEMPLATE)) {
                for (String statement : PenaltyTable.ddl(Ours.sourceIndexes(ours) - 1)) {
                    Checksums.execute(connection, statement);
                }
                ScriptUtils.executeSqlScript(
                        connection, new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
            }
            run(place, laps, pool);
            try (Connection connection = pool.getConnection()) {
                laps.check(
                        Stage.PLAIN,
                        "plain table",
                        Checksums.ofTable(connection, PenaltyTable.NAME, PenaltyTable.names()));
            }
        }
        place.administer("drop database " + place.database(DATABASE) + " with (force)");
    }

    private static void run(Workplace place, Laps laps, DataSource pool) throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("dataSource", DataSource.class, () -> pool, bean -> bean.setDestroyMethodName(""));
            context.registerBean("file", Path.class, () -> Path.of(place.file()));
            context.register(PlainJob.class);
            context.refresh();
            JobOperator operator = context.getBean(JobOperator.class);
            Job job = context.getBean(Job.class);
            JobExecution[] done = new JobExecution[1];
            laps.time(Stage.PLAIN, () -> {
                done[0] = operator.start(
                        job,
                        new JobParametersBuilder()
                                .addString("date", place.businessDate())
                                .toJobParameters());
                return place.rows();
            });
            if (done[0].getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException("The plain job ended as " + done[0].getExitStatus());
            }
            StepExecution step = done[0].getStepExecutions().iterator().next();
            laps.fact(Stage.PLAIN, "written", step.getWriteCount());
            laps.fact(Stage.PLAIN, "filtered", step.getFilterCount());
            laps.fact(Stage.PLAIN, "skipped", step.getSkipCount());
        }
    }

    private static HikariDataSource pool(Workplace place) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(place.url(DATABASE) + "?reWriteBatchedInserts=true");
        pool.setUsername(place.databaseUser());
        pool.setPassword(place.databasePassword());
        pool.setMaximumPoolSize(4);
        return pool;
    }
}
