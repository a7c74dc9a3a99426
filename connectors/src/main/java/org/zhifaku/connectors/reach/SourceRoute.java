package org.zhifaku.connectors.reach;

import java.io.Closeable;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** A route to a source: requests go through its retry and the source's circuit breaker. Not thread-safe. */
public final class SourceRoute implements Closeable {

    /** Header that holds a route's answer. */
    public static final String ANSWER = "zhifakuAnswer";

    private final CamelContext context;
    private final ProducerTemplate requests;
    private final String route;
    private final Breaker breaker;

    SourceRoute(CamelContext context, ProducerTemplate requests, String route, Breaker breaker) {
        this.context = context;
        this.requests = requests;
        this.route = route;
        this.breaker = breaker;
    }

    /**
     * Asks the source.
     *
     * @param request what the route's step understands
     * @param answer what it answers with
     * @throws SourceException where the source fails; what may pass was tried again before
     */
    public <T> T ask(Object request, Class<T> answer) throws SourceException {
        return breaker.guard(() -> {
            Exchange exchange =
                    requests.send("direct:" + route, made -> made.getIn().setBody(request));
            Exception thrown = exchange.getException();
            if (thrown instanceof SourceException failure) {
                throw failure;
            }
            if (thrown != null) {
                throw new IllegalStateException("Route '" + route + "' failed: " + thrown.getMessage(), thrown);
            }
            return answer.cast(exchange.getMessage().getHeader(ANSWER));
        });
    }

    @Override
    public void close() {
        try {
            context.getRouteController().stopRoute(route);
            context.removeRoute(route);
        } catch (Exception e) {
            // Camel declares Exception; a route that does not stop has nothing to do any more.
            throw new IllegalStateException("Route '" + route + "' does not stop: " + e.getMessage(), e);
        } finally {
            context.getRegistry().unbind(route);
        }
    }
}
