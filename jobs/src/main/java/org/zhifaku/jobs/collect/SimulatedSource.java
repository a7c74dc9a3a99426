package org.zhifaku.jobs.collect;

import java.time.LocalDate;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.terminal.Terminal;

/** The simulated credit centre. */
public final class SimulatedSource implements AutoCloseable {
    private final ZhifakuSettings settings;

    private SimulatedSource(ZhifakuSettings settings) {
        this.settings = settings;
    }

    public static SimulatedSource startIfNeeded(ZhifakuSettings settings, LocalDate baseDate, int records, Terminal terminal) {
        return new SimulatedSource(settings);
    }

    public static SimulatedSource none(ZhifakuSettings settings) {
        return new SimulatedSource(settings);
    }

    public ZhifakuSettings settings() {
        return settings;
    }

    public void ensureThrough(LocalDate date) {}

    @Override
    public void close() {}
}
