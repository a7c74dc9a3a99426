package org.zhifaku.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts how often the live part of the ledger is asked for, and lets a test do something at the first time. */
final class BoardWatch extends OncePerRequestFilter {

    private final AtomicInteger times = new AtomicInteger();
    private volatile Runnable first = () -> {};

    void whenAsked(Runnable action) {
        times.set(0);
        first = action;
    }

    int times() {
        return times.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/steward/board");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (times.incrementAndGet() == 1) {
            first.run();
        }
        chain.doFilter(request, response);
    }
}
