package org.zhifaku.connectors.feed;

import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.TabularEnd;

/**
 * How a feed ended.
 *
 * @param read rows and faults given to the sink, and what a steward should know beside
 * @param declaredRows rows the source declared, or null where it declares none
 * @param position where the next pull goes on, in a form of the transport's own; null where there is none, or where it must not
 *     move. Becomes the dataset's watermark where the pull is trusted
 * @param full whether these are all rows the source has, so that a record that is not among them is gone
 */
public record FeedEnd(
        TabularEnd read,
        @Nullable Long declaredRows,
        @Nullable String position,
        boolean full) {}
