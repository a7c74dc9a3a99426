package org.zhifaku.connectors.pull;

import org.zhifaku.connectors.filedrop.DropFailure;

/** Whether a source can be reached. */
public sealed interface ProbeOutcome {

    /**
     * It can.
     *
     * @param place where, without a password
     * @param files files in its folder
     */
    record Reachable(String place, int files) implements ProbeOutcome {}

    /**
     * It cannot.
     *
     * @param reason what, where, which value, what to do
     */
    record Unreachable(DropFailure code, String reason) implements ProbeOutcome {}
}
