package org.zhifaku.jobs.source;

import java.util.List;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.pipeline.mapping.DatasetMapping;

/** Reaches a dataset and compares the columns it shows with its mapping; stores nothing. */
public final class SourceTrial {
    private final Puller puller;

    public SourceTrial(Puller puller) {
        this.puller = puller;
    }

    /**
     * What was found.
     *
     * @param dataset name of the dataset
     * @param reached whether it can be reached
     * @param place where it was looked for, without secrets
     * @param seen files or rows seen
     * @param columns columns seen; empty where there was nothing to look at
     * @param unmapped columns that the mapping neither names nor ignores
     * @param vanished columns of the mapping that were not seen
     * @param problem why it cannot be reached, or what was wrong with the columns; empty where all is well
     */
    public record Found(
            String dataset,
            boolean reached,
            String place,
            long seen,
            List<String> columns,
            List<String> unmapped,
            List<String> vanished,
            String problem) {

        /** Whether it can be pulled as it is, and loses nothing. */
        public boolean isWhole() {
            return reached && unmapped.isEmpty() && vanished.isEmpty() && problem.isEmpty();
        }
    }

    /** Looks at one dataset. */
    public Found look(Dataset dataset, DatasetMapping mapping) {
        ProbeOutcome outcome = puller.probe(dataset, mapping.sourceColumns());
        String place = dataset.transport().place();
        if (outcome instanceof ProbeOutcome.Unreachable unreachable) {
            return new Found(dataset.dataset(), false, place, 0, List.of(), List.of(), List.of(), unreachable.reason());
        }
        ProbeOutcome.Reachable reachable = (ProbeOutcome.Reachable) outcome;
        if (reachable.columns().isEmpty()) {
            return new Found(
                    dataset.dataset(),
                    true,
                    reachable.place(),
                    reachable.seen(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "Reached, but there is nothing to look at yet 已连通，但还没有可看的数据.");
        }
        var drift = mapping.bind(reachable.columns()).drift();
        return new Found(
                dataset.dataset(),
                true,
                reachable.place(),
                reachable.seen(),
                reachable.columns(),
                drift.unmapped(),
                drift.vanished(),
                "");
    }
}
