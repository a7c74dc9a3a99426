package org.zhifaku.connectors.topic;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceSystem;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.source.TopicTransport;

/** Opens the feeds of datasets that come by a topic. */
public final class TopicFeeds {

    private TopicFeeds() {}

    /** Opens the feed of a dataset whose plan is a {@link TopicPlan}. The brokers are asked at the first request. */
    public static Feed open(CamelRuntime camel, FeedRequest request) {
        SourceSystem system = request.dataset().system();
        TopicTransport transport = (TopicTransport) request.dataset().transport();
        TopicPlan plan = (TopicPlan) request.dataset().plan();
        TopicAccess access = new TopicAccess(system.source(), transport, plan.topic(), request.limits());
        return new TopicFeed(request, plan, camel.open(new TopicRoutes(), system, transport, access), access);
    }
}
