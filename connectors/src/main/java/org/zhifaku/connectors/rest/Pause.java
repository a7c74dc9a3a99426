package org.zhifaku.connectors.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** Keeps the pauses that a server asks for, up to a longest one. */
final class Pause {

    private final Duration longest;
    private final Clock clock;
    private long untilNanos = System.nanoTime();

    Pause(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * Takes the server's wish.
     *
     * @param retryAfter value of the header {@code Retry-After}: seconds or a date (RFC 9110); empty or wrong asks for nothing
     */
    void ask(String retryAfter) {
        Duration wish = wish(retryAfter.strip());
        Duration kept = wish.compareTo(longest) > 0 ? longest : wish;
        untilNanos = System.nanoTime() + Math.max(0, kept.toNanos());
    }

    private Duration wish(String text) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(clock.instant(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    /** Waits until the server may be asked again. */
    void keep() throws InterruptedException {
        long left = untilNanos - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
