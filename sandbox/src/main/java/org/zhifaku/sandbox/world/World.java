package org.zhifaku.sandbox.world;

import java.time.LocalDate;
import java.util.List;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.system.Systems;
import org.zhifaku.sandbox.world.telling.DatasetView;

/**
 * What all simulated systems beside the credit centre tell. The same size, seed and base date give the same rows. The
 * decisions are those of the {@code CreditCenter} of the same seed, size and base date. Thread-safe.
 */
public final class World {
    private final Reality reality;
    private final List<DatasetView> views;

    private World(Reality reality) {
        this.reality = reality;
        this.views = Systems.views(reality);
    }

    /** @param baseDate business date of the archive: the first on which systems are pulled */
    public static World of(WorldSize size, long seed, LocalDate baseDate) {
        return new World(new Reality(seed, baseDate, size.creditRecords()));
    }

    /** What really is. */
    public Reality reality() {
        return reality;
    }

    /** All datasets of all systems, by system. */
    public List<DatasetView> views() {
        return views;
    }

    /** The datasets of one system; an unknown system is an error. */
    public List<DatasetView> system(String system) {
        List<DatasetView> found =
                views.stream().filter(view -> view.system().equals(system)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("The world has no system '" + system + "'. It has "
                    + views.stream().map(DatasetView::system).distinct().toList() + ".");
        }
        return found;
    }

    /** One dataset, e.g. penalty of internet-supervision; an unknown one is an error. */
    public DatasetView view(String system, String dataset) {
        return system(system).stream()
                .filter(view -> view.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The system '" + system + "' has no dataset '" + dataset
                        + "'. It has "
                        + system(system).stream().map(DatasetView::dataset).toList() + "."));
    }
}
