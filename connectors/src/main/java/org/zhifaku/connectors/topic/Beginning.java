package org.zhifaku.connectors.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a pull begins, and what the topic no longer has of what lies after the position.
 *
 * @param offsets for each partition the first offset to read
 * @param losses what is gone, each in Chinese; the pull must be held where there is any
 * @param remarks what else a steward should know, in Chinese
 */
record Beginning(SortedMap<Integer, Long> offsets, List<String> losses, List<String> remarks) {
    private static final String MEND = "请向对方核实并补发；补不全时请做一次全量采集（主题须保留全部记录），或由管理员说明理由后放行。";

    /**
     * @param position where the last trusted pull ended; null to begin at the topic's beginning
     */
    static Beginning of(String topic, TopicState state, @Nullable TopicPosition position) {
        Beginning beginning = new Beginning(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        if (position != null && !position.isOf(state)) {
            beginning.losses.add("主题 '%s' 已被删除重建（编号由 '%s' 变为 '%s'）：旧主题中上次位置（%s）之后的消息无法取得，本次从新主题的开头取。%s"
                    .formatted(topic, position.id(), state.id(), position.text(), MEND));
            return beginning.fromTheBeginning(state);
        }
        if (position == null) {
            return beginning.fromTheBeginning(state);
        }
        state.partitions().forEach((partition, stretch) -> beginning.goOn(topic, partition, stretch, position));
        return beginning;
    }

    private Beginning fromTheBeginning(TopicState state) {
        state.partitions().forEach((partition, stretch) -> offsets.put(partition, stretch.from()));
        return this;
    }

    private void goOn(String topic, int partition, TopicState.Stretch stretch, TopicPosition position) {
        Long next = position.offsets().get(partition);
        if (next == null) {
            remarks.add("主题 '%s' 新增了分区 %d，从其开头（偏移 %d）取；分区增加后同一键的消息可能换了分区，跨分区按事件时间排序"
                    .formatted(topic, partition, stretch.from()));
            offsets.put(partition, stretch.from());
        } else if (next < stretch.from()) {
            losses.add("主题 '%s' 分区 %d 的消息已过保留期：上次取到偏移 %d，现在最早的是 %d，最多缺 %d 条。%s"
                    .formatted(topic, partition, next, stretch.from(), stretch.from() - next, MEND));
            offsets.put(partition, stretch.from());
        } else if (next > stretch.to()) {
            losses.add("主题 '%s' 分区 %d 的消息比上次少：上次取到偏移 %d，现在末尾是 %d（主题被重建，或对方恢复过旧数据）。本次从偏移 %d 重新取。%s"
                    .formatted(topic, partition, next, stretch.to(), stretch.from(), MEND));
            offsets.put(partition, stretch.from());
        } else {
            offsets.put(partition, next);
        }
    }

    /** Whether it is the very first message of each partition that a topic ever had. */
    boolean isComplete() {
        return losses.isEmpty() && offsets.values().stream().allMatch(offset -> offset == 0);
    }
}
