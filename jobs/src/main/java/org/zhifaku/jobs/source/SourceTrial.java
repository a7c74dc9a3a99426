package org.zhifaku.jobs.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.pull.ProbeOutcome;
import org.zhifaku.connectors.pull.Puller;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.Drift;

/** Reaches a dataset, compares the columns it shows with its mapping and judges its first rows; stores nothing. */
public final class SourceTrial {
    private final Puller puller;
    private final LocalDate businessDate;

    /** @param businessDate what rules take as today */
    public SourceTrial(Puller puller, LocalDate businessDate) {
        this.puller = puller;
        this.businessDate = businessDate;
    }

    /**
     * What was found.
     *
     * @param dataset name of the dataset
     * @param reached whether it can be reached
     * @param place where it was looked for, without secrets
     * @param seen files or rows seen
     * @param columns how the columns fit
     * @param judged what the first rows would become; null where there was none
     * @param problem why it cannot be reached, or what was wrong with the columns; empty where all is well
     */
    public record Found(
            String dataset,
            boolean reached,
            String place,
            long seen,
            Columns columns,
            @Nullable Judged judged,
            String problem) {

        /** Whether it can be pulled as it is, and loses nothing. */
        public boolean isWhole() {
            return reached && columns.fit() && problem.isEmpty() && (judged == null || judged.rejected() == 0);
        }
    }

    /**
     * How columns fit.
     *
     * @param seen columns seen; empty where there was nothing to look at
     * @param unmapped columns that the mapping neither names nor ignores
     * @param vanished columns of the mapping that were not seen, each with its element
     * @param aliases columns read under another name, in Chinese
     * @param own columns that {@code pull} reads, e.g. the update time, which were not seen
     */
    public record Columns(
            List<String> seen, List<String> unmapped, List<String> vanished, List<String> aliases, List<String> own) {
        static final Columns NONE = new Columns(List.of(), List.of(), List.of(), List.of(), List.of());

        public Columns {
            seen = List.copyOf(seen);
            unmapped = List.copyOf(unmapped);
            vanished = List.copyOf(vanished);
            aliases = List.copyOf(aliases);
            own = List.copyOf(own);
        }

        /** Whether nothing is left over and nothing missing. */
        public boolean fit() {
            return unmapped.isEmpty() && vanished.isEmpty() && own.isEmpty();
        }
    }

    /**
     * What the first rows would become.
     *
     * @param causes why rows would be rejected, most rows first
     */
    public record Judged(long accepted, long rejected, List<Cause> causes) {
        public Judged {
            causes = List.copyOf(causes);
        }
    }

    /**
     * Why rows would be rejected.
     *
     * @param rule the rule
     * @param field the element, or null
     * @param rows rows that it would reject
     * @param example what it says of the first of them, in Chinese, without personal identifiers
     */
    public record Cause(String rule, @Nullable String field, long rows, String example) {}

    /** Looks at one dataset. */
    public Found look(Dataset dataset, DatasetMapping mapping) {
        SampleJudge judge = new SampleJudge(mapping, businessDate);
        ProbeOutcome outcome = puller.probe(dataset, mapping.sourceColumns(), judge);
        String name = dataset.dataset();
        if (outcome instanceof ProbeOutcome.Unreachable unreachable) {
            return new Found(name, false, dataset.transport().place(), 0, Columns.NONE, null, unreachable.reason());
        }
        ProbeOutcome.Reachable reachable = (ProbeOutcome.Reachable) outcome;
        if (reachable.columns().isEmpty()) {
            return new Found(
                    name, true, reachable.place(), reachable.seen(), Columns.NONE, null, nothing(reachable.others()));
        }
        return new Found(
                name,
                true,
                reachable.place(),
                reachable.seen(),
                columns(dataset, mapping, reachable.columns()),
                judged(judge),
                "");
    }

    private static String nothing(List<String> others) {
        String nothing = "Reached, but there is nothing to look at yet 已连通，但还没有可看的数据.";
        return others.isEmpty()
                ? nothing
                : nothing + " There are files that fit no pattern of pull.files 有文件名不符合 pull.files 的文件: "
                        + String.join(", ", others);
    }

    private static Columns columns(Dataset dataset, DatasetMapping mapping, List<String> seen) {
        Drift drift = mapping.bind(seen).drift();
        List<String> own = new ArrayList<>(dataset.plan().ownColumns());
        own.removeAll(seen);
        return new Columns(
                seen,
                drift.unmapped(),
                drift.vanished().stream()
                        .map(column -> withElement(mapping, column))
                        .toList(),
                drift.aliases(),
                own);
    }

    /** The column with the element that waits for it: {@code organ → subject_name 执法主体名称}. */
    private static String withElement(DatasetMapping mapping, String column) {
        String heading = column.toUpperCase(Locale.ROOT);
        return mapping.origins().stream()
                .filter(origin ->
                        origin.via() == null && origin.columns().stream().anyMatch(names -> names.contains(heading)))
                .findFirst()
                .map(origin -> "%s → %s %s"
                        .formatted(
                                column,
                                origin.element().name(),
                                origin.element().zh()))
                .orElse(column + " → key");
    }

    private static @Nullable Judged judged(SampleJudge judge) {
        if (judge.accepted() + judge.rejected() == 0) {
            return null;
        }
        return new Judged(judge.accepted(), judge.rejected(), judge.causes());
    }
}
