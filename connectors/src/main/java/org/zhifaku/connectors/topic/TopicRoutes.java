package org.zhifaku.connectors.topic;

import org.zhifaku.connectors.reach.SourceRoutes;

/** The route template {@code topic}. */
final class TopicRoutes extends SourceRoutes {

    TopicRoutes() {
        super("topic");
    }
}
