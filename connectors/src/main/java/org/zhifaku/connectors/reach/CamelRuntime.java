package org.zhifaku.connectors.reach;

import com.jcraft.jsch.JSch;
import java.io.Closeable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport;

/**
 * A running Camel context that reaches sources, and their circuit breakers: a source that failed too often is not asked again as
 * long as the context lives or the breaker's pause lasts. One serves a whole program. Thread-safe.
 */
public final class CamelRuntime implements Closeable {

    private final CamelContext context;
    private final ProducerTemplate requests;
    private final AtomicLong routes = new AtomicLong();
    private final Set<String> templates = new HashSet<>();
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "zhifaku-idle-watch");
        thread.setDaemon(true);
        return thread;
    });

    private CamelRuntime(CamelContext context) {
        this.context = context;
        this.requests = context.createProducerTemplate();
    }

    /** Starts a context without routes. */
    public static CamelRuntime start() {
        // JSch offers a wrong password six times otherwise, which locks accounts. It has no setting but this global
        // one.
        JSch.setConfig("MaxAuthTries", "1");
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.getShutdownStrategy().setTimeout(5);
        // Bodies are our own requests and must stay themselves.
        context.setStreamCaching(false);
        try {
            context.start();
        } catch (Exception e) {
            // Camel declares Exception; whatever it is, the program cannot run without its context.
            throw new IllegalStateException("Camel does not start: " + e.getMessage(), e);
        }
        return new CamelRuntime(context);
    }

    /** The context, for components and endpoints. */
    public CamelContext context() {
        return context;
    }

    /** Runs what watches over requests on their way. */
    public ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /**
     * Makes a route to a source from a template. Nothing is reached before the first request.
     *
     * @param routes the templates; added once
     * @param system the source; all routes to it share its circuit breaker
     * @param transport how it is reached
     * @param access the step that carries out requests: its body is the request, its answer the header {@link
     *     SourceRoute#ANSWER}
     */
    public SourceRoute open(SourceRoutes routes, SourceSystem system, Transport transport, Processor access) {
        String route = system.source() + "-" + this.routes.incrementAndGet();
        Transport.Retry retry = transport.patience().retry();
        context.getRegistry().bind(route, access);
        try {
            addOnce(routes);
            context.addRouteFromTemplate(
                    route,
                    routes.template(),
                    Map.of(
                            "route",
                            route,
                            "access",
                            route,
                            "redeliveries",
                            retry.attempts() - 1,
                            "delayMillis",
                            retry.delay().toMillis(),
                            "backoff",
                            retry.backoff()));
        } catch (Exception e) {
            // Camel declares Exception; the template and its parameters are ours, so this is a defect of ours.
            throw new IllegalStateException("Route '" + route + "' cannot be made: " + e.getMessage(), e);
        }
        Breaker breaker = breakers.computeIfAbsent(system.source(), any -> new Breaker(system));
        return new SourceRoute(context, requests, route, breaker);
    }

    private synchronized void addOnce(SourceRoutes routes) throws Exception {
        if (templates.add(routes.template())) {
            context.addRoutes(routes);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        context.stop();
    }
}
