package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.terminal.TextTable;
import org.zhifaku.library.search.EnforcementSearch;
import org.zhifaku.library.search.IndexServer;
import org.zhifaku.library.search.SearchRequest;
import org.zhifaku.library.search.SearchResult;
import org.zhifaku.schemas.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the published acts. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "The published acts that hold these words, best first, 20 at most.")
final class IndexSearchCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "NAME", description = "A party's name, a document number, any words.")
    private String words = "";

    @Option(names = "--json", description = "One JSON object: total and hits.")
    private boolean json;

    IndexSearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        try (Servers servers = Servers.openAll(context.settings(), context.terminal());
                IndexServer server = IndexServer.connect(servers.indexAddress())) {
            SearchResult found = new EnforcementSearch(server, RecordTypes.standard()).search(SearchRequest.of(words));
            if (json) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("total", found.total());
                answer.put(
                        "hits",
                        found.hits().stream().map(IndexSearchCommand::toMap).toList());
                context.terminal().json(answer);
                return ExitStatus.DONE;
            }
            TextTable table = new TextTable(List.of("kind", "当事人", "文号", "日期", "机关"));
            for (SearchResult.Hit hit : found.hits()) {
                table.row(Arrays.asList(
                        hit.kind(),
                        hit.text("party_name"),
                        hit.text("action_doc_no"),
                        hit.text("decision_date"),
                        hit.text("organ_name")));
            }
            table.lines().forEach(context.terminal()::result);
            context.terminal().notice("%,d acts in all".formatted(found.total()));
            return ExitStatus.DONE;
        }
    }

    private static Map<String, Object> toMap(SearchResult.Hit hit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("act_id", hit.actId().toString());
        map.put("kind", hit.kind());
        map.put("record", hit.elements());
        return map;
    }
}
