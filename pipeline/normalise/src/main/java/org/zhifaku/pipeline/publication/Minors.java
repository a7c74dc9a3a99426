package org.zhifaku.pipeline.publication;

import java.time.LocalDate;
import org.zhifaku.pipeline.clean.PersonNumber;
import org.zhifaku.schemas.StandardRecord;

/** Tells whether the party was a minor on the day of the decision (data-standard reference 7.4). */
public final class Minors {
    private static final int OF_AGE = 18;

    private Minors() {}

    /** True where the record holds a valid identity number of someone under 18 on the day of the decision (or born after it). */
    public static boolean isMinor(StandardRecord record) {
        if (record.type().find("party_id_no").isEmpty()
                || record.type().find("action_date").isEmpty()) {
            return false;
        }
        String number = record.text("party_id_no");
        if (number == null || PersonNumber.check(number) != PersonNumber.Verdict.VALID) {
            return false;
        }
        LocalDate birth = PersonNumber.birth(number);
        return birth != null
                && record.get("action_date") instanceof LocalDate date
                && birth.plusYears(OF_AGE).isAfter(date);
    }
}
