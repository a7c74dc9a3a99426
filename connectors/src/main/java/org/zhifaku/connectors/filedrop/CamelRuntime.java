package org.zhifaku.connectors.filedrop;

import com.jcraft.jsch.JSch;
import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.Transport;

/** A running Camel context that reaches sources. One serves a whole program. Thread-safe. */
public final class CamelRuntime implements Closeable {

    /** Header that holds a route's answer. */
    static final String ANSWER = "zhifakuAnswer";

    private final CamelContext context;
    private final ProducerTemplate requests;
    private final AtomicLong drops = new AtomicLong();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "zhifaku-idle-watch");
        thread.setDaemon(true);
        return thread;
    });

    private CamelRuntime(CamelContext context) {
        this.context = context;
        this.requests = context.createProducerTemplate();
    }

    /** Starts a context with the route templates and no route. */
    public static CamelRuntime start() {
        // JSch offers a wrong password six times otherwise, which locks accounts. It has no setting but this global
        // one.
        JSch.setConfig("MaxAuthTries", "1");
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.getShutdownStrategy().setTimeout(5);
        // Bodies are our own requests and must stay themselves.
        context.setStreamCaching(false);
        try {
            context.addRoutes(new FileDropRoutes());
            context.start();
        } catch (Exception e) {
            // Camel declares Exception; whatever it is, the program cannot run without its context.
            throw new IllegalStateException("Camel does not start: " + e.getMessage(), e);
        }
        return new CamelRuntime(context);
    }

    /** Opens a source's drop: makes its route. The connection itself is made at the first request. */
    public FileDrop open(SourceSystem system) {
        Transport transport = system.transport();
        String drop = system.source() + "-" + drops.incrementAndGet();
        Folder folder = Folders.of(context, transport);
        context.getRegistry().bind(drop, new DropAccess(system.source(), transport, folder, scheduler));
        try {
            context.addRouteFromTemplate(
                    drop,
                    FileDropRoutes.TEMPLATE,
                    Map.of(
                            "drop",
                            drop,
                            "access",
                            drop,
                            "redeliveries",
                            transport.retry().attempts() - 1,
                            "delayMillis",
                            transport.retry().delay().toMillis(),
                            "backoff",
                            transport.retry().backoff()));
        } catch (Exception e) {
            // Camel declares Exception; the template and its parameters are ours, so this is a defect of ours.
            throw new IllegalStateException("Route '" + drop + "' cannot be made: " + e.getMessage(), e);
        }
        return new RoutedDrop(context, requests, drop, folder);
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        context.stop();
    }
}
