package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.library.search.EnforcementIndex;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stands behind the alias. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "What stands behind the alias, and how many acts it holds.")
final class IndexStatusCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    IndexStatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (Servers servers = Servers.openAll(context.settings(), context.terminal());
                IndexServer server = IndexServer.connect(servers.indexAddress())) {
            RecordTypes types = RecordTypes.standard();
            EnforcementIndex index = new EnforcementIndex(server, types);
            Optional<String> current = index.current();
            Map<String, @Nullable Object> status = new LinkedHashMap<>();
            status.put("alias", index.alias());
            status.put("index", current.orElse(null));
            status.put("state", index.state().name());
            status.put(
                    "acts",
                    current.isEmpty()
                            ? 0
                            : new EnforcementSearch(server, types)
                                    .search(SearchRequest.of(""))
                                    .total());
            status.put("builds", index.builds());
            status.put("index_url", servers.indexUrl());
            if (json) {
                context.terminal().json(status);
            } else {
                status.forEach((name, value) ->
                        context.terminal().result("%-10s %s".formatted(name, value == null ? "-" : value)));
            }
            return ExitStatus.DONE;
        }
    }
}
