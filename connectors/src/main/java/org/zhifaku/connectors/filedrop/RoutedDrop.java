package org.zhifaku.connectors.filedrop;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** A drop that is asked through its route. */
final class RoutedDrop implements FileDrop {

    private final CamelContext context;
    private final ProducerTemplate requests;
    private final String route;
    private final Folder folder;

    RoutedDrop(CamelContext context, ProducerTemplate requests, String route, Folder folder) {
        this.context = context;
        this.requests = requests;
        this.route = route;
        this.folder = folder;
    }

    @Override
    public List<DropFile> list() throws DropException {
        return ask(new DropAccess.Request.Listing(), DropAccess.Listed.class).files();
    }

    @Override
    public Fetched fetch(DropFile file, Path target, long mostBytes, FetchListener listener) throws DropException {
        return ask(new DropAccess.Request.Copy(file, target, mostBytes, listener), Fetched.class);
    }

    @Override
    public String text(DropFile file) throws DropException {
        return ask(new DropAccess.Request.Text(file), String.class);
    }

    private <T> T ask(DropAccess.Request request, Class<T> answer) throws DropException {
        Exchange exchange =
                requests.send("direct:" + route, made -> made.getIn().setBody(request));
        Exception thrown = exchange.getException();
        if (thrown instanceof DropException failure) {
            throw failure;
        }
        if (thrown != null) {
            throw new IllegalStateException("Route '" + route + "' failed: " + thrown.getMessage(), thrown);
        }
        return answer.cast(exchange.getMessage().getHeader(CamelRuntime.ANSWER));
    }

    @Override
    public void close() {
        folder.close();
        try {
            context.getRouteController().stopRoute(route);
            context.removeRoute(route);
        } catch (Exception e) {
            // Camel declares Exception; a route that does not stop has nothing to do any more.
            throw new IllegalStateException("Route '" + route + "' does not stop: " + e.getMessage(), e);
        } finally {
            context.getRegistry().unbind(route);
        }
    }
}
