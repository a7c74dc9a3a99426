package org.zhifaku.library.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pull as stewards look at it.
 *
 * @param pull the pull
 * @param full whether it has all rows of the source
 * @param expectedRows rows the source declared, or null
 * @param startedAt when it began
 * @param sweep what of the library a full pull no longer had, or null
 * @param decision the last decision of a steward, or null
 * @param told what else a steward should know of it, in Chinese
 */
public record PullLine(
        PullSummary pull,
        boolean full,
        @Nullable Long expectedRows,
        Instant startedAt,
        @Nullable Sweep sweep,
        @Nullable Decision decision,
        List<String> told) {

    public PullLine {
        told = List.copyOf(told);
    }

    /**
     * A comparison of a full pull with the library.
     *
     * @param state APPLIED, HELD, RELEASED or REJECTED
     * @param gone records that the pull no longer had
     * @param reason why it is held, in Chinese, or null
     */
    public record Sweep(String state, long gone, @Nullable String reason) {}

    /**
     * A decision.
     *
     * @param subject PULL or SWEEP
     * @param decision RELEASED or REJECTED
     * @param by who
     * @param at when
     * @param reason why
     */
    public record Decision(String subject, String decision, String by, Instant at, String reason) {}

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return sweep != null && sweep.state().equals("HELD") || pull.status() == PullStatus.HELD && decision == null;
    }

    /** Why it is as it is; empty where there is nothing to say. */
    public String why() {
        if (pull.reason() != null && (pull.status() == PullStatus.HELD || pull.status() == PullStatus.FAILED)) {
            return pull.reason();
        }
        return sweep == null || sweep.reason() == null ? "" : sweep.reason();
    }

    /** For {@code --json}: maps and values, keys in order. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pull", pull.pullId());
        json.put("run", pull.runId());
        json.put("source", pull.source());
        json.put("dataset", pull.dataset());
        json.put("business_date", pull.businessDate().toString());
        json.put("status", pull.status().name());
        json.put("rows", pull.rows());
        putIfThere(json, "expected_rows", expectedRows);
        json.put("full", full);
        json.put("started_at", startedAt.toString());
        json.put("open", isOpen());
        putIfThere(json, "code", pull.code());
        putIfThere(json, "reason", pull.reason());
        if (sweep != null) {
            json.put("sweep", sweep.state());
            json.put("gone", sweep.gone());
            putIfThere(json, "sweep_reason", sweep.reason());
        }
        if (!told.isEmpty()) {
            json.put("told", told);
        }
        if (decision != null) {
            json.put("decision", decision.decision());
            json.put("decided_by", decision.by());
            json.put("decided_at", decision.at().toString());
            json.put("decision_reason", decision.reason());
        }
        return json;
    }

    private static void putIfThere(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
