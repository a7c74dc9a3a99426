package org.zhifaku.schemas.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMapTest {

    private enum Protocol {
        LOCAL,
        SFTP
    }

    private final Problems problems = new Problems();

    @Test
    void unknownKeyNamesFileLineAndTheNearestKnownKey() {
        YamlMap map = parse("source: a\nnmae_zh: b\n");
        map.requireText("source");
        map.text("name_zh");
        map.finish();

        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("x.yaml:2: Unknown key 'nmae_zh'. Did you mean 'name_zh'?");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        YamlMap map = parse("port: x\nactive: yes\nprotocol: stfp\nfields: text\n");
        map.requireText("source");
        map.integer("port");
        map.bool("active");
        map.choice("protocol", Protocol.class);
        map.map("fields");

        assertThat(problems.list())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "Key 'source' is missing. Add it.",
                        "'port: x' is no number.",
                        "'active: yes' is neither true nor false.",
                        "'protocol: stfp' is none of [local, sftp].",
                        "'fields' must be a map.");
    }

    @Test
    void keyThatStandsTwiceIsAProblem() {
        parse("a: 1\na: 2\n");

        assertThat(problems.list()).extracting(Problem::line).containsExactly(2);
    }

    @Test
    void textThatIsNoYamlNamesTheLine() {
        assertThat(YamlFile.parse("x.yaml", "a: 1\nb: [1, 2\n", problems)).isEmpty();

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("x.yaml");
            assertThat(problem.line()).isGreaterThan(1);
        });
    }

    @Test
    void readsTextsMapsAndLists() {
        YamlMap map = parse("one: a\nmany: [a, [b, c]]\nmaps: {x: {k: 1}, y: {k: 2}}\nprotocol: sftp\n");

        assertThat(map.texts("one")).containsExactly("a");
        assertThat(map.list("many")).hasSize(2);
        assertThat(map.list("many").get(1).list().orElseThrow()).hasSize(2);
        assertThat(map.maps("maps").keySet()).containsExactly("x", "y");
        assertThat(map.choice("protocol", Protocol.class)).contains(Protocol.SFTP);
        assertThat(problems.list()).isEqualTo(List.of());
    }

    private YamlMap parse(String text) {
        return YamlFile.parse("x.yaml", text, problems).orElseThrow();
    }
}
