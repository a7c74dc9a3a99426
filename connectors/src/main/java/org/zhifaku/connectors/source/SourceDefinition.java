package org.zhifaku.connectors.source;

import java.util.List;
import java.util.Optional;

/**
 * A source and what it gives.
 *
 * @param system the source system
 * @param datasets its datasets, by name
 */
public record SourceDefinition(SourceSystem system, List<Dataset> datasets) {

    public SourceDefinition {
        datasets = List.copyOf(datasets);
    }

    /** Name of its folder. */
    public String source() {
        return system.source();
    }

    /** The dataset of this name. */
    public Optional<Dataset> dataset(String name) {
        return datasets.stream()
                .filter(dataset -> dataset.dataset().equals(name))
                .findFirst();
    }

    /**
     * One dataset: all rows of one kind of record.
     *
     * @param system where it comes from
     * @param dataset its name
     * @param nameZh its name in Chinese
     * @param transport how it is reached: the source's way unless it has one of its own
     * @param plan how its rows are asked for
     */
    public record Dataset(SourceSystem system, String dataset, String nameZh, Transport transport, PullPlan plan) {

        public Dataset {
            if (!plan.transportType().isInstance(transport)) {
                throw new IllegalArgumentException("A plan for transport '%s' cannot use '%s'."
                        .formatted(plan.transportKind(), transport.place()));
            }
        }

        /** A dataset that is reached as its source is. */
        public Dataset(SourceSystem system, String dataset, String nameZh, PullPlan plan) {
            this(system, dataset, nameZh, system.transport(), plan);
        }
    }
}
