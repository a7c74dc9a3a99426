package org.zhifaku.pipeline.survivorship;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;
import org.zhifaku.schemas.definition.YamlMap;

/** Which source wins, for every record type. Immutable and thread-safe. */
public final class Survivorship {

    /** Path of the rules below {@code mappings/}. */
    public static final String FILE = "rules/survivorship.yaml";

    private final Map<String, TypeSurvivorship> types;

    Survivorship(Map<String, TypeSurvivorship> types) {
        this.types = new LinkedHashMap<>(types);
    }

    /**
     * Reads the rules; what is wrong becomes a problem of the file.
     *
     * @param sources names of the sources there are; where none is known, names of sources are not checked
     * @param codes the codes of a set by its name; empty for a set that is not known or open
     */
    public static Survivorship read(
            YamlMap file, RecordTypes types, Set<String> sources, Function<String, Set<String>> codes) {
        return new SurvivorshipReader(file, types, sources, codes).read();
    }

    /** Rules without an order: of every element the newest version counts, as where there is no survivorship.yaml. */
    public static Survivorship newestFirst(RecordTypes types) {
        YamlMap none = YamlFile.parse(FILE, "records: {}", new Problems()).orElseThrow();
        return read(none, types, Set.of(), set -> Set.of());
    }

    /** The rules of a record type. */
    public TypeSurvivorship of(String type) {
        TypeSurvivorship found = types.get(type);
        if (found == null) {
            throw new IllegalArgumentException("There is no record type '%s'.".formatted(type));
        }
        return found;
    }

    /** The rules of all record types, in their order. */
    public Collection<TypeSurvivorship> all() {
        return types.values();
    }

    /** The hash of all of it. */
    public String version() {
        String[] versions =
                types.values().stream().map(TypeSurvivorship::version).toArray(String[]::new);
        return Hashes.key("survivorship", versions).toString();
    }
}
