package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The publication rules of one record type.
 *
 * @param required element → reason code where it is absent
 * @param hiddenStates codes of act_state that hide the act
 * @param kinds element that holds the kinds of penalty, or empty
 * @param personOmits elements that a natural person's document lacks
 * @param periods periods by date of decision, ascending
 */
record RecordPublication(
        Map<String, String> required,
        Set<String> hiddenStates,
        String kinds,
        Set<String> personOmits,
        List<Period> periods) {
    /**
     * How long decisions of a time are shown.
     *
     * @param from first day of decision this holds for
     * @param lightKinds kinds that, alone, are not shown
     * @param severeKinds kinds that make the decision severe
     * @param generalMonths months shown otherwise; 0 = without end
     * @param severeMonths months a severe decision is shown; 0 = without end
     */
    record Period(
            LocalDate from, Set<String> lightKinds, Set<String> severeKinds, int generalMonths, int severeMonths) {
        boolean isLight(List<?> codes) {
            return !lightKinds.isEmpty() && !codes.isEmpty() && lightKinds.containsAll(codes);
        }

        /** The last day shown, or null where it is shown without end. */
        @Nullable
        LocalDate end(LocalDate decision, List<?> codes) {
            boolean severe = codes.stream().anyMatch(severeKinds::contains);
            int months = severe ? severeMonths : generalMonths;
            return months == 0 ? null : decision.plusMonths(months);
        }
    }

    /** The period that held on a day of decision, or null where none did. */
    @Nullable
    Period period(LocalDate decision) {
        Period found = null;
        for (Period period : periods) {
            if (!decision.isBefore(period.from())) {
                found = period;
            }
        }
        return found;
    }
}
