package org.zhifaku.connectors.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPositionTest {

    @Test
    void readsWhatItWrites() {
        TopicPosition position = new TopicPosition("aB-_1", new TreeMap<>(Map.of(0, 17L, 10, 5L, 2, 0L)));

        assertThat(position.text()).isEqualTo("aB-_1 0:17 2:0 10:5");
        assertThat(TopicPosition.parse(position.text())).contains(position);
        assertThat(TopicPosition.parse("- 0:1").orElseThrow().id()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2026-03-01", "id", "id 0:-1", "id 0:1 x", "id 0:99999999999999999999", "id  0:1"})
    void readsNothingElse(String text) {
        assertThat(TopicPosition.parse(text)).isEmpty();
    }

    @Test
    void isOfAnyTopicWhereOneIdIsNotKnown() {
        TopicPosition position = new TopicPosition("one", new TreeMap<>(Map.of(0, 1L)));

        assertThat(position.isOf(new TopicState("one", new TreeMap<>()))).isTrue();
        assertThat(position.isOf(new TopicState("", new TreeMap<>()))).isTrue();
        assertThat(position.isOf(new TopicState("two", new TreeMap<>()))).isFalse();
    }
}
