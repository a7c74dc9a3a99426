package org.zhifaku.connectors.filedrop;

import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.FileTransport;
import org.zhifaku.connectors.source.SourceSystem;

/** Opens file drops. */
public final class FileDrops {

    private FileDrops() {}

    /** Opens a drop of a source: makes its route. The connection itself is made at the first request. */
    public static FileDrop open(CamelRuntime camel, SourceSystem system, FileTransport transport) {
        Folder folder = Folders.of(camel.context(), transport);
        DropAccess access = new DropAccess(system.source(), transport, folder, camel.scheduler());
        return new RoutedDrop(camel.open(new FileDropRoutes(), system, transport, access), folder);
    }
}
