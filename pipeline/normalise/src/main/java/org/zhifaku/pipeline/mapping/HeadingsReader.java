package org.zhifaku.pipeline.mapping;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code headers.yaml}. */
final class HeadingsReader {
    /** The file, relative to the mappings folder. */
    static final String FILE = "headers.yaml";

    private final RecordTypes types;

    HeadingsReader(RecordTypes types) {
        this.types = types;
    }

    Headings read(YamlMap file) {
        file.skip("note");
        List<String> notes =
                file.texts("notes").stream().map(TextForms::heading).toList();
        Set<String> groups =
                file.texts("groups").stream().map(TextForms::heading).collect(Collectors.toSet());
        Map<String, Set<String>> aliases = new LinkedHashMap<>();
        file.map("aliases").ifPresent(elements -> elements.keys().forEach(name -> element(elements, name, aliases)));
        file.finish();
        return new Headings(notes, groups, aliases);
    }

    private void element(YamlMap elements, String name, Map<String, Set<String>> aliases) {
        List<YamlValue> items = elements.list(name);
        if (types.all().stream().noneMatch(type -> type.find(name).isPresent())) {
            Set<String> known = new HashSet<>();
            types.all()
                    .forEach(type -> type.elements().stream().map(Element::name).forEach(known::add));
            elements.problem(
                    name, "No record type has an element '%s'.%s".formatted(name, Nearest.suggest(name, known)));
            return;
        }
        for (YamlValue item : items) {
            String heading = TextForms.heading(item.text().orElse(""));
            if (heading.isEmpty()) {
                item.problem("'%s' takes headings of columns.".formatted(name));
                continue;
            }
            Set<String> owners = aliases.computeIfAbsent(heading, key -> new LinkedHashSet<>());
            for (String owner : owners) {
                types.all().stream()
                        .filter(type ->
                                type.find(owner).isPresent() && type.find(name).isPresent())
                        .findFirst()
                        .ifPresent(type -> item.problem(
                                "Heading '%s' is an alias of '%s' and of '%s', which record type '%s' has both. Keep one."
                                        .formatted(heading, owner, name, type.name())));
            }
            owners.add(name);
        }
    }
}
