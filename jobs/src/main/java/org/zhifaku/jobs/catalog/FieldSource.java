package org.zhifaku.jobs.catalog;

import java.util.List;
import org.zhifaku.pipeline.mapping.FieldOrigin;

/**
 * One dataset that fills a field.
 *
 * @param source the source
 * @param dataset the dataset
 * @param record the record type the dataset yields; another one than the field's where a register is made from acts
 * @param origin its columns
 */
public record FieldSource(String source, String dataset, String record, FieldOrigin origin) {

    /** {@code source/dataset}. */
    public String name() {
        return source + "/" + dataset;
    }

    /** What the value is taken from, one text per generation of columns: joined columns with +, a constant quoted. */
    public List<String> columns() {
        String constant = origin.constant();
        if (constant != null) {
            return List.of("'" + constant + "'");
        }
        return origin.columns().stream().map(joined -> String.join("+", joined)).toList();
    }
}
