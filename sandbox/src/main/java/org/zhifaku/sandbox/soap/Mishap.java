package org.zhifaku.sandbox.soap;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;

/** What goes wrong with one answer of a simulated service. */
public interface Mishap {

    /** Answers a request wrongly. */
    void answer(HttpExchange exchange, Filter.Chain service) throws IOException;

    /** An answer of this status, type and body in place of the right one. */
    static Mishap instead(int status, String contentType, byte[] body) {
        return (exchange, service) -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    /** The right answer, cut off with the connection after so many bytes. */
    static Mishap droppedAfter(int bytes) {
        return (exchange, service) -> through(exchange, service, new FilterOutputStream(exchange.getResponseBody()) {
            private int left = bytes;

            @Override
            public void write(int b) throws IOException {
                if (left == 0) {
                    throw broken();
                }
                out.write(b);
                left--;
            }

            @Override
            public void close() throws IOException {
                // An exchange whose stream does not close has its connection closed, without the end of the answer.
                if (left == 0) {
                    throw broken();
                }
                super.close();
            }

            private IOException broken() throws IOException {
                out.flush();
                return new IOException("The simulated connection breaks.");
            }
        });
    }

    /** The right answer, one byte in so many milliseconds. */
    static Mishap trickling(long millisPerByte) {
        return (exchange, service) -> through(exchange, service, new FilterOutputStream(exchange.getResponseBody()) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                out.flush();
                LockSupport.parkNanos(millisPerByte * 1_000_000);
            }
        });
    }

    private static void through(HttpExchange exchange, Filter.Chain service, OutputStream out) throws IOException {
        exchange.setStreams(null, out);
        try {
            service.doFilter(exchange);
        } finally {
            exchange.close();
        }
    }
}
