package org.zhifaku.connectors.pull;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.topic.TopicFeeds;

/** Opens the feed of a dataset, by its transport. */
final class Feeds {

    private Feeds() {}

    static Feed open(CamelRuntime camel, FeedRequest request) {
        if (request.dataset().plan() instanceof TopicPlan) {
            return TopicFeeds.open(camel, request);
        }
        throw new IllegalStateException("No feed is known for a transport of kind '%s' (%s)."
                .formatted(
                        request.dataset().plan().transportKind(),
                        request.dataset().transport().place()));
    }
}
