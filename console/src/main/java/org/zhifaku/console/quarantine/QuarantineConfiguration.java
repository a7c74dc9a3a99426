package org.zhifaku.console.quarantine;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhifaku.console.ConsoleDatabase;
import org.zhifaku.pipeline.mapping.DefinitionSet;

/** The quarantine's pages; needs a {@link DefinitionSet} and {@link Replays}. */
@Configuration(proxyBeanMethods = false)
@Import(QuarantineController.class)
public class QuarantineConfiguration implements WebMvcConfigurer {

    /** As much as the importer reads. */
    private static final DataSize MOST = DataSize.ofMegabytes(64);

    @Bean
    Workbench workbench(ConsoleDatabase database, DefinitionSet definitions) {
        return new Workbench(database.dataSource(), definitions);
    }

    @Bean
    MultipartConfigElement uploads() {
        MultipartConfigFactory factory = new MultipartConfigFactory();
        factory.setMaxFileSize(MOST);
        factory.setMaxRequestSize(MOST);
        return factory.createMultipartConfig();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnForms());
    }
}
