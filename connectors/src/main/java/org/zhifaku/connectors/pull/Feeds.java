package org.zhifaku.connectors.pull;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.soap.SoapFeeds;
import org.zhifaku.connectors.source.SoapPlan;

/** Opens the feed of a dataset, by its transport. */
final class Feeds {

    private Feeds() {}

    static Feed open(CamelRuntime camel, FeedRequest request) {
        if (request.dataset().plan() instanceof SoapPlan plan) {
            return SoapFeeds.open(camel, request, plan);
        }
        throw new IllegalStateException("No feed is known for a transport of kind '%s' (%s)."
                .formatted(
                        request.dataset().plan().transportKind(),
                        request.dataset().transport().place()));
    }
}
