package org.zhifaku.connectors.reach;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;

/**
 * The route template of one kind of transport: answers at {@code direct:<route>}, repeats a request whose {@link SourceException}
 * may pass, with growing pauses, and gives up on others at once.
 */
public abstract class SourceRoutes extends RouteBuilder {

    private static final long LONGEST_PAUSE_MILLIS = 300_000;

    private final String template;

    /** @param template the transport's kind */
    protected SourceRoutes(String template) {
        this.template = template;
    }

    final String template() {
        return template;
    }

    @Override
    public final void configure() {
        steps(routeTemplate(template)
                .templateParameter("route", null, "name of the route: it answers at direct:<route>")
                .templateParameter("access", null, "name of the processor that carries out requests")
                .templateParameter("redeliveries", null, "how often a request is repeated")
                .templateParameter("delayMillis", null, "pause before the first repetition, in milliseconds")
                .templateParameter("backoff", null, "factor by which each pause is longer than the one before")
                .from("direct:{{route}}")
                .onException(SourceException.class)
                .onWhen(SourceRoutes::mayPass)
                .maximumRedeliveries("{{redeliveries}}")
                .redeliveryDelay("{{delayMillis}}")
                .backOffMultiplier("{{backoff}}")
                .useExponentialBackOff()
                .maximumRedeliveryDelay(LONGEST_PAUSE_MILLIS)
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .logStackTrace(false)
                .logExhausted(false)
                .end()
                .onException(SourceException.class)
                .maximumRedeliveries(0)
                .logStackTrace(false)
                .logExhausted(false)
                .end());
    }

    /** What happens to a request; where nothing else is needed, {@code route.process("{{access}}")}. */
    protected void steps(ProcessorDefinition<?> route) {
        route.process("{{access}}");
    }

    private static boolean mayPass(Exchange exchange) {
        SourceException thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SourceException.class);
        return thrown != null && thrown.failure().mayPass();
    }
}
