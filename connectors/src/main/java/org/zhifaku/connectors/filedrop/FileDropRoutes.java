package org.zhifaku.connectors.filedrop;

import org.zhifaku.connectors.reach.SourceRoutes;

/** The route template {@code file-drop}. */
final class FileDropRoutes extends SourceRoutes {

    FileDropRoutes() {
        super("file-drop");
    }
}
