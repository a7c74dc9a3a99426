package org.zhifaku.connectors.pull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reasons to hold a pull, found on the way. */
final class Holds {

    private static final int MOST_PER_CODE = 5;

    private final Map<HoldCode, List<String>> reasons = new EnumMap<>(HoldCode.class);

    void add(HoldCode code, String reason) {
        reasons.computeIfAbsent(code, any -> new ArrayList<>()).add(reason);
    }

    /** The weightiest code; empty when nothing holds the pull. */
    Optional<HoldCode> code() {
        return reasons.keySet().stream().findFirst();
    }

    /** All reasons; of many alike the first few and their count. */
    String reason() {
        List<String> said = new ArrayList<>();
        reasons.forEach((code, all) -> {
            said.addAll(all.subList(0, Math.min(MOST_PER_CODE, all.size())));
            if (all.size() > MOST_PER_CODE) {
                said.add("另有 " + (all.size() - MOST_PER_CODE) + " 个文件因同样原因（" + code + "）。");
            }
        });
        return String.join("\n", said);
    }
}
