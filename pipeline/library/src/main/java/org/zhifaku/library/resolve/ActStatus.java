package org.zhifaku.library.resolve;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhifaku.schemas.RecordType;

/** How the state that a source tells ({@code act_state}) becomes the status of a topic row. */
final class ActStatus {

    /** Codes of {@code mappings/codes/act_state.yaml} that end an act, and what they make of it. All others leave it in force. */
    private static final Map<String, String> ENDS = new TreeMap<>(
            Map.of("revoked", "REVOKED", "changed", "CHANGED", "illegal", "ILLEGAL", "repaired", "REPAIRED"));

    private ActStatus() {}

    /** SQL: the status of a state {@code a} with the values {@code s}. */
    static String status(RecordType type) {
        String told = hasState(type)
                ? ENDS.entrySet().stream()
                        .map(end -> "when '%s' then '%s'".formatted(end.getKey(), end.getValue()))
                        .collect(Collectors.joining(" ", "case s.act_state ", " else 'CURRENT' end"))
                : "'CURRENT'";
        return "case when a.withdrawn_at is not null then 'WITHDRAWN' else " + told + " end";
    }

    /** SQL: why it is so; null where it is in force. */
    static String reason(RecordType type) {
        String told = hasState(type)
                ? ENDS.keySet().stream()
                        .map(code -> "'" + code + "'")
                        .collect(Collectors.joining(", ", " when s.act_state in (", ") then 'STATE'"))
                : "";
        return "case when a.withdrawn_at is not null then a.reason" + told + " end";
    }

    private static boolean hasState(RecordType type) {
        return type.find("act_state").isPresent();
    }
}
