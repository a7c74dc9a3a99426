package org.zhifaku.jobs.application;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchJobLauncherAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.console.ConsoleConfiguration;
import org.zhifaku.console.SourceNames;
import org.zhifaku.console.held.HeldDecisions;
import org.zhifaku.console.portal.ActSearch;
import org.zhifaku.console.portal.CodeNames;
import org.zhifaku.console.portal.IndexedActs;
import org.zhifaku.console.quarantine.Replays;
import org.zhifaku.jobs.collect.HeldPulls;
import org.zhifaku.jobs.run.RunService;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.pipeline.mapping.DefinitionSet;

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
        return new IndexedActs(search);
    }

    @Bean
    Replays replays(RunService runs, DataSource dataSource, ZhifakuSettings settings) {
        return new ConsoleReplays(runs, dataSource, settings::defaultBusinessDate);
    }

    @Bean
    HeldDecisions heldDecisions(DataSource dataSource, ZhifakuSettings settings) {
        return new ConsoleDecisions(new HeldPulls(settings, dataSource));
    }

    /** Sources by the Chinese names of their folders' definitions. */
    @Bean
    SourceNames sourceNames(ZhifakuSettings settings) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (SourceState state : Sources.load(settings.mappings(), settings::source)) {
            names.put(
                    state.source(),
                    state.fold(configured -> configured.system().nameZh(), SourceState.NotConfigured::nameZh));
        }
        return source -> Optional.ofNullable(names.get(source));
    }

    /** Codes by the labels of their code sets. */
    @Bean
    CodeNames codeNames(DefinitionSet definitions) {
        return (codes, code) ->
                Optional.ofNullable(definitions.codeSets().get(codes)).map(set -> set.label(code));
    }
}
