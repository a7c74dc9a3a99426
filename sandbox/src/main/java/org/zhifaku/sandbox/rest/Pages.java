package org.zhifaku.sandbox.rest;

import java.util.Arrays;
import java.util.List;

/** Cuts lists of places into pages. */
final class Pages {

    private Pages() {}

    /** At most so many places from an offset on; none behind the end. */
    static List<Integer> of(int[] places, long offset, int size) {
        return Arrays.stream(places).skip(offset).limit(size).boxed().toList();
    }
}
