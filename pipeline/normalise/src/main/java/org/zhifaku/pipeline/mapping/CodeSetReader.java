package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code codes/<set>.yaml}. */
final class CodeSetReader {
    private final Map<String, YamlMap> files = new LinkedHashMap<>();
    private final Map<String, CodeSet> sets = new LinkedHashMap<>();

    void add(String name, YamlMap file) {
        files.put(name, file);
    }

    /** All sets by name. */
    Map<String, CodeSet> read() {
        files.forEach((name, file) -> sets.put(name, read(name, file)));
        files.forEach((name, file) -> crosswalk(sets.get(name), file));
        return sets;
    }

    private CodeSet read(String name, YamlMap file) {
        if (!file.requireText("codes").equals(name)) {
            file.problem("codes", "'codes' must be the file's name '%s'.".formatted(name));
        }
        file.requireText("zh");
        file.requireText("source");
        file.skip("note");
        String of = file.text("of").orElse(name);
        String unmapped = file.text("unmapped").orElse("UNMAPPED");
        List<CodeSet.Entry> entries = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (YamlValue value : file.list("values")) {
            value.map()
                    .ifPresentOrElse(
                            map -> entries.add(entry(map, owners)),
                            () -> value.problem("A value is a map: {code: …, zh: …}."));
        }
        if (entries.isEmpty()) {
            file.problem("values", "Code set '%s' has no values.".formatted(name));
        }
        Set<String> noCodes = new HashSet<>(file.texts("no_codes"));
        file.finish();
        return new CodeSet(name, of, unmapped, entries, noCodes);
    }

    private CodeSet.Entry entry(YamlMap map, Map<String, String> owners) {
        String code = map.requireText("code");
        String zh = map.requireText("zh");
        List<String> aliases = map.texts("aliases");
        boolean prefix = map.bool("prefix").orElse(false);
        map.skip("note");
        Map<String, String> resolve = new LinkedHashMap<>();
        map.map("resolve").ifPresent(words -> {
            for (String word : words.keys()) {
                words.text(word).ifPresent(exact -> resolve.put(word, exact));
            }
        });
        claim(map, "zh", zh, code, owners);
        aliases.forEach(alias -> claim(map, "aliases", alias, code, owners));
        map.finish();
        return new CodeSet.Entry(code, zh, aliases, prefix, resolve);
    }

    private static void claim(YamlMap map, String key, String text, String code, Map<String, String> owners) {
        String other = owners.putIfAbsent(TextForms.heading(text), code);
        if (other != null && !other.equals(code)) {
            map.problem(key, "'%s' means '%s' already; it cannot mean '%s' too.".formatted(text, other, code));
        }
    }

    private void crosswalk(CodeSet set, YamlMap file) {
        if (set.of().equals(set.name())) {
            return;
        }
        CodeSet base = sets.get(set.of());
        if (base == null) {
            file.problem(
                    "of", "Unknown code set '%s'.%s".formatted(set.of(), Nearest.suggest(set.of(), sets.keySet())));
            return;
        }
        for (String code : set.codes()) {
            if (!base.codes().contains(code)) {
                file.problem(
                        "values",
                        "Code '%s' is not in set '%s'.%s"
                                .formatted(code, base.name(), Nearest.suggest(code, base.codes())));
            }
        }
    }
}
