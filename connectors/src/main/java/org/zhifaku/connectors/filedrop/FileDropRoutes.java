package org.zhifaku.connectors.filedrop;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/** The route template {@code file-drop}. */
final class FileDropRoutes extends RouteBuilder {

    static final String TEMPLATE = "file-drop";

    @Override
    public void configure() {
        routeTemplate(TEMPLATE)
                .templateParameter("drop", null, "name of the drop: the route answers at direct:<drop>")
                .templateParameter("access", null, "name of the processor that reaches the folder")
                .templateParameter("redeliveries", null, "how often a request is repeated")
                .templateParameter("delayMillis", null, "pause before the first repetition, in milliseconds")
                .templateParameter("backoff", null, "factor by which each pause is longer than the one before")
                .from("direct:{{drop}}")
                .onException(DropException.class)
                .onWhen(FileDropRoutes::mayPass)
                .maximumRedeliveries("{{redeliveries}}")
                .redeliveryDelay("{{delayMillis}}")
                .backOffMultiplier("{{backoff}}")
                .useExponentialBackOff()
                .maximumRedeliveryDelay(300_000)
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .logStackTrace(false)
                .logExhausted(false)
                .end()
                .onException(DropException.class)
                .maximumRedeliveries(0)
                .logStackTrace(false)
                .logExhausted(false)
                .end()
                .process("{{access}}");
    }

    private static boolean mayPass(Exchange exchange) {
        DropException thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, DropException.class);
        return thrown != null && thrown.failure().mayPass();
    }
}
