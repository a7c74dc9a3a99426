package org.zhifaku.connectors.rest;

import java.util.Map;
import org.zhifaku.connectors.feed.Originals;

/**
 * The request for one page.
 *
 * @param number which request of the pull it is, from 1
 * @param rowsBefore rows of the pages before
 * @param values what the words in braces stand for
 * @param originals where the answer is kept
 */
record PageCall(int number, long rowsBefore, Map<String, String> values, Originals originals) {

    PageCall {
        values = Map.copyOf(values);
    }

    /** Name of the original that keeps the answer. */
    String name() {
        return "page-%05d.json".formatted(number);
    }
}
