package org.zhifaku.console;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.zhifaku.console.held.HeldConfiguration;
import org.zhifaku.console.portal.PortalConfiguration;
import org.zhifaku.console.quarantine.QuarantineConfiguration;
import org.zhifaku.console.steward.StewardConfiguration;
import org.zhifaku.schemas.RecordTypes;

/**
 * Everything the console needs in a Spring Boot web application: import it, and provide a {@link DataSource} on the
 * warehouse, an {@link org.zhifaku.console.portal.ActSearch} on the index, the {@code DefinitionSet} in force,
 * {@link org.zhifaku.console.quarantine.Replays} and {@link org.zhifaku.console.held.HeldDecisions}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
@Import({
    StewardConfiguration.class,
    QuarantineConfiguration.class,
    HeldConfiguration.class,
    PortalConfiguration.class,
    WebConfiguration.class,
    ConsoleErrorController.class,
    ConsoleErrors.class,
    Problems.class
})
public class ConsoleConfiguration {

    @Bean
    ConsoleDatabase consoleDatabase(DataSource dataSource) {
        return new ConsoleDatabase(dataSource);
    }

    @Bean
    Wording wording(MessageSource messages, ObjectProvider<SourceNames> sources) {
        return new Wording(messages, RecordTypes.standard(), sources.getIfAvailable(() -> source -> Optional.empty()));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> consoleAddress(ConsoleSettings settings) {
        return factory -> {
            factory.setAddress(settings.bindAddress());
            factory.setPort(settings.port());
        };
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<StewardGate> stewardGate(ConsoleSettings settings, MessageSource messages) {
        var registration = new FilterRegistrationBean<>(new StewardGate(settings, messages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("org.zhifaku.console.messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }
}
