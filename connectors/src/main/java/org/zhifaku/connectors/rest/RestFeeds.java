package org.zhifaku.connectors.rest;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.RestPlan;
import org.zhifaku.connectors.source.RestTransport;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.tabular.JsonRecords;

/** Opens feeds of web servers. */
public final class RestFeeds {

    private RestFeeds() {}

    /** Makes the route to a dataset. Nothing is reached before the feed is used. */
    public static Feed open(CamelRuntime camel, FeedRequest request) {
        Dataset dataset = request.dataset();
        RestTransport transport = (RestTransport) dataset.transport();
        RestPlan plan = (RestPlan) dataset.plan();
        RestFailures failures = new RestFailures(dataset, transport);
        Wire wire = new Wire(transport, camel.scheduler());
        RestAccess access = new RestAccess(
                transport,
                plan,
                wire,
                failures,
                new JsonRecords(dataset.dataset(), request.limits()),
                request.limits().maxRowBytes());
        return new RestFeed(request, plan, camel.open(new RestRoutes(), dataset.system(), transport, access), failures);
    }
}
