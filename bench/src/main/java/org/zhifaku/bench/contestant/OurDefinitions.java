package org.zhifaku.bench.contestant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhifaku.library.publish.Publication;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.publication.PublicationContext;
import org.zhifaku.pipeline.publication.PublicationRules;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.StandardRecord;

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
        return new Publication() {
            @Override
            public Verdict decide(StandardRecord act, LocalDate day) {
                return rules.decide(act, PublicationContext.of(NO_ACT, day))
                        .fold(
                                shown -> new Shown(shown.document(), rules.lastDay(act)),
                                hidden -> new Hidden(hidden.message()));
            }

            @Override
            public boolean reads(RecordType type, Element element) {
                return rules.reads(type, element);
            }
        };
    }
}
