package org.zhifaku.library.identity;

import java.util.function.Function;
import java.util.function.LongFunction;

/** What came of a steward's decision. */
public sealed interface Decided {
    /** It is in force; the next resolve carries it out. */
    record Done(long decisionId) implements Decided {}

    /** It was in force already; nothing was written. */
    record Already(long decisionId) implements Decided {}

    /** It cannot be; nothing was written. {@code messageZh} says why and how to go on, for stewards. */
    record Refused(String messageZh) implements Decided {}

    /** Takes the branch of this outcome. */
    default <T> T fold(LongFunction<T> done, LongFunction<T> already, Function<String, T> refused) {
        if (this instanceof Done outcome) {
            return done.apply(outcome.decisionId());
        }
        if (this instanceof Already outcome) {
            return already.apply(outcome.decisionId());
        }
        return refused.apply(((Refused) this).messageZh());
    }
}
