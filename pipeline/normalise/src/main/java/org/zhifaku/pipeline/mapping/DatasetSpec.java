package org.zhifaku.pipeline.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.schemas.RecordType;

/**
 * A dataset's mapping, checked, not yet bound to columns.
 *
 * @param ignored headings of columns that are deliberately not read
 * @param table what headings mean in all datasets
 */
record DatasetSpec(
        String source,
        String dataset,
        String name,
        RecordType type,
        List<FieldSpec> fields,
        List<List<KeySpec>> key,
        Set<String> ignored,
        RuleSet rules,
        Headings table) {
    /** The headings of all columns that the mapping names, be they read, of the key, or ignored. */
    Set<String> headings() {
        Set<String> headings = new TreeSet<>(columns());
        headings.addAll(ignored);
        return headings;
    }

    /** The headings of the columns that it reads, of all generations of files. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        for (FieldSpec field : fields) {
            field.alternatives().forEach(columns::addAll);
            columns.addAll(field.codesIf().keySet());
            if (field.when() != null) {
                columns.add(field.when().column());
            }
        }
        for (List<KeySpec> part : key) {
            for (KeySpec alternative : part) {
                if (alternative.heading() != null) {
                    columns.add(alternative.heading());
                }
            }
        }
        return columns;
    }

    /** The texts that a column's heading may stand for, the nearest first. */
    List<String> readings(String column) {
        return table.readings(column);
    }
}
