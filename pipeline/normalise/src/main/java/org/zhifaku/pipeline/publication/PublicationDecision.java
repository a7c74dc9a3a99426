package org.zhifaku.pipeline.publication;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;

/** Whether the public may see a record today. */
public sealed interface PublicationDecision {
    /** Applies the function of the variant. */
    <T> T fold(Function<? super Public, ? extends T> shown, Function<? super NotPublic, ? extends T> withheld);

    /**
     * The record may be seen, in this form.
     *
     * @param document {@code act_id} and {@code kind}, then the elements of class public and masked that are present, in schema order:
     *     text String, date {@code yyyy-MM-dd} String, amount BigDecimal in 元, list of String, Boolean, Long, instant ISO String
     */
    record Public(Map<String, Object> document) implements PublicationDecision {
        /** Takes the document over: whoever made it must not change it afterwards. */
        public Public {
            document = Collections.unmodifiableMap(document);
        }

        @Override
        public <T> T fold(
                Function<? super Public, ? extends T> shown, Function<? super NotPublic, ? extends T> withheld) {
            return shown.apply(this);
        }
    }

    /**
     * The record must not be seen.
     *
     * @param reason code, e.g. {@code NO_DOC_NO}
     * @param message the same in Chinese
     */
    record NotPublic(String reason, String message) implements PublicationDecision {
        @Override
        public <T> T fold(
                Function<? super Public, ? extends T> shown, Function<? super NotPublic, ? extends T> withheld) {
            return withheld.apply(this);
        }
    }
}
