package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.ValueKind;
import org.zhifaku.schemas.definition.Nearest;
import org.zhifaku.schemas.definition.YamlMap;
import org.zhifaku.schemas.definition.YamlValue;

/** Reads {@code rules/<record>.yaml} into a {@link RuleSet}; everything unknown becomes a problem of the file. */
public final class RuleReader {
    /** Words of 'check': who looks. {@code cell} = a cleaner, {@code mapping} = the mapping's 'required'. */
    private static final List<String> CHECKS = List.of(
            "cell",
            "mapping",
            "party-identified",
            "party-exclusive",
            "identity-number",
            "date-range",
            "date-order",
            "length",
            "penalty-amounts",
            "amount-text",
            "credit-code-category",
            "companion");

    private final RecordType type;
    private final YamlMap file;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();

    private RuleReader(RecordType type, YamlMap file) {
        this.type = type;
        this.file = file;
    }

    /** Reads the rules of one record type. */
    public static RuleSet read(YamlMap file, RecordType type) {
        file.skip("record", "note");
        return new RuleReader(type, file).read();
    }

    private RuleSet read() {
        file.maps("rules").forEach(this::rule);
        file.finish();
        return new RuleSet(rules, checks);
    }

    private void rule(String id, YamlMap map) {
        String word = map.requireText("check");
        Severity severity = map.choice("severity", Severity.class).orElse(Severity.ERROR);
        if (map.value("severity").isEmpty()) {
            map.problem("check", "Rule '%s' has no 'severity'. Write error, warn or off.".formatted(id));
        }
        rules.put(id, new Rule(id, severity, map.requireText("zh"), map.requireText("en"), map.requireText("origin")));
        switch (word) {
            case "cell", "mapping", "companion", "" -> {
                // reported by cleaners, the mapping's 'required', or another check under this id
            }
            case "party-identified" -> checks.put(id, new PartyIdentified(id, type));
            case "party-exclusive" -> checks.put(id, new PartyExclusive(id, type));
            case "identity-number" -> checks.put(id, identityNumber(id));
            case "date-range" -> checks.put(id, new DateRange(id, positions(map, "fields", ValueKind.DATE)));
            case "date-order" -> checks.put(id, new DateOrder(id, pairs(map), type));
            case "length" -> checks.put(id, new Length(id, lengths(map)));
            case "penalty-amounts" -> checks.put(id, new PenaltyAmounts(id, companion(map), type));
            case "amount-text" -> checks.put(id, new AmountText(id, type));
            case "credit-code-category" -> checks.put(id, new CreditCodeCategory(id, type));
            default -> map.problem("check", "Unknown check '%s'.%s".formatted(word, Nearest.suggest(word, CHECKS)));
        }
        map.finish();
    }

    private Check identityNumber(String id) {
        Check party = new IdentityNumber(id, position("party_id_type"), position("party_id_no"));
        Check representative =
                new IdentityNumber(id, position("party_legal_rep_id_type"), position("party_legal_rep_id_no"));
        return row -> {
            party.apply(row);
            representative.apply(row);
        };
    }

    /** The rule under which the milder half of a check is reported. */
    private String companion(YamlMap map) {
        String id = map.requireText("companion");
        if (!id.isEmpty() && !file.maps("rules").containsKey(id)) {
            map.problem("companion", "There is no rule '%s' in this file.".formatted(id));
        }
        return id;
    }

    private int position(String element) {
        return type.find(element).map(Element::position).orElse(-1);
    }

    private int[] positions(YamlMap map, String key, ValueKind kind) {
        List<Integer> positions = new ArrayList<>();
        for (YamlValue item : map.list(key)) {
            known(item, kind, positions);
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<int[]> pairs(YamlMap map) {
        List<int[]> pairs = new ArrayList<>();
        for (YamlValue pair : map.list("pairs")) {
            List<Integer> positions = new ArrayList<>();
            pair.list().orElse(List.of()).forEach(item -> known(item, ValueKind.DATE, positions));
            if (positions.size() == 2) {
                pairs.add(new int[] {positions.get(0), positions.get(1)});
            } else {
                pair.problem("A pair is a list of two elements: the earlier date, then the later one.");
            }
        }
        return pairs;
    }

    private int[] lengths(YamlMap map) {
        int[] lengths = new int[type.size()];
        map.requireMap("lengths").ifPresent(limits -> {
            for (String name : limits.keys()) {
                int limit = limits.integer(name).orElse(0);
                type.find(name)
                        .ifPresentOrElse(
                                element -> lengths[element.position()] = limit,
                                () -> limits.problem(name, unknown(name)));
            }
        });
        return lengths;
    }

    private void known(YamlValue item, ValueKind kind, List<Integer> positions) {
        String name = item.text().orElse("");
        Element element = type.find(name).orElse(null);
        if (element == null) {
            item.problem(unknown(name));
        } else if (element.kind() != kind) {
            item.problem("Element '%s' is no %s.".formatted(name, kind));
        } else {
            positions.add(element.position());
        }
    }

    private String unknown(String name) {
        return "Record type '%s' has no element '%s'.%s"
                .formatted(
                        type.name(),
                        name,
                        Nearest.suggest(
                                name,
                                type.elements().stream().map(Element::name).toList()));
    }
}
