package org.zhifaku.jobs.application;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.console.ConsoleConfiguration;
import org.zhifaku.console.portal.ActSearch;
import org.zhifaku.library.search.EnforcementSearch;

/** The application with console and portal. Batch and Quartz are set up by hand: their tables have schemas of their own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            BatchAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            BatchJobLauncherAutoConfiguration.class,
            QuartzAutoConfiguration.class
        })
@Import({CoreConfiguration.class, ConsoleConfiguration.class})
class ConsoleApplication {

    @Bean
    ActSearch actSearch(EnforcementSearch search) {
        return new IndexActSearch(search);
    }
}
