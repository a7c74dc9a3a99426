package org.zhifaku.schemas.definition;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML file: a text, a list, a map or nothing, with its line. */
public final class YamlValue {

    private final String file;
    private final Node node;
    private final Problems problems;

    YamlValue(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    /** Line of the value, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** The value as written, where it is one scalar other than null. */
    public Optional<String> text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The items, where it is a list. */
    public Optional<List<YamlValue>> list() {
        return node instanceof SequenceNode sequence
                ? Optional.of(sequence.getValue().stream()
                        .map(item -> new YamlValue(file, item, problems))
                        .toList())
                : Optional.empty();
    }

    /** The map, where it is one. */
    public Optional<YamlMap> map() {
        return node instanceof MappingNode map ? Optional.of(new YamlMap(file, map, problems)) : Optional.empty();
    }

    /** Adds a problem at this value's line. */
    public void problem(String message) {
        problems.add(file, line(), message);
    }
}
