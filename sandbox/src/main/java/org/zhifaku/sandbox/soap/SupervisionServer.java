package org.zhifaku.sandbox.soap;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.ws.Endpoint;
import jakarta.xml.ws.handler.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.world.telling.DatasetView;

/**
 * A SOAP service on loopback over the rows of some datasets, by SOAP 1.1 and 1.2, with its WSDL at {@code ?wsdl}. It demands a
 * UsernameToken. Tests can make it fail. Thread-safe.
 */
public final class SupervisionServer implements AutoCloseable {

    /** Namespace of its elements. */
    public static final String NAMESPACE = SupervisionService.NAMESPACE;

    /** The SOAP action of its operation. */
    public static final String ACTION = NAMESPACE + ":queryRecords";

    private static final String WSDL = "supervision-exchange.wsdl";
    private static final String USER = "zhifaku";
    private static final int THREADS = 4;

    private final HttpServer http;
    private final ExecutorService threads;
    private final SupervisionRecords records;
    private final Script script = new Script();

    private SupervisionServer(HttpServer http, ExecutorService threads, SupervisionRecords records) {
        this.http = http;
        this.threads = threads;
        this.records = records;
    }

    /**
     * @param port 0 for a free one
     * @param baseDate first date of the views
     */
    public static SupervisionServer start(int port, String password, List<DatasetView> views, LocalDate baseDate) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
                Thread thread = new Thread(task, "simulated-soap");
                thread.setDaemon(true);
                return thread;
            });
            http.setExecutor(threads);
            SupervisionServer server = new SupervisionServer(http, threads, new SupervisionRecords(views, baseDate));
            server.publish(password, false);
            server.publish(password, true);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the simulated SOAP service: " + e.getMessage(), e);
        }
    }

    private void publish(String password, boolean version12) {
        String port = version12 ? "12" : "11";
        SupervisionService service = version12
                ? new SupervisionService12(records, script.of(true), script)
                : new SupervisionService(records, script.of(false), script);
        URL wsdl = Objects.requireNonNull(SupervisionServer.class.getResource(WSDL), WSDL);
        Endpoint endpoint = Endpoint.create(service);
        endpoint.setMetadata(List.of(new StreamSource(wsdl.toExternalForm())));
        endpoint.setProperties(Map.of(
                Endpoint.WSDL_SERVICE, new QName(NAMESPACE, "SupervisionExchangeService"),
                Endpoint.WSDL_PORT, new QName(NAMESPACE, "SupervisionExchangePort" + port)));
        @SuppressWarnings("rawtypes") // as the interface has it
        List<Handler> handlers = List.of(new UsernameTokenCheck(USER, password, version12));
        endpoint.getBinding().setHandlerChain(handlers);
        HttpContext context = http.createContext("/exchange/soap" + port);
        context.getFilters().add(script.filter());
        endpoint.publish(context);
    }

    public int port() {
        return http.getAddress().getPort();
    }

    public String user() {
        return USER;
    }

    /** Address of the service. */
    public String endpoint(boolean version12) {
        return "http://127.0.0.1:" + port() + "/exchange/soap" + (version12 ? "12" : "11");
    }

    /** Brings what it serves to the evening of a date; never back. */
    public void ensureThrough(LocalDate date) {
        records.ensureThrough(date);
    }

    /** The evening it has reached. */
    public LocalDate through() {
        return records.through();
    }

    /** Lets some requests pass, then so many go wrong. */
    public void mishap(int after, int times, Mishap mishap) {
        script.plan(after, times, () -> mishap);
    }

    /** Lets some requests pass, then so many have a fault of the receiver or of the sender, made by the stack itself. */
    public void fault(int after, int times, boolean ofReceiver) {
        script.plan(after, times, () -> (exchange, service) -> {
            script.due = ofReceiver ? "receiver" : "sender";
            service.doFilter(exchange);
        });
    }

    /** From now on a total that is so much larger than the right one is told. */
    public void totalOff(long by) {
        script.totalOff = by;
    }

    /** From now on columns have other names. */
    public void columns(UnaryOperator<String> renamed) {
        script.columns = renamed;
    }

    /** The next rows have a document attached, each of so many bytes. */
    public void documents(int rows, long bytes) {
        script.documents = rows;
        script.documentBytes = bytes;
    }

    /** Requests that came, good and bad. */
    public int requests() {
        return script.requests.get();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    /** What tests want of the service. */
    private static final class Script implements SupervisionService.Documents {
        private final AtomicInteger requests = new AtomicInteger();
        private final Deque<Supplier<@Nullable Mishap>> coming = new ArrayDeque<>();
        private volatile String due = "";
        private volatile long totalOff;
        private volatile UnaryOperator<String> columns = UnaryOperator.identity();
        private volatile int documents;
        private volatile long documentBytes;

        synchronized void plan(int after, int times, Supplier<@Nullable Mishap> mishap) {
            for (int i = 0; i < after; i++) {
                coming.add(() -> null);
            }
            for (int i = 0; i < times; i++) {
                coming.add(mishap);
            }
        }

        private synchronized @Nullable Mishap next() {
            Supplier<@Nullable Mishap> next = coming.poll();
            return next == null ? null : next.get();
        }

        Filter filter() {
            return new Filter() {
                @Override
                public void doFilter(HttpExchange exchange, Chain service) throws IOException {
                    boolean question = exchange.getRequestMethod().equals("POST");
                    Mishap mishap = question ? next() : null;
                    if (question) {
                        requests.incrementAndGet();
                    }
                    if (mishap == null) {
                        service.doFilter(exchange);
                    } else {
                        mishap.answer(exchange, service);
                    }
                }

                @Override
                public String description() {
                    return "what tests want to go wrong";
                }
            };
        }

        SupervisionService.Faults of(boolean version12) {
            return new SupervisionService.Faults() {
                @Override
                public void next() throws SOAPException {
                    String now = due;
                    due = "";
                    if (now.equals("receiver")) {
                        throw SoapFaults.receiver("the database is being restarted", version12);
                    }
                    if (now.equals("sender")) {
                        throw SoapFaults.sender("no right to this dataset", version12);
                    }
                }

                @Override
                public long total(long right) {
                    return right + totalOff;
                }

                @Override
                public String column(String right) {
                    return columns.apply(right);
                }
            };
        }

        @Override
        public synchronized Map<String, DataHandler> next(int row) {
            if (documents <= 0) {
                return Map.of();
            }
            documents--;
            return Map.of("document-" + row + "@sandbox.invalid", new DataHandler(new Scan(documentBytes)));
        }
    }

    /** Some bytes that look like a scan, made while they are read. */
    private record Scan(long bytes) implements DataSource {
        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at >= bytes ? -1 : (int) (at++ * 31 % 251);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("A scan is not written.");
        }

        @Override
        public String getContentType() {
            return "application/pdf";
        }

        @Override
        public String getName() {
            return "../../scan.pdf";
        }
    }
}
