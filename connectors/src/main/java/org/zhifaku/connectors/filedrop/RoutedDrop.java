package org.zhifaku.connectors.filedrop;

import java.nio.file.Path;
import java.util.List;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;

/** A drop that is asked through its route. */
final class RoutedDrop implements FileDrop {

    private final SourceRoute route;
    private final Folder folder;

    RoutedDrop(SourceRoute route, Folder folder) {
        this.route = route;
        this.folder = folder;
    }

    @Override
    public List<DropFile> list() throws SourceException {
        return route.ask(new DropAccess.Request.Listing(), DropAccess.Listed.class)
                .files();
    }

    @Override
    public Fetched fetch(DropFile file, Path target, long mostBytes, FetchListener listener) throws SourceException {
        return route.ask(
                new DropAccess.Request.Copy(file, target, mostBytes, listener, new CopyState()), Fetched.class);
    }

    @Override
    public String text(DropFile file) throws SourceException {
        return route.ask(new DropAccess.Request.Text(file), String.class);
    }

    @Override
    public void close() {
        folder.close();
        route.close();
    }
}
