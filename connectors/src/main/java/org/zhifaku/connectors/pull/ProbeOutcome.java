package org.zhifaku.connectors.pull;

import java.util.List;
import org.zhifaku.connectors.reach.SourceFailure;

/** Whether a dataset can be reached. */
public sealed interface ProbeOutcome {

    /**
     * It can.
     *
     * @param place where, without a password
     * @param seen files of the dataset, or rows looked at
     * @param columns columns of those rows, or of the latest file; empty where there is none
     * @param others of a folder, names of a few files that no pattern of the dataset fits
     */
    record Reachable(String place, long seen, List<String> columns, List<String> others) implements ProbeOutcome {
        public Reachable {
            columns = List.copyOf(columns);
            others = List.copyOf(others);
        }
    }

    /**
     * It cannot.
     *
     * @param reason what, where, which value, what to do
     */
    record Unreachable(SourceFailure code, String reason) implements ProbeOutcome {}
}
