package org.zhifaku.schemas;

import org.jspecify.annotations.Nullable;

/**
 * One data element of a record type, as its Avro field declares it.
 *
 * @param position index in the record, from 0, in schema order
 * @param name snake_case name, the same in Avro, SQL, index, Parquet and JSON
 * @param zh Chinese name
 * @param key key in the data-element dictionary (not an identifier of DB44/T 2402)
 * @param doc meaning, unit, nulls
 * @param kind kind of value
 * @param dataClass who may see it
 * @param codes name of its code set, or null
 * @param unit unit of an amount, or null
 */
public record Element(
        int position,
        String name,
        String zh,
        String key,
        String doc,
        ValueKind kind,
        DataClass dataClass,
        @Nullable String codes,
        @Nullable String unit) {

    /** True for personal identifiers, which leave the record as a token and a masked form only. */
    public boolean isRestricted() {
        return dataClass == DataClass.RESTRICTED;
    }
}
