package org.zhifaku.connectors.soap;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.SoapPlan;
import org.zhifaku.connectors.source.SoapTransport;
import org.zhifaku.connectors.source.SourceSystem;

/** Opens feeds from SOAP services. */
public final class SoapFeeds {

    private SoapFeeds() {}

    /** The feed of a dataset that is reached by SOAP; nothing is reached yet. */
    public static Feed open(CamelRuntime camel, FeedRequest request, SoapPlan plan) {
        SourceSystem system = request.dataset().system();
        SoapTransport transport = (SoapTransport) request.dataset().transport();
        Failures failures = new Failures(system.source(), transport, plan.call());
        SoapAccess access = new SoapAccess(transport, failures, camel.scheduler());
        SourceRoute route = camel.open(new SoapRoutes(), system, transport, access);
        return new SoapFeed(request, plan, transport, failures, route);
    }
}
