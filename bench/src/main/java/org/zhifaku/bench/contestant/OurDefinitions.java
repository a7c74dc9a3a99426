package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.publication.PublicationContext;
import org.zhifaku.pipeline.publication.PublicationDecision;
import org.zhifaku.pipeline.publication.PublicationRules;
import org.zhifaku.schemas.RecordTypes;

/** The definitions under {@code mappings/}, compiled as the program compiles them. */
public final class OurDefinitions {

    private static final UUID NO_ACT = new UUID(0, 0);

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

    /** The rules of publication, as the publisher asks them. */
    static Publication publication(Path root) throws IOException {
        PublicationRules rules = read(root).publication();
        return (act, day) -> rules.decide(act, PublicationContext.of(NO_ACT, day))
                .fold(
                        shown -> new Publication.Shown(elements(shown), null),
                        hidden -> new Publication.Hidden(hidden.message()));
    }

    /** The document without its first two keys, which the index adds itself. */
    private static Map<String, Object> elements(PublicationDecision.Public shown) {
        Map<String, Object> elements = new LinkedHashMap<>(shown.document());
        elements.remove("act_id");
        elements.remove("kind");
        return elements;
    }
}
