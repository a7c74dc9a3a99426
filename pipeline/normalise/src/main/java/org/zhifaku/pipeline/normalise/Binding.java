package org.zhifaku.pipeline.normalise;

import java.util.List;
import java.util.Set;
import org.zhifaku.pipeline.quality.RuleSet;
import org.zhifaku.schemas.RecordType;

/**
 * A dataset's program bound to the columns of one file: what {@link BoundMapping} runs.
 *
 * @param source name of the source
 * @param dataset name of the dataset
 * @param type record type
 * @param columns the file's columns as written
 * @param fields the fields that the file (or a constant) supplies, in the order of the elements
 * @param key the key
 * @param rules the rules with the dataset's severities
 * @param derived positions of elements to be derived where the file has no column for them
 * @param resolutions how ambiguous codes become exact
 * @param dated fields whose codes must hold on a date of the record
 * @param drift the drift
 * @param conflicts what makes the file unusable for any row, in Chinese
 * @param missing what makes it unusable for rows that are no withdrawals, in Chinese
 */
public record Binding(
        String source,
        String dataset,
        RecordType type,
        List<String> columns,
        List<FieldPlan> fields,
        KeyPlan key,
        RuleSet rules,
        Set<Integer> derived,
        List<Resolution> resolutions,
        List<DatedField> dated,
        Drift drift,
        List<String> conflicts,
        List<String> missing) {
    /** Copies the collections. */
    public Binding {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        derived = Set.copyOf(derived);
        resolutions = List.copyOf(resolutions);
        dated = List.copyOf(dated);
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
    }
}
