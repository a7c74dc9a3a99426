package org.zhifaku.pipeline.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.Validity;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code codes/<set>.yaml}, strictly: code sets, and the crosswalks that yield their codes. */
final class CodeSetReader {
    private final Map<String, YamlMap> files = new LinkedHashMap<>();
    private final Map<String, Values> values = new HashMap<>();
    private final Map<String, CodeSet> sets = new LinkedHashMap<>();
    private final Map<String, String> crosswalks = new HashMap<>();
    private final Set<String> sources;

    /**
     * @param sources names of the sources there are; where none is known, names of sources are not checked
     */
    CodeSetReader(Set<String> sources) {
        this.sources = sources;
    }

    void add(String name, YamlMap file) {
        files.put(name, file);
    }

    /** All sets by name. */
    CodeSets read() {
        files.forEach((name, file) -> sets.put(name, read(name, file)));
        Map<String, CodeSet> finished = new LinkedHashMap<>();
        sets.forEach((name, set) -> finished.put(name, crosswalk(set, files.get(name))));
        return new CodeSets(finished, crosswalks);
    }

    private CodeSet read(String name, YamlMap file) {
        if (!file.requireText("codes").equals(name)) {
            file.problem("codes", "'codes' must be the file's name '%s'.".formatted(name));
        }
        file.skip("note");
        String of = file.text("of").orElse(name);
        CodeSet.About about = about(file, of.equals(name));
        String unmapped = file.text("unmapped").orElse("UNMAPPED");
        Set<String> noCodes = new HashSet<>(file.texts("no_codes"));
        Values found = new Values(of.equals(name), about.trust());
        noCodes.forEach(text -> found.claim(file, "no_codes", text, ""));
        for (YamlValue value : file.list("values")) {
            value.map().ifPresentOrElse(found::add, () -> value.problem("A value is a map: {code: …, zh: …}."));
        }
        if (found.entries.isEmpty() && !about.open()) {
            file.problem(
                    "values",
                    "Code set '%s' has no values. Add them, or write 'open: true' where they are not known yet."
                            .formatted(name));
        }
        found.checkResolutions();
        values.put(name, found);
        file.finish();
        return new CodeSet(name, of, about, unmapped, found.entries, noCodes);
    }

    private static CodeSet.About about(YamlMap file, boolean isSet) {
        String zh = file.requireText("zh");
        String version = file.requireText("version");
        file.requireText("trust");
        CodeSet.Trust trust = file.choice("trust", CodeSet.Trust.class).orElse(CodeSet.Trust.GENERAL);
        String source = file.requireText("source");
        boolean open = file.bool("open").orElse(false);
        List<String> sources = file.texts("sources");
        file.bool("awaited");
        if (isSet && !sources.isEmpty()) {
            file.problem("sources", "A code set holds for all sources; 'sources' belongs to a crosswalk (with 'of').");
        }
        if (file.keys().contains("awaited") && sources.isEmpty()) {
            file.problem("awaited", "'awaited' says of 'sources' that they may not exist yet; there are none.");
        }
        return new CodeSet.About(zh, version, trust, source, open, sources);
    }

    /** A crosswalk checked against its set and completed with what it takes over from it; a code set as it is. */
    private CodeSet crosswalk(CodeSet set, YamlMap file) {
        if (!set.isCrosswalk()) {
            return set;
        }
        CodeSet base = sets.get(set.of());
        if (base == null) {
            file.problem(
                    "of", "Unknown code set '%s'.%s".formatted(set.of(), Nearest.suggest(set.of(), sets.keySet())));
            return set;
        }
        if (base.isCrosswalk()) {
            file.problem("of", "'%s' is a crosswalk itself. Name its set '%s'.".formatted(base.name(), base.of()));
            return set;
        }
        values.get(set.name()).checkCodes(base);
        sources(set, file);
        return set.over(base);
    }

    private void sources(CodeSet set, YamlMap file) {
        boolean awaited = file.bool("awaited").orElse(false);
        for (String source : set.about().sources()) {
            if (!awaited && !sources.isEmpty() && !sources.contains(source)) {
                file.problem(
                        "sources",
                        "Unknown source '%s'.%s Write 'awaited: true' where it is still to come."
                                .formatted(source, Nearest.suggest(source, sources)));
            }
            String other = crosswalks.putIfAbsent(CodeSets.key(set.of(), source), set.name());
            if (other != null) {
                file.problem(
                        "sources",
                        "Source '%s' uses crosswalk '%s' of set '%s' already. Keep one."
                                .formatted(source, other, set.of()));
            }
        }
    }

