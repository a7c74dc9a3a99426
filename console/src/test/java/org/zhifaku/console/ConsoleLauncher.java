package org.zhifaku.console;

import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Starts the console on the test server with sample rows, for looking at it: run it with the test class path, open the
 * address it prints, stop it with Ctrl-C.
 */
final class ConsoleLauncher {

    private ConsoleLauncher() {}

    public static void main(String[] arguments) {
        var context =
                (ServletWebServerApplicationContext) SpringApplication.run(ConsoleTestApplication.class, arguments);
        new SampleRuns(context.getBean(DataSource.class)).write();
        System.out.println("http://127.0.0.1:" + context.getWebServer().getPort() + "/steward");
    }
}
