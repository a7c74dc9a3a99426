package org.zhifaku.connectors.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at a source showed.
 *
 * @param place where it was looked at, without secrets
 * @param columns the columns seen, as the source writes them
 * @param rows rows looked at; a few
 * @param declaredRows rows the source says it has, or null where it does not say
 */
public record Sample(
        String place,
        List<String> columns,
        long rows,
        @Nullable Long declaredRows) {

    public Sample {
        columns = List.copyOf(columns);
    }
}
