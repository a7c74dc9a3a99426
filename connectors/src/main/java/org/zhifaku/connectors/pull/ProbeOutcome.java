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
     */
    record Reachable(String place, long seen, List<String> columns) implements ProbeOutcome {
        public Reachable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * It cannot.
     *
     * @param reason what, where, which value, what to do
     */
    record Unreachable(SourceFailure code, String reason) implements ProbeOutcome {}
}
