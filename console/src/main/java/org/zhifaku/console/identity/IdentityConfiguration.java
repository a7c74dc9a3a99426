package org.zhifaku.console.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.zhifaku.console.ConsoleDatabase;
import org.zhifaku.library.identity.IdentityDecisions;
import org.zhifaku.library.identity.IdentityReviews;
import org.zhifaku.library.identity.SideBySide;

/** The pages of what waits to be decided. That forms come from this console's own pages is seen to for all pages (package quarantine). */
@Configuration(proxyBeanMethods = false)
@Import(IdentityController.class)
public class IdentityConfiguration {

    @Bean
    IdentityReviews identityReviews(ConsoleDatabase database) {
        return new IdentityReviews(database.dataSource());
    }

    @Bean
    IdentityDecisions identityDecisions(ConsoleDatabase database) {
        return new IdentityDecisions(database.dataSource());
    }

    @Bean
    SideBySide sideBySide(ConsoleDatabase database) {
        return new SideBySide(database.dataSource());
    }
}
