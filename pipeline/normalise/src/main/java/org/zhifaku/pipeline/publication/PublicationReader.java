package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code rules/publication.yaml}. */
final class PublicationReader {
    private final YamlMap file;
    private final RecordTypes types;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    PublicationReader(YamlMap file, RecordTypes types) {
        this.file = file;
        this.types = types;
    }

    PublicationRules read() {
        file.skip("note");
        file.requireMap("reasons").ifPresent(map -> {
            for (String code : map.keys()) {
                map.text(code).ifPresent(text -> reasons.put(code, text));
            }
        });
        for (String code : PublicationRules.OWN_REASONS) {
            if (!reasons.containsKey(code)) {
                file.problem("reasons", "Reason '%s' has no text. Add it.".formatted(code));
            }
        }
        Map<String, BoundPublication> records = new HashMap<>();
        file.maps("records").forEach((name, map) -> types.find(name)
                .ifPresentOrElse(type -> records.put(name, new BoundPublication(type, record(type, map))), () -> {
                    List<String> known =
                            types.all().stream().map(RecordType::name).toList();
                    map.problem("", "Unknown record type '%s'.%s".formatted(name, Nearest.suggest(name, known)));
                }));
        file.finish();
        return new PublicationRules(records, reasons);
    }

    private RecordPublication record(RecordType type, YamlMap map) {
        Map<String, String> required = new LinkedHashMap<>();
        map.map("require").ifPresent(elements -> {
            for (String name : elements.keys()) {
                String reason = elements.text(name).orElse("");
                known(type, name, elements);
                if (!reasons.containsKey(reason)) {
                    elements.problem(
                            name,
                            "Unknown reason '%s'.%s".formatted(reason, Nearest.suggest(reason, reasons.keySet())));
                }
                required.put(name, reason);
            }
        });
        Set<String> states = Set.copyOf(map.texts("hidden_states"));
        String kinds = map.text("kinds").orElse("");
        if (!kinds.isEmpty()) {
            known(type, kinds, map);
        }
        List<String> omits = map.texts("natural_person_omits");
        omits.forEach(name -> known(type, name, map));
        List<RecordPublication.Period> periods = new ArrayList<>();
        for (YamlValue item : map.list("periods")) {
            item.map().ifPresentOrElse(period -> periods.add(period(period)), () -> item.problem("A period is a map."));
        }
        periods.sort(Comparator.comparing(RecordPublication.Period::from));
        map.finish();
        return new RecordPublication(required, states, kinds, Set.copyOf(omits), List.copyOf(periods));
    }

    private static RecordPublication.Period period(YamlMap map) {
        LocalDate from = LocalDate.MIN;
        String text = map.requireText("decided_from");
        try {
            from = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            map.problem("decided_from", "'%s' is no date yyyy-MM-dd.".formatted(text));
        }
        map.requireText("law");
        Set<String> light = Set.copyOf(map.texts("light_kinds"));
        Set<String> severe = Set.copyOf(map.texts("severe_kinds"));
        int general = map.integer("months").orElse(0);
        int most = map.integer("severe_months").orElse(general);
        map.skip("note");
        map.finish();
        return new RecordPublication.Period(from, light, severe, general, most);
    }

    private static void known(RecordType type, String name, YamlMap map) {
        if (type.find(name).isEmpty()) {
            List<String> names = type.elements().stream().map(Element::name).toList();
            map.problem(
                    name,
                    "Record type '%s' has no element '%s'.%s"
                            .formatted(type.name(), name, Nearest.suggest(name, names)));
        }
    }
}
