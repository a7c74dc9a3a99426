package org.zhifaku.pipeline.identity;

import java.util.List;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.definition.YamlMap;

/**
 * The compiled {@code rules/identity.yaml}. Immutable.
 *
 * @param version changes with the text of the file; keys are compared anew where it does
 * @param party how parties are joined
 * @param organ how organs are joined
 * @param acts which rows tell of one act
 */
public record IdentityRules(String version, IdentityKind party, IdentityKind organ, ActRules acts) {
    /** The file below {@code mappings/}. */
    public static final String FILE = "rules/identity.yaml";

    /** No rule at all: only stewards join. */
    public static IdentityRules none() {
        return new IdentityRules("none", IdentityKind.without("party"), IdentityKind.without("organ"), ActRules.none());
    }

    /** Reads the file; what is wrong is added to its problems. */
    public static IdentityRules read(YamlMap file, String text) {
        String version =
                Hashes.key("identity-rules", text.replace("\r\n", "\n")).toString();
        return new IdentityReader(file).read(version);
    }

    /** Both kinds. */
    public List<IdentityKind> kinds() {
        return List.of(party, organ);
    }
}
