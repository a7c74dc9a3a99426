package org.zhifaku.jobs.application;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhifaku.jobs.run.RunService;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.SimulatedSources;

/** The application, wired and ready. Closing it leaves the servers running, which belong to whoever opened them. */
public final class Application implements AutoCloseable {
    private final ZhifakuSettings settings;
    private final ConfigurableApplicationContext context;

    private Application(ZhifakuSettings settings, ConfigurableApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /** For runs by hand: no web, no schedule. Brings the warehouse to this program's version. */
    public static Application forRuns(SimulatedSources source, Servers servers) {
        return start(source, servers, WebApplicationType.NONE, CoreConfiguration.class);
    }

    /** The same with console and portal. */
    public static Application withConsole(SimulatedSources source, Servers servers) {
        return start(source, servers, WebApplicationType.SERVLET, ConsoleApplication.class);
    }

    /** The same with console, portal and the schedule. */
    public static Application withSchedule(SimulatedSources source, Servers servers) {
        return start(source, servers, WebApplicationType.SERVLET, ScheduledApplication.class);
    }

    private static Application start(
            SimulatedSources source, Servers servers, WebApplicationType web, Class<?> configuration) {
        ZhifakuSettings settings = source.settings();
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(web);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("zhifaku", console(settings)));
            // Singletons made outside: the context neither binds the settings again nor closes what it did not open.
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            beans.registerSingleton("settings", settings);
            beans.registerSingleton("simulatedSources", source);
            beans.registerSingleton("servers", servers);
        });
        return new Application(settings, application.run());
    }

    /** What the console module reads from the environment. */
    private static Map<String, Object> console(ZhifakuSettings settings) {
        ZhifakuSettings.Console console = settings.console();
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("zhifaku.console.address", console.address());
        values.put("zhifaku.console.port", console.port());
        values.put("zhifaku.console.user", console.user());
        if (console.password() != null) {
            values.put("zhifaku.console.password", console.password());
        }
        values.put("spring.main.keep-alive", false);
        values.put("spring.jmx.enabled", false);
        return values;
    }

    public RunService runs() {
        return context.getBean(RunService.class);
    }

    /** The warehouse, pooled. */
    public DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    /** Where the console listens, e.g. {@code http://127.0.0.1:40123}. */
    public String consoleUrl() {
        if (!(context instanceof WebServerApplicationContext web)) {
            throw new IllegalStateException("The application was started without the console.");
        }
        String address = settings.console().address();
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://%s:%d".formatted(host, web.getWebServer().getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
