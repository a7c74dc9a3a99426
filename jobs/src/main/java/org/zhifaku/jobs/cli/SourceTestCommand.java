package org.zhifaku.jobs.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.reach.CamelRuntime;
import org.zhifaku.connectors.source.SourceDefinition;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceState;
import org.zhifaku.connectors.source.Sources;
import org.zhifaku.jobs.definitions.DefinitionCheck;
import org.zhifaku.jobs.run.RunLock;
import org.zhifaku.jobs.servers.Servers;
import org.zhifaku.jobs.settings.ZhifakuSettings;
import org.zhifaku.jobs.simulation.RunningSources;
import org.zhifaku.jobs.simulation.SimulatedSources;
import org.zhifaku.jobs.source.SourceTrial;
import org.zhifaku.jobs.source.SourceTrial.Cause;
import org.zhifaku.jobs.source.SourceTrial.Columns;
import org.zhifaku.jobs.source.SourceTrial.Found;
import org.zhifaku.jobs.source.SourceTrial.Judged;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.schemas.landing.LandingZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a source can be reached. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Reaches a source with its settings, looks at its first rows, says which columns are not mapped and which rows would be rejected. Stores nothing.",
            "Exit status 0: all well; 1: reached, but columns are not mapped or missing, or rows would be rejected; 2: not reached."
        })
final class SourceTestCommand implements Callable<Integer> {
    private final CommandContext context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "A folder of mappings/sources.")
    private String source = "";

    @Option(names = "--dataset", paramLabel = "D", description = "Only this dataset.")
    private @Nullable String dataset;

    @Option(names = "--json", description = "An array of datasets as JSON.")
    private boolean json;

    SourceTestCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Scopes.requireKnown(spec, context, source, dataset);
        ZhifakuSettings settings = context.settings();
        DefinitionCheck check = DefinitionCheck.requireSound(settings);
        SimulatedSources simulated =
                new SimulatedSources(settings, settings.demo().records());
        if (!simulated.simulates(source)) {
            return test(settings, check);
        }
        try (Servers servers = Servers.openDatabase(settings, context.terminal())) {
            Optional<RunLock> lock = RunLock.take(servers.dataSource());
            if (lock.isEmpty()) {
                throw new OperatorException(
                        "A run is under way and uses the simulated system of '%s'. Test it when the run is over."
                                .formatted(source));
            }
            try (RunLock held = lock.get();
                    RunningSources running = simulated.start(
                            source::equals, settings.defaultBusinessDate(), context.terminal()::notice)) {
                running.failures().values().stream().findFirst().ifPresent(why -> {
                    throw new OperatorException(why);
                });
                java.util.Objects.requireNonNull(held);
                return test(running.settings(), check);
            }
        }
    }

    private int test(ZhifakuSettings settings, DefinitionCheck check) throws IOException {
        SourceState state = Sources.load(settings.mappings(), settings::source).stream()
                .filter(one -> one.source().equals(source))
                .findFirst()
                .orElseThrow();
        SourceDefinition definition = state.fold(ready -> ready, lacking -> {
            throw new OperatorException(lacking.message());
        });
        List<Found> all = new ArrayList<>();
        try (CamelRuntime camel = CamelRuntime.start()) {
            SourceTrial trial = new SourceTrial(
                    new Puller(camel, new LandingZone(settings.landing())), settings.defaultBusinessDate());
            for (Dataset one : definition.datasets()) {
                DatasetMapping mapping = check.mapping(source, one.dataset()).orElseThrow();
                if (dataset == null || dataset.equals(one.dataset())) {
                    all.add(trial.look(one, mapping));
                }
            }
        }
        if (json) {
            context.terminal().json(all.stream().map(this::toMap).toList());
        } else {
            all.forEach(this::print);
        }
        if (!all.stream().allMatch(Found::reached)) {
            return ExitStatus.FAILED;
        }
        return all.stream().allMatch(Found::isWhole) ? ExitStatus.DONE : ExitStatus.DONE_WITH_REJECTS;
    }

    private void print(Found found) {
        String name = source + "/" + found.dataset();
        if (!found.reached()) {
            context.terminal().result("%s NOT REACHED 不通: %s".formatted(name, found.problem()));
            return;
        }
        context.terminal().result("%s reached 已连通: %s, %,d seen".formatted(name, found.place(), found.seen()));
        if (!found.problem().isEmpty()) {
            context.terminal().result("  " + found.problem());
        }
        Columns columns = found.columns();
        line("columns 列 (%d)", columns.seen());
        line("read under another name 列名别名 (%d)", columns.aliases());
        line("not mapped 没有映射 (%d), add to fields or ignore", columns.unmapped());
        line("missing 缺少 (%d), correct 'from' or mark optional: true", columns.vanished());
        line("not seen, though 'pull' reads them pull 要用而没有的列 (%d), correct 'pull'", columns.own());
        if (columns.fit() && !columns.seen().isEmpty()) {
            context.terminal().result("  all columns are mapped or ignored 各列均有映射或已忽略");
        }
        Judged judged = found.judged();
        if (judged != null) {
            context.terminal()
                    .result("  of the first %,d rows 前 %1$d 行: %,d accepted 采信, %,d rejected 退回"
                            .formatted(judged.accepted() + judged.rejected(), judged.accepted(), judged.rejected()));
            // Columns that are missing stand above already.
            judged.causes().stream()
                    .filter(cause ->
                            columns.vanished().isEmpty() || !cause.rule().equals(BoundMapping.UNUSABLE))
                    .forEach(cause -> context.terminal()
                            .result("    ✗ %s %s, %,d rows 行: %s"
                                    .formatted(
                                            cause.rule(),
                                            cause.field() == null ? "" : cause.field(),
                                            cause.rows(),
                                            cause.example())));
        }
    }

    private void line(String heading, List<String> columns) {
        if (!columns.isEmpty()) {
            context.terminal().result("  " + heading.formatted(columns.size()) + ": " + String.join(", ", columns));
        }
    }

    private Map<String, Object> toMap(Found found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("source", source);
        map.put("dataset", found.dataset());
        map.put("reached", found.reached());
        map.put("place", found.place());
        map.put("seen", found.seen());
        map.put("columns", found.columns().seen());
        map.put("unmapped", found.columns().unmapped());
        map.put("missing", found.columns().vanished());
        map.put("aliases", found.columns().aliases());
        map.put("missing_of_pull", found.columns().own());
        Judged judged = found.judged();
        if (judged != null) {
            map.put("accepted", judged.accepted());
            map.put("rejected", judged.rejected());
            map.put(
                    "causes",
                    judged.causes().stream().map(SourceTestCommand::toMap).toList());
        }
        map.put("problem", found.problem());
        return map;
    }

    private static Map<String, Object> toMap(Cause cause) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", cause.rule());
        if (cause.field() != null) {
            map.put("field", cause.field());
        }
        map.put("rows", cause.rows());
        map.put("example", cause.example());
        return map;
    }
}
