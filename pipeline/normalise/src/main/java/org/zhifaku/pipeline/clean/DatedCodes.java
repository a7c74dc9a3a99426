package org.zhifaku.pipeline.clean;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Codes of which some hold only for a time. Immutable. */
public interface DatedCodes {
    /**
     * What is doubtful about a code on a day, in Chinese.
     *
     * @param code a code that a cleaner yielded; one nobody knows is the cleaner's business
     * @param day the day that counts for the record, or null where nothing says which: then a code that no longer holds is told
     * @return the doubt, or null where there is none
     */
    @Nullable
    String doubt(String code, @Nullable LocalDate day);
}
