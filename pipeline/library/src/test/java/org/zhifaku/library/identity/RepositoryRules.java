package org.zhifaku.library.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhifaku.pipeline.identity.IdentityRules;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.RecordTypes;

/** The rules of {@code mappings/rules/identity.yaml} in this repository. */
final class RepositoryRules {
    private RepositoryRules() {}

    static String text() {
        try {
            return Files.readString(Path.of(System.getProperty("zhifaku.root"))
                    .resolve("mappings")
                    .resolve(IdentityRules.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IdentityRules rules() {
        return rules(text());
    }

    static IdentityRules rules(String text) {
        return DefinitionSet.compile(Map.of(IdentityRules.FILE, text), RecordTypes.standard())
                .identity();
    }
}
