package org.zhifaku.console.held;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.console.ConsoleDatabase;
import org.zhifaku.library.ledger.PullDecisions;
import org.zhifaku.library.ledger.PullRegistry;

/** The page of held pulls; needs {@link HeldDecisions}. */
@Configuration(proxyBeanMethods = false)
@Import(HeldController.class)
public class HeldConfiguration {

    @Bean
    HeldPulls heldPulls(ConsoleDatabase database) {
        return new HeldPulls(new PullDecisions(database.dataSource()), new PullRegistry(database.dataSource()));
    }
}
