package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.DataClass;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;

/** The definitions under {@code mappings/}, compiled as the program compiles them. */
public final class OurDefinitions {

    private OurDefinitions() {}

    /** All mappings. */
    public static DefinitionSet read(Path root) throws IOException {
        Path mappings = root.resolve("mappings");
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(mappings)) {
            List<Path> files = paths.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                texts.put(mappings.relativize(file).toString(), Files.readString(file));
            }
        }
        return DefinitionSet.compile(texts, RecordTypes.standard());
    }

    /** PROVISIONAL: everything that is public or masked, as it is. */
    static Publication publication(Path root) {
        return (act, day) -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            for (Element element : act.type().elements()) {
                Object value = act.get(element.position());
                if (value != null
                        && (element.dataClass() == DataClass.PUBLIC || element.dataClass() == DataClass.MASKED)) {
                    shown.put(element.name(), value);
                }
            }
            return new Publication.Shown(shown, null);
        };
    }
}
