package org.zhifaku.pipeline.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the columns of a file that only the table of aliases knows. */
final class Aliases {
    private Aliases() {}

    /**
     * What a column may be.
     *
     * @param column its position
     * @param fields the fields that have the alias and no column of their own in this file; several where it is ambiguous
     */
    record Meaning(int column, List<FieldSpec> fields) {}

    /**
     * The columns that the mapping itself does not know, with the fields whose alias they are.
     *
     * @param headings what each column was read as
     */
    static List<Meaning> of(DatasetSpec spec, List<String> columns, List<String> headings) {
        Set<String> known = spec.headings();
        List<FieldSpec> open = spec.fields().stream()
                .filter(field -> !field.alternatives().isEmpty())
                .filter(field ->
                        field.alternatives().stream().flatMap(List::stream).noneMatch(headings::contains))
                .toList();
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (known.contains(headings.get(i))) {
                continue;
            }
            Set<String> elements = new LinkedHashSet<>();
            spec.readings(columns.get(i))
                    .forEach(reading -> elements.addAll(spec.table().aliases().getOrDefault(reading, Set.of())));
            List<FieldSpec> fields = open.stream()
                    .filter(field -> elements.contains(field.element().name()))
                    .toList();
            if (!fields.isEmpty()) {
                meanings.add(new Meaning(i, fields));
            }
        }
        return meanings;
    }
}
