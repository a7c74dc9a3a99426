package org.zhifaku.connectors.soap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SoapTransport.Credentials;
import org.zhifaku.connectors.source.SoapTransport.Scheme;
import org.zhifaku.connectors.source.SoapTransport.Version;

/** The step of the route that posts an envelope and keeps what comes back; an attempt that fails leaves nothing behind. */
final class SoapAccess implements Processor {

    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final int SHOWN_BYTES = 1_000;

    private final SoapTransport transport;
    private final Failures failures;
    private final ScheduledExecutorService scheduler;
    private final HttpClient http;

    /**
     * What is asked.
     *
     * @param envelope the request, written anew for each attempt since it may hold a time and a nonce
     * @param action the SOAP action
     * @param parts keeps the answer
     */
    record Ask(Supplier<byte[]> envelope, SoapPlan.Call action, AnswerParts parts) {}

    SoapAccess(SoapTransport transport, Failures failures, ScheduledExecutorService scheduler) {
        this.transport = transport;
        this.failures = failures;
        this.scheduler = scheduler;
        // Redirects are not followed: the credentials are meant for this endpoint alone.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(transport.patience().connectTimeout())
                .build();
    }

    @Override
    public void process(Exchange exchange) throws SourceException {
        Ask ask = exchange.getIn().getBody(Ask.class);
        try {
            exchange.getMessage().setHeader(SourceRoute.ANSWER, send(ask));
        } catch (IOException e) {
            ask.parts().discard();
            throw failures.of(e);
        }
    }

    private Received send(Ask ask) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request(ask), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("The pull was interrupted.");
        }
        long most = transport.bounds().mostAnswerBytes();
        try (InputStream answer = new AnswerWatch(
                response.body(),
                scheduler,
                transport.patience().idleTimeout(),
                transport.bounds().answerTimeout(),
                most,
                () -> failures.tooLarge("the answer", "应答", most, "transport.max_answer"))) {
            return take(ask, response, answer);
        }
    }

    private Received take(Ask ask, HttpResponse<?> response, InputStream answer) throws IOException {
        ContentType type =
                ContentType.of(response.headers().firstValue("Content-Type").orElse(""));
        boolean envelope = type.isXml() || type.value().equals("multipart/related");
        int status = response.statusCode();
        // SOAP 1.1 sends faults with 500 (HTTP binding, 6.2), SOAP 1.2 those of the sender with 400 (part 2, 7.5).
        boolean readable = status == OK || ((status == SERVER_ERROR || status == CLIENT_ERROR) && envelope);
        if (!readable) {
            throw failures.status(status, beginning(answer));
        }
        if (!envelope) {
            throw failures.badAnswer(
                    "it is '" + type.value() + "', no XML: " + beginning(answer),
                    "应答是 '" + type.value() + "'，不是 XML",
                    null);
        }
        Received received;
        try {
            received = ask.parts().take(answer, type);
        } catch (EOFException e) {
            throw new IOException(e.getMessage(), e);
        } catch (Base64Target.NotBase64Exception e) {
            throw failures.badAnswer("an attachment is no base64", "附件不是合法的 Base64", e);
        }
        Failures.Fault fault = AnswerXml.fault(received, failures);
        if (fault != null) {
            throw failures.fault(fault);
        }
        if (status != OK) {
            throw failures.status(status, "");
        }
        return received;
    }

    private static String beginning(InputStream answer) throws IOException {
        return new String(answer.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8);
    }

    private HttpRequest request(Ask ask) {
        URI endpoint = transport.endpoint();
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(transport.patience().idleTimeout())
                .header("Accept", "application/soap+xml, text/xml, application/xop+xml, multipart/related")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ask.envelope().get()));
        String action = ask.action().action();
        if (transport.version() == Version.SOAP_1_1) {
            request.header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"" + action + "\"");
        } else {
            request.header(
                    "Content-Type",
                    "application/soap+xml; charset=utf-8" + (action.isEmpty() ? "" : "; action=\"" + action + "\""));
        }
        Credentials credentials = transport.credentials();
        if (credentials.scheme() == Scheme.BASIC) {
            String pair = credentials.user() + ":" + credentials.password().reveal();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }
}
