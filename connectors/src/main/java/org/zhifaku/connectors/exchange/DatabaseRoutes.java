package org.zhifaku.connectors.exchange;

import org.zhifaku.connectors.reach.SourceRoutes;

/** The route template {@code database}. */
final class DatabaseRoutes extends SourceRoutes {

    DatabaseRoutes() {
        super("database");
    }
}
