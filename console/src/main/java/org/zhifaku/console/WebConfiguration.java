package org.zhifaku.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Languages (Chinese unless the reader asks for English) and the files under {@code /assets}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String HTMX = "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js";

    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("zhifaku-language");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** A page that fails half-way must become an error page, not half a page with status 200. */
    @Bean
    static BeanPostProcessor wholePages() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setProducePartialOutputWhileProcessing(false);
                }
                return bean;
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch(localeResolver()));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/zhifaku/console/assets/", htmxFolder())
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    /** The folder of the one htmx in the class path, so that its version stands only in the root pom. */
    private static String htmxFolder() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(HTMX);
            if (found.length != 1) {
                throw new IllegalStateException("Found " + found.length + " files for " + HTMX
                        + ", but the console needs exactly one. Keep one version of the webjar htmx.org.");
            }
            var url = found[0].getURL().toString();
            return url.substring(0, url.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for " + HTMX + " in the class path.", e);
        }
    }

    /** {@code ?lang=en} chooses English, {@code ?lang=zh} Chinese; anything else changes nothing. */
    private record LanguageSwitch(LocaleResolver resolver) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var wanted = request.getParameter("lang");
            if ("en".equals(wanted)) {
                resolver.setLocale(request, response, Locale.ENGLISH);
            } else if ("zh".equals(wanted)) {
                resolver.setLocale(request, response, Locale.SIMPLIFIED_CHINESE);
            }
            return true;
        }
    }
}
