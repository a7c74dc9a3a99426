package org.zhifaku.pipeline.quality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhifaku.pipeline.RealMappings;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;

/** Rows of any record type under the repository's own rules: columns are named as their elements, amounts are in 元. */
final class Trial {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Trial() {}

    /** The mapping of a record type to columns of these elements. */
    static BoundMapping bound(String record, Set<String> elements) {
        Map<String, String> files = new LinkedHashMap<>(RealMappings.files());
        files.put("sources/trial/" + record + ".yaml", mapping(record, elements, files));
        List<String> columns = new java.util.ArrayList<>(elements);
        columns.add("键");
        return DefinitionSet.compile(files, RecordTypes.standard())
                .dataset("trial", record)
                .bind(columns);
    }

    /** What becomes of a row of these cells. */
    static Outcome of(String record, Map<String, String> cells) {
        List<String> values = new java.util.ArrayList<>(cells.values());
        values.add("1");
        LandingRow row = LandingRow.of(2, Operation.UPSERT, values.toArray(String[]::new));
        return bound(record, new java.util.LinkedHashSet<>(cells.keySet())).normalise(row, TODAY);
    }

    /** What was found, violations first. */
    static List<Finding> findings(Outcome outcome) {
        List<Finding> findings = new java.util.ArrayList<>(outcome.fold(ok -> List.of(), Outcome.Rejected::violations));
        findings.addAll(outcome.warnings());
        return findings;
    }

    private static String mapping(String record, Set<String> elements, Map<String, String> files) {
        StringBuilder yaml = new StringBuilder(
                "dataset: %1$s%nrecord: %1$s%nname_zh: 试%nkey: [{column: 键}]%nfields:%n".formatted(record));
        for (String name : elements) {
            Element element = RecordTypes.standard().get(record).element(name);
            yaml.append("  %s: {from: [%s], clean: %s}%n".formatted(name, name, cleaner(element, files)));
        }
        return yaml.toString();
    }

    private static String cleaner(Element element, Map<String, String> files) {
        String name = element.name();
        boolean coded = files.containsKey("codes/" + element.codes() + ".yaml");
        return switch (element.kind()) {
            case DATE -> "date";
            case TIMESTAMP -> "timestamp";
            case AMOUNT -> "amount, unit: 元";
            case INTEGER -> "integer";
            case BOOLEAN -> "bool";
            case TEXT_LIST -> coded ? "codes, codes: " + element.codes() : "names";
            case TEXT -> {
                if (coded) {
                    yield "code, codes: " + element.codes();
                }
                if (name.endsWith("_uscc")) {
                    yield "uscc";
                }
                if (name.endsWith("_id_no")) {
                    yield "id-no";
                }
                if (name.equals("area_code")) {
                    yield "division";
                }
                yield name.equals("action_doc_no") ? "doc-no" : "text";
            }
        };
    }
}
