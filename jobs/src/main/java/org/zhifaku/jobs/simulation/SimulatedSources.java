package org.zhifaku.jobs.simulation;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.sandbox.system.SimulatedSystem;
import org.zhifaku.sandbox.system.SimulatedSystems;

/**
 * The simulated systems of a home: one for each source that has a folder and a simulator, but no setting of its own. A library on a
 * database that somebody named has none.
 */
public final class SimulatedSources {
    private static final long SEED = 20_260_101L;

    private final ZhifakuSettings settings;
    private final long records;
    private final List<SimulatedSystem.Starter> starters;

    /** @param records size of the world, where the home knows none yet */
    public SimulatedSources(ZhifakuSettings settings, long records) {
        this(settings, records, SimulatedSystems.all());
    }

    SimulatedSources(ZhifakuSettings settings, long records, List<SimulatedSystem.Starter> starters) {
        this.settings = settings;
        this.records = records;
        this.starters = settings.database().isEmbedded()
                ? starters.stream().filter(this::isWanted).toList()
                : List.of();
    }

    private boolean isWanted(SimulatedSystem.Starter starter) {
        return settings.source(starter.source()).isEmpty()
                && Files.isRegularFile(settings.mappings().resolve("sources/" + starter.source() + "/source.yaml"));
    }

    /** The settings, without those that reach simulated systems. */
    public ZhifakuSettings settings() {
        return settings;
    }

    /** Whether this source is simulated in this home. */
    public boolean simulates(String source) {
        return starters.stream().anyMatch(starter -> starter.source().equals(source));
    }

    /**
     * Starts those that are covered, side by side, and lets them come to the evening of a date. One that does not start is told and
     * left out. Only one program may do so at a time in a home: whoever calls this holds the lock of runs.
     *
     * @param date also the first business date, where the home knows none yet
     */
    public RunningSources start(Predicate<String> covers, LocalDate date, Consumer<String> notices) {
        List<SimulatedSystem.Starter> covered = starters.stream()
                .filter(starter -> covers.test(starter.source()))
                .toList();
        if (covered.isEmpty()) {
            return RunningSources.none(settings);
        }
        SimulatedWorld described = new SimulatedWorld(settings.home().resolve("sandbox"), SEED, records, date);
        SimulatedWorld world = SimulatedWorld.remembered(described);
        notices.accept("Simulated sources 模拟来源: %,d records on %s. A source with settings of its own is not simulated."
                .formatted(world.records(), world.baseDate()));
        if (world.records() != records) {
            notices.accept(
                    "This home's simulated sources have %,d records and keep them. For another size use another home (ZHIFAKU_HOME)."
                            .formatted(world.records()));
        }
        RunningSources running = RunningSources.start(
                settings, world, covered, date, settings.embedded().startTimeout());
        running.tell(notices);
        return running;
    }
}
