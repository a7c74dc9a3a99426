package org.zhifaku.pipeline.quality;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/**
 * Where a rule is read.
 *
 * @param type the record type it is compiled for
 * @param isCommon whether it stands in the common file: there an element that this type lacks is no mistake where another type has it
 * @param types all record types
 * @param codes name of a code set → its codes, empty where there is no such set
 * @param calendar the working days
 * @param ids the ids of all rules of the record type
 */
record RuleScope(
        RecordType type,
        boolean isCommon,
        RecordTypes types,
        Function<String, Collection<String>> codes,
        WorkCalendar calendar,
        Set<String> ids) {
    boolean isKnownElsewhere(String element) {
        return isCommon
                && types.all().stream().anyMatch(other -> other.find(element).isPresent());
    }
}
