package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.pipeline.clean.CleanerKind;
import org.zhifaku.pipeline.clean.CodeSet;
import org.zhifaku.pipeline.clean.TextForms;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads one field of a mapping. */
final class FieldReader {
    private static final List<String> UNITS = List.of("元", "万元");
    private static final List<String> DERIVABLE = List.of("party_category");

    private final Definitions definitions;
    private final String source;

    FieldReader(Definitions definitions, String source) {
        this.definitions = definitions;
        this.source = source;
    }

    /** The field, or empty where its cleaner is unknown (a problem was added). */
    Optional<FieldSpec> read(RecordType type, Element element, YamlMap map) {
        List<List<String>> alternatives = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (YamlValue item : map.list("from")) {
            alternative(item, alternatives, written);
        }
        String constant = map.text("value").orElse(null);
        boolean derived = derived(element, map);
        if ((constant == null) == alternatives.isEmpty() && !(derived && constant == null)) {
            map.problem(
                    "from",
                    "Field '%s' needs either 'from' (its columns) or 'value' (a constant).".formatted(element.name()));
        }
        Optional<CleanerKind> kind = cleaner(element, map);
        String unit = unit(map, kind.orElse(null));
        CodeSet codes = codes(element, map, kind.orElse(null));
        Map<String, CodeSet> codesIf = codesIf(element, map);
        Set<String> nullWords = nullWords(map);
        FieldSpec.Required required = required(map);
        FieldSpec.When when = when(map, required);
        boolean optional = map.bool("optional").orElse(false);
        Element validOn = validOn(type, map, kind.orElse(null));
        map.skip("note");
        map.finish();
        boolean incomplete = kind.isEmpty() || (kind.get().needsCodes() && codes == null);
        if (incomplete) {
            return Optional.empty();
        }
        String first = written.isEmpty() ? element.name() : written.get(0);
        return Optional.of(new FieldSpec(
                element,
                alternatives,
                first,
                constant,
                kind.get(),
                unit,
                codes,
                codesIf,
                validOn,
                nullWords,
                when,
                required,
                optional,
                derived));
    }

    private static void alternative(YamlValue item, List<List<String>> alternatives, List<String> written) {
        List<String> names = item.list()
                .map(list -> list.stream()
                        .map(YamlValue::text)
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(() -> item.text().map(List::of).orElse(List.of()));
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            item.problem("'from' takes names of columns, or a list of columns that are joined.");
            return;
        }
        alternatives.add(names.stream().map(TextForms::heading).toList());
        written.add(names.get(0));
    }

    private Optional<CleanerKind> cleaner(Element element, YamlMap map) {
        String word = map.requireText("clean");
        Optional<CleanerKind> kind = CleanerKind.of(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            map.problem("clean", "Unknown cleaner '%s'.%s".formatted(word, Nearest.suggest(word, CleanerKind.words())));
        }
        if (kind.isPresent() && kind.get().yields() != element.kind()) {
            map.problem(
                    "clean",
                    "Cleaner '%s' yields %s, but element '%s' is %s."
                            .formatted(word, kind.get().yields(), element.name(), element.kind()));
            return Optional.empty();
        }
        return kind;
    }

    private static String unit(YamlMap map, @Nullable CleanerKind kind) {
        String unit = map.text("unit").orElse("");
        boolean needed = kind != null && kind.needsUnit();
        if (needed && !UNITS.contains(unit)) {
            map.problem("unit", "An amount needs 'unit': one of %s; '%s' is none.".formatted(UNITS, unit));
        } else if (kind != null && !kind.takesUnit() && !unit.isEmpty()) {
            map.problem("unit", "Cleaner '%s' takes no 'unit'.".formatted(kind.word()));
        }
        return unit;
    }

    private @Nullable CodeSet codes(Element element, YamlMap map, @Nullable CleanerKind kind) {
        String name = map.text("codes").orElse("");
        if (kind == null) {
            return null;
        }
        if (!kind.needsCodes()) {
            if (!name.isEmpty()) {
                map.problem("codes", "Cleaner '%s' takes no 'codes'.".formatted(kind.word()));
            }
            return null;
        }
        if (name.isEmpty()) {
            map.problem("clean", "Cleaner '%s' needs 'codes', the name of a code set.".formatted(kind.word()));
            return null;
        }
        return set(element, map, "codes", name);
    }

