package org.zhifaku.library.correction;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a sheet: all of it was taken, or nothing. */
public sealed interface ImportOutcome {

    /** Applies the function of the variant. */
    <T> T fold(Function<? super Stored, ? extends T> stored, Function<? super Refused, ? extends T> refused);

    /**
     * The corrections are stored; a replay of the import applies them.
     *
     * @param importId number of the import, or of an earlier one of the same file; null where the sheet changes nothing and never did
     * @param rows rows corrected by this call
     * @param cells cells corrected by this call
     */
    record Stored(@Nullable Long importId, long rows, long cells) implements ImportOutcome {
        @Override
        public <T> T fold(
                Function<? super Stored, ? extends T> stored, Function<? super Refused, ? extends T> refused) {
            return stored.apply(this);
        }
    }

    /**
     * Nothing was stored.
     *
     * @param problems what is wrong, in the order of the sheets; at most a hundred
     * @param more how many more there are
     */
    record Refused(List<SheetProblem> problems, long more) implements ImportOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(
                Function<? super Stored, ? extends T> stored, Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }
    }
}