    /** The values of one file, and who claimed which text for how long. */
    private static final class Values {
        private final boolean ownCodes;
        private final CodeSet.Trust trust;
        private final List<CodeSet.Entry> entries = new ArrayList<>();
        private final List<YamlMap> maps = new ArrayList<>();
        private final Map<String, String> claims = new HashMap<>();

        Values(boolean ownCodes, CodeSet.Trust trust) {
            this.ownCodes = ownCodes;
            this.trust = trust;
        }

        void add(YamlMap map) {
            String code = map.requireText("code");
            String zh = map.requireText("zh");
            List<String> aliases = map.texts("aliases");
            boolean prefix = map.bool("prefix").orElse(false);
            CodeSet.Trust own = map.choice("trust", CodeSet.Trust.class).orElse(trust);
            map.skip("note");
            Map<String, String> resolve = new LinkedHashMap<>();
            map.map("resolve").ifPresent(words -> {
                for (String word : words.keys()) {
                    words.text(word).ifPresent(exact -> resolve.put(word, exact));
                }
            });
            Validity validity = validity(map);
            map.finish();
            if (ownCodes) {
                once(map, code, validity);
                claim(map, "code", code, code);
            }
            claim(map, "zh", zh, code);
            aliases.forEach(alias -> claim(map, "aliases", alias, code));
            entries.add(new CodeSet.Entry(code, zh, aliases, prefix, resolve, validity, own));
            maps.add(map);
        }

        private void once(YamlMap map, String code, Validity validity) {
            for (CodeSet.Entry other : entries) {
                if (other.code().equals(code) && other.validity().overlaps(validity)) {
                    map.problem(
                            "code",
                            "Code '%s' is defined twice for the same days. Keep one, or set 'valid_from' and 'valid_to'."
                                    .formatted(code));
                }
            }
        }

        void claim(YamlMap map, String key, String text, String code) {
            String other = claims.putIfAbsent(CodeSet.form(text), code);
            if (other != null && !other.equals(code)) {
                map.problem(
                        key,
                        other.isEmpty()
                                ? "'%s' is one of 'no_codes'; it cannot mean '%s'.".formatted(text, code)
                                : "'%s' means '%s' already; it cannot mean '%s' too.".formatted(text, other, code));
            }
        }

        /** Every code of a crosswalk must be one of its set. */
        void checkCodes(CodeSet base) {
            for (int i = 0; i < entries.size(); i++) {
                String code = entries.get(i).code();
                if (!base.codes().contains(code)) {
                    maps.get(i)
                            .problem(
                                    "code",
                                    "Code '%s' is not in set '%s'.%s"
                                            .formatted(code, base.name(), Nearest.suggest(code, base.codes())));
                }
            }
        }

        /** What an ambiguous code may become must be a code of the same set. */
        void checkResolutions() {
            for (int i = 0; i < entries.size(); i++) {
                for (String exact : entries.get(i).resolve().values()) {
                    List<String> codes =
                            entries.stream().map(CodeSet.Entry::code).toList();
                    if (!codes.contains(exact)) {
                        maps.get(i)
                                .problem(
                                        "resolve",
                                        "'resolve' leads to code '%s', which is not in the set.%s"
                                                .formatted(exact, Nearest.suggest(exact, codes)));
                    }
                }
            }
        }

        private static Validity validity(YamlMap map) {
            LocalDate from = date(map, "valid_from");
            LocalDate to = date(map, "valid_to");
            if (from != null && to != null && to.isBefore(from)) {
                map.problem("valid_to", "'valid_to: %s' lies before 'valid_from: %s'.".formatted(to, from));
                return Validity.ALWAYS;
            }
            return from == null && to == null ? Validity.ALWAYS : new Validity(from, to);
        }

        private static @Nullable LocalDate date(YamlMap map, String key) {
            Optional<String> text = map.text(key);
            try {
                return text.map(LocalDate::parse).orElse(null);
            } catch (DateTimeException e) {
                map.problem(key, "'%s: %s' is no date (yyyy-MM-dd).".formatted(key, text.orElse("")));
                return null;
            }
        }
    }
}