    private @Nullable CodeSet set(Element element, YamlMap map, String key, String name) {
        CodeSet set = definitions.codeSets().of(name, source);
        if (set == null) {
            map.problem(
                    key, "Unknown code set '%s'.%s".formatted(name, Nearest.suggest(name, definitions.codeNames())));
            return null;
        }
        if (element.codes() != null && !set.of().equals(element.codes())) {
            map.problem(
                    key,
                    "Element '%s' takes codes of set '%s', but '%s' yields codes of '%s'."
                            .formatted(element.name(), element.codes(), name, set.of()));
        }
        return set;
    }

    private Map<String, CodeSet> codesIf(Element element, YamlMap map) {
        Map<String, CodeSet> codesIf = new LinkedHashMap<>();
        map.map("codes_if").ifPresent(columns -> {
            for (String column : columns.keys()) {
                CodeSet set = set(element, columns, column, columns.text(column).orElse(""));
                if (set != null) {
                    codesIf.put(TextForms.heading(column), set);
                }
            }
        });
        return codesIf;
    }

    private static @Nullable Element validOn(RecordType type, YamlMap map, @Nullable CleanerKind kind) {
        Optional<String> name = map.text("valid_on");
        if (name.isEmpty() || kind == null) {
            return null;
        }
        if (!kind.mayBeDated()) {
            map.problem("valid_on", "Cleaner '%s' takes no 'valid_on'.".formatted(kind.word()));
            return null;
        }
        List<String> dates = type.elements().stream()
                .filter(element -> element.kind() == ValueKind.DATE)
                .map(Element::name)
                .toList();
        if (!dates.contains(name.get())) {
            map.problem(
                    "valid_on",
                    "'valid_on: %s' is no date of record type '%s'.%s"
                            .formatted(name.get(), type.name(), Nearest.suggest(name.get(), dates)));
            return null;
        }
        return type.find(name.get()).orElse(null);
    }

    private static @Nullable Set<String> nullWords(YamlMap map) {
        if (!map.keys().contains("nulls")) {
            return null;
        }
        Set<String> words = new HashSet<>();
        map.texts("nulls").forEach(word -> words.add(TextForms.upper(TextForms.tidy(word))));
        return words;
    }

    private static FieldSpec.Required required(YamlMap map) {
        String word = map.text("required").orElse("false");
        return switch (word) {
            case "true" -> FieldSpec.Required.ALWAYS;
            case "if-column" -> FieldSpec.Required.IF_COLUMN;
            case "false" -> FieldSpec.Required.NO;
            default -> {
                map.problem("required", "'required: %s' is none of true, false, if-column.".formatted(word));
                yield FieldSpec.Required.NO;
            }
        };
    }

    /** One column may hold what are two elements here: another column then says which of them a row has. */
    private static FieldSpec.@Nullable When when(YamlMap map, FieldSpec.Required required) {
        Optional<YamlMap> when = map.map("when");
        if (when.isEmpty()) {
            return null;
        }
        if (when.get().keys().size() != 1 || required != FieldSpec.Required.NO) {
            map.problem(
                    "when",
                    "'when' names one column and its values, e.g. {TYPE: [\"1\"]}, of a field that is not required.");
            return null;
        }
        String column = when.get().keys().iterator().next();
        Set<String> values = new HashSet<>();
        when.get().texts(column).forEach(value -> values.add(TextForms.heading(value)));
        return new FieldSpec.When(TextForms.heading(column), values);
    }

    private static boolean derived(Element element, YamlMap map) {
        boolean derived = map.bool("derive").orElse(false);
        if (derived && !DERIVABLE.contains(element.name())) {
            map.problem("derive", "Element '%s' cannot be derived; only %s can.".formatted(element.name(), DERIVABLE));
        }
        return derived;
    }
}
