package org.zhifaku.sandbox.center;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.sandbox.generator.DirtKind;

/**
 * One record that the centre delivered, without its cells.
 *
 * @param dataset penalty or permit
 * @param index its number in the series: the same as in {@code PenaltyGenerator} and {@code PermitGenerator}
 * @param key match key of the 文号 (reference 6.8), organ and party, as the mapping's key makes them of a sound row: the organ by
 *     credit code, in the old generation by name; the party by credit code, else by identity number,
 *     which the library replaces by its token
 * @param dirt fault planned for the record, null for none; one that its file cannot have is not planted
 */
public record DeliveredRecord(
        String dataset,
        long index,
        List<String> key,
        @Nullable DirtKind dirt) {
    public DeliveredRecord {
        key = List.copyOf(key);
    }
}
