package org.zhifaku.connectors.soap;

import org.zhifaku.connectors.reach.SourceRoutes;

/** The route template {@code soap}. */
final class SoapRoutes extends SourceRoutes {

    SoapRoutes() {
        super("soap");
    }
}
