package org.zhifaku.pipeline.clean;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of identity documents: folded, upper case, without blanks and hyphens; an old identity number of 15 digits takes its
 * form of 18. Whether it must pass the identity check depends on the kind of document, which the rule F02 knows.
 */
final class IdNumberCleaner implements Cleaner {
    @Override
    public @Nullable Object clean(String raw, Cell cell) {
        String number = Codes.compact(raw);
        if (number.isEmpty() || Codes.isZeros(number)) {
            return null;
        }
        return PersonNumber.modern(number);
    }
}
