package org.zhifaku.connectors.exchange;

import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.TablePlan;

/** Opens the feeds of tables. */
public final class TableFeeds {

    private TableFeeds() {}

    /** Opens the feed of a table: makes its route. The connection itself is made at the first request. */
    public static Feed open(CamelRuntime camel, FeedRequest request, TablePlan plan, DatabaseTransport transport) {
        DatabaseAccess access = new DatabaseAccess(request, plan, transport);
        return new TableFeed(
                camel.open(new DatabaseRoutes(), request.dataset().system(), transport, access),
                access,
                request,
                plan,
                transport);
    }
}
