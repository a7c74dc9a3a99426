package org.zhifaku.jobs.terminal;

/** Shows how far long work has come. Thread-safe. */
public interface Progress {

    /**
     * Begins a piece of work; the one before it is over.
     *
     * @param name what is done, for people
     * @param unit what is counted, e.g. {@code rows}
     * @param total how many there will be; 0 = not known
     */
    void begin(String name, String unit, long total);

    /** More of it is done. */
    void add(long done);

    /** The piece of work is over; tells its count, time and rate. */
    void end();

    /** A progress that shows nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begin(String name, String unit, long total) {}

            @Override
            public void add(long done) {}

            @Override
            public void end() {}
        };
    }

    /** A bar where a person watches, else a line every few seconds. */
    static Progress on(Terminal terminal) {
        return terminal.isInteractive() ? new BarProgress(terminal) : new LineProgress(terminal);
    }
}
