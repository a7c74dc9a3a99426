package org.zhifaku.console;

import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.zhifaku.library.warehouse.Migrations;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.sandbox.TestServers;

/** The console alone, on a fresh database of the test server and the fake index. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConsoleConfiguration.class)
class ConsoleTestApplication {

    @Bean
    DataSource dataSource() {
        var database = TestServers.createDatabase("console");
        var dataSource = database.dataSource();
        Migrations.migrate(dataSource);
        return dataSource;
    }

    @Bean
    FakeIndex index() {
        return new FakeIndex();
    }

    @Bean
    TestQuarantine replays(DataSource dataSource) {
        return new TestQuarantine(dataSource);
    }

    @Bean
    TestDecisions heldDecisions(DataSource dataSource) {
        return new TestDecisions(dataSource);
    }

    @Bean
    DefinitionSet definitions() {
        return TestQuarantine.definitions();
    }

    @Bean
    BoardWatch boardWatch() {
        return new BoardWatch();
    }

    @Bean
    SourceNames sourceNames() {
        return source -> java.util.Optional.ofNullable(
                java.util.Map.of("credit-publicity", "信用信息公示", "municipal-csv", "市级文件报送", "double-random", "双随机、一公开")
                        .get(source));
    }
}
