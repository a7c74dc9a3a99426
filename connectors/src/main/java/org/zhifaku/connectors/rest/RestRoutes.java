package org.zhifaku.connectors.rest;

import org.zhifaku.connectors.reach.SourceRoutes;

/** The route template {@code rest}. */
final class RestRoutes extends SourceRoutes {

    RestRoutes() {
        super("rest");
    }
}
