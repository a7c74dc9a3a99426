package org.zhifaku.connectors.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of some lines, for a remark: the first few by name, all by count. */
final class NamedLines {
    private static final int MOST_NAMED = 5;

    private final List<Long> first = new ArrayList<>();
    private long count;

    void add(long line) {
        count++;
        if (count <= MOST_NAMED) {
            first.add(line);
        }
    }

    @Override
    public String toString() {
        String named = first.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return count > first.size() ? named + " 等 " + count : named;
    }
}
