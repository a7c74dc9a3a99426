package org.zhifaku.connectors.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reasons to hold a pull, found on the way. Not thread-safe. */
public final class Holds {

    private static final int MOST_PER_CODE = 5;

    private final Map<HoldCode, List<String>> reasons = new EnumMap<>(HoldCode.class);

    /** Adds a reason, in Chinese, for stewards. */
    public void add(HoldCode code, String reason) {
        reasons.computeIfAbsent(code, any -> new ArrayList<>()).add(reason);
    }

    /** The weightiest code; empty when nothing holds the pull. */
    public Optional<HoldCode> code() {
        return reasons.keySet().stream().findFirst();
    }

    /** All reasons; of many alike the first few and their count. */
    public String reason() {
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
