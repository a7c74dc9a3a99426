package org.zhifaku.schemas.definition;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one YAML file into nodes that know their lines. No type of YAML itself is ever constructed. */
public final class YamlFile {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private YamlFile() {}

    /**
     * Parses a file whose top is a map.
     *
     * @param file its path, for messages
     * @param text its content
     * @param problems takes what is wrong
     * @return the map, or empty where the text is no YAML map (a problem was added)
     */
    public static Optional<YamlMap> parse(String file, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node instanceof MappingNode map) {
                return Optional.of(new YamlMap(file, map, problems));
            }
            problems.add(file, 1, "The file is empty or its top is no map. Write 'key: value' lines.");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "This is no YAML: " + e.getProblem() + ". Correct the line.");
        } catch (YAMLException e) {
            problems.add(file, 1, "This is no YAML: " + e.getMessage() + ". Correct the file.");
        }
        return Optional.empty();
    }
}
