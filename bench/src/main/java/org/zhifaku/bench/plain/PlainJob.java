package org.zhifaku.bench.plain;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileParseException;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.support.CompositeItemProcessor;
import org.springframework.batch.infrastructure.item.validator.BeanValidatingItemProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A file to {@link PenaltyTable}, as the reference shows it: chunks of 1,000, lines that cannot be split skipped, rows that
 * break a constraint filtered. Needs a {@link DataSource} and the file as a {@link Path} in its context.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
public class PlainJob {

    private static final int CHUNK = 1_000;

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Job job(JobRepository repository, PlatformTransactionManager transactions, DataSource dataSource, Path file)
            throws Exception {
        FlatFileItemReader<PenaltyLine> reader = new FlatFileItemReaderBuilder<PenaltyLine>()
                .name("penalties")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .names(PenaltyLine.NAMES)
                .targetType(PenaltyLine.class)
                .build();
        return new JobBuilder("plain", repository)
                .start(new StepBuilder("load", repository)
                        .<PenaltyLine, Penalty>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(reader)
                        .processor(processor())
                        .writer(new PenaltyWriter(dataSource))
                        .faultTolerant()
                        .skip(FlatFileParseException.class)
                        .skipLimit(Long.MAX_VALUE)
                        .build())
                .build();
    }

    private static ItemProcessor<PenaltyLine, Penalty> processor() throws Exception {
        BeanValidatingItemProcessor<Penalty> validator = new BeanValidatingItemProcessor<>();
        validator.setFilter(true);
        validator.afterPropertiesSet();
        return new CompositeItemProcessor<>(new PenaltyCleaner(), validator);
    }
}
