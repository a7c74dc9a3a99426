package org.zhifaku.connectors.pull;

import org.zhifaku.connectors.exchange.TableFeeds;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.rest.RestFeeds;
import org.zhifaku.connectors.soap.SoapFeeds;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.TablePlan;
import org.zhifaku.connectors.source.TopicPlan;
import org.zhifaku.connectors.topic.TopicFeeds;

/** Opens the feed of a dataset, by its transport. */
final class Feeds {

    private Feeds() {}

    static Feed open(CamelRuntime camel, FeedRequest request) {
        if (request.dataset().plan() instanceof RestPlan) {
            return RestFeeds.open(camel, request);
        }
        if (request.dataset().plan() instanceof SoapPlan plan) {
            return SoapFeeds.open(camel, request, plan);
        }
        if (request.dataset().plan() instanceof TablePlan plan) {
            return TableFeeds.open(
                    camel, request, plan, (DatabaseTransport) request.dataset().transport());
        }
        if (request.dataset().plan() instanceof TopicPlan) {
            return TopicFeeds.open(camel, request);
        }
        throw new IllegalStateException("A plan of kind '%s' brings files, not a feed (%s)."
                .formatted(
                        request.dataset().plan().transportKind(),
                        request.dataset().transport().place()));
    }
}
