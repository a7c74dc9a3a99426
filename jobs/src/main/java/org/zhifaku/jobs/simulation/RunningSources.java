package org.zhifaku.jobs.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.sandbox.system.SimulatedSystem;

/** Simulated systems while they run. Closing ends them; what they keep in the home stays. */
public final class RunningSources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningSources.class);
    /** Most wait for processes or a disk; more at once would only crowd the processors. */
    private static final int SIDE_BY_SIDE = 4;

    private final Map<String, SimulatedSystem> systems = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private ZhifakuSettings settings;

    private RunningSources(ZhifakuSettings settings) {
        this.settings = settings;
    }

    static RunningSources none(ZhifakuSettings settings) {
        return new RunningSources(settings);
    }

    static RunningSources start(
            ZhifakuSettings settings,
            SimulatedWorld world,
            List<SimulatedSystem.Starter> starters,
            LocalDate date,
            Duration patience) {
        RunningSources running = new RunningSources(settings);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(SIDE_BY_SIDE, starters.size()));
        try {
            Map<String, Future<?>> begun = new TreeMap<>();
            for (SimulatedSystem.Starter starter : starters) {
                begun.put(starter.source(), threads.submit(() -> running.start(starter, world, date)));
            }
            long end = System.nanoTime() + patience.toNanos();
            begun.forEach((source, future) -> running.await(source, future, end, patience));
        } finally {
            threads.shutdownNow();
        }
        synchronized (running) {
            running.systems.keySet().removeIf(running.failures::containsKey);
            running.systems.forEach(
                    (source, system) -> running.settings = running.settings.withSource(source, system.settings()));
        }
        return running;
    }

    private void start(SimulatedSystem.Starter starter, SimulatedWorld world, LocalDate date) {
        SimulatedSystem system = starter.start(world.home(starter.source()));
        synchronized (this) {
            if (failures.containsKey(starter.source())) {
                close(system); // it came after its time
                return;
            }
            systems.put(starter.source(), system);
        }
        system.ensureThrough(date);
    }

    private void await(String source, Future<?> begun, long end, Duration patience) {
        try {
            begun.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            // A simulator is a program of many libraries; whatever stops it stops this source alone.
            LOG.info("The simulated system of source '{}' did not start", source, e.getCause());
            fail(source, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            begun.cancel(true);
            fail(source, "not ready within %d s (zhifaku.embedded.start-timeout)".formatted(patience.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(source, "interrupted");
        }
    }

    private synchronized void fail(String source, String why) {
        SimulatedSystem begun = systems.get(source);
        if (begun != null) {
            close(begun);
        }
        failures.put(
                source,
                "Source '%s' is skipped: its simulated system did not start: %s. Run again; if it stays, see the log, or give the source settings of its own (zhifaku.sources.%s.…)."
                        .formatted(source, why.replaceAll("\\s*\\R\\s*", " "), source));
    }

    /** The settings with which all sources are reached, real and simulated. */
    public ZhifakuSettings settings() {
        return settings;
    }

    /** Sources whose simulated system did not start, and what to say of it. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    void tell(Consumer<String> notices) {
        systems.forEach((source, system) -> notices.accept("  %-22s %s".formatted(source, system.place())));
        failures.values().forEach(notices);
    }

    @Override
    public synchronized void close() {
        new ArrayList<>(systems.values()).forEach(RunningSources::close);
        systems.clear();
    }

    private static void close(SimulatedSystem system) {
        try {
            system.close();
        } catch (RuntimeException e) {
            // Its data are disposable and the others must be closed too.
            LOG.warn("The simulated system of source '{}' did not end cleanly", system.source(), e);
        }
    }
}
