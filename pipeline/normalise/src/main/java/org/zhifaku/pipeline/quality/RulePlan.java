package org.zhifaku.pipeline.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhifaku.schemas.RecordType;

/** The rules of a dataset on the columns of one file: which of them run, and why others do not. Immutable. */
public final class RulePlan {
    private final Map<String, Rule> rules = new HashMap<>();
    private final List<RuleState> states = new ArrayList<>();
    private final List<Rule> references = new ArrayList<>();
    private final Check[] active;

    RulePlan(List<DeclaredRule> declared, RecordType type, Supply supply) {
        List<Check> checks = new ArrayList<>();
        for (DeclaredRule each : declared) {
            rules.put(each.rule().id(), each.rule());
        }
        Map<String, String> reasons = new HashMap<>();
        for (DeclaredRule each : declared) {
            reasons.put(each.rule().id(), reason(each, type, supply));
        }
        for (DeclaredRule each : declared) {
            String main = each.of() == null ? each.rule().id() : each.of();
            String reason = each.rule().severity() == Severity.OFF ? "本数据集停用" : reasons.getOrDefault(main, "");
            Check check = each.check();
            if (reason.isEmpty() && check != null) {
                checks.add(check);
            }
            if (each.kind().isReference()) {
                references.add(each.rule());
            } else if (each.kind() != CheckKind.STAGE) {
                states.add(new RuleState(each.rule(), reason.isEmpty(), reason));
            }
        }
        active = checks.toArray(Check[]::new);
    }

    private static String reason(DeclaredRule each, RecordType type, Supply supply) {
        if (each.rule().severity() == Severity.OFF) {
            return "本数据集停用";
        }
        return switch (each.kind()) {
            case MAPPING -> supply.demands() ? "" : "映射没有必填列";
            case DERIVED -> supply.derives() ? "" : "没有需要推断的数据元";
            case CELL ->
                each.cleaners().isEmpty() || each.cleaners().stream().anyMatch(supply.cleaners()::contains)
                        ? ""
                        : "没有映射这类列";
            default -> {
                List<Integer> unmet = each.needs().unmet(supply.elements());
                yield unmet.isEmpty()
                        ? ""
                        : "没有映射："
                                + String.join(
                                        "、",
                                        unmet.stream()
                                                .map(at ->
                                                        type.elements().get(at).zh())
                                                .toList());
            }
        };
    }

    /** The rule of an id; a warning under that id where nobody registered it. */
    Rule rule(String id) {
        Rule rule = rules.get(id);
        return rule == null ? RuleSet.unregistered(id) : rule;
    }

    /**
     * Every rule declared for the rows of the record type, in the order of the files; those that another stage keeps, or that need
     * other records, are none.
     */
    public List<RuleState> states() {
        return List.copyOf(states);
    }

    /** The rules that need other records: the warehouse judges them once rows are stored. */
    public List<Rule> references() {
        return List.copyOf(references);
    }

    /** Applies every check of the row. */
    public void apply(RowContext row) {
        for (Check check : active) {
            check.apply(row);
        }
    }
}
