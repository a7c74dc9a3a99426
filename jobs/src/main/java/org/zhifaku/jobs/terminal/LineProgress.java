package org.zhifaku.jobs.terminal;

import java.time.Duration;

/** A line every few seconds: count, rate and time left. */
final class LineProgress implements Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final Terminal terminal;
    private String name = "";
    private String unit = "";
    private long total;
    private long done;
    private long startedNanos;
    private long saidNanos;

    LineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String name, String unit, long total) {
        this.name = name;
        this.unit = unit;
        this.total = total;
        this.done = 0;
        this.startedNanos = System.nanoTime();
        this.saidNanos = startedNanos;
    }

    @Override
    public synchronized void add(long more) {
        done += more;
        long now = System.nanoTime();
        if (now - saidNanos >= EVERY_NANOS) {
            saidNanos = now;
            terminal.notice(line(now) + left(now));
        }
    }

    @Override
    public synchronized void end() {
        if (!name.isEmpty()) {
            long now = System.nanoTime();
            terminal.notice("%s in %.1f s".formatted(line(now), (now - startedNanos) / 1e9));
        }
        name = "";
    }

    private String line(long now) {
        double rate = done / Math.max((now - startedNanos) / 1e9, 1e-3);
        String of = total > 0 ? " of %,d".formatted(total) : "";
        return "  %-12s %,d%s %s, %,.0f/s".formatted(name, done, of, unit, rate);
    }

    private String left(long now) {
        if (total <= 0 || done <= 0 || done > total) {
            return "";
        }
        double seconds = (now - startedNanos) / 1e9 * (total - done) / done;
        return ", %.0f s left".formatted(seconds);
    }
}
