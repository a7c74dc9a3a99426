package org.zhifaku.jobs.cli;

import java.util.List;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TabularEnd.Unreadable;
import org.zhifaku.jobs.terminal.OperatorException;
import org.zhifaku.jobs.terminal.Terminal;
import org.zhifaku.jobs.trial.Comparison;
import org.zhifaku.jobs.trial.FillRates;
import org.zhifaku.jobs.trial.Lookalike;
import org.zhifaku.jobs.trial.TrialListener;
import org.zhifaku.jobs.trial.TriedRow;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Drift;

/** Tells a trial: its rows as they are read, then what was asked for, then where the file is damaged. */
abstract class TrialReport implements TrialListener {
    final Terminal terminal;
    private final DatasetMapping mapping;
    private final List<DatasetMapping> datasets;

    /**
     * @param mapping the mapping tried
     * @param datasets all there are: a file that another one fits better is told
     */
    TrialReport(Terminal terminal, DatasetMapping mapping, List<DatasetMapping> datasets) {
        this.terminal = terminal;
        this.mapping = mapping;
        this.datasets = List.copyOf(datasets);
    }

    /** How full columns and elements are. */
    abstract void fills(FillRates fills);

    /**
     * What differs.
     *
     * @param against what was compared with: {@code production}, or a folder
     */
    abstract void comparison(Comparison comparison, String against);

    /** The last word on a file that cannot be read to its end. */
    abstract void unreadable(Unreadable unreadable);

    @Override
    public final void row(TriedRow row) {
        if (terminal.isResultClosed()) {
            throw new OperatorException(
                    "Stopped at line %d: nobody reads the result any more 输出已关闭.".formatted(row.line()));
        }
        tell(row);
    }

    /** Tells one row. */
    abstract void tell(TriedRow row);

    @Override
    public final void columns(Table table, BoundMapping bound) {
        Drift drift = bound.drift();
        if (!drift.isNone()) {
            terminal.notice(
                    "Columns 列: not mapped 未映射 %s; vanished 缺失 %s".formatted(drift.unmapped(), drift.vanished()));
        }
        long known = Lookalike.known(table, mapping);
        int columns = table.columns().size();
        Lookalike.better(table, mapping, bound, datasets)
                .ifPresentOrElse(
                        other -> terminal.notice(
                                "The file looks like %s/%s %s 该文件更像是: that mapping reads %d of its %d columns, %s/%s reads %d. Name that one: --source %1$s --dataset %2$s."
                                        .formatted(
                                                other.mapping().sourceName(),
                                                other.mapping().datasetName(),
                                                other.mapping().nameZh(),
                                                other.known(),
                                                columns,
                                                mapping.sourceName(),
                                                mapping.datasetName(),
                                                known)),
                        () -> {
                            if (known == 0) {
                                terminal.notice(
                                        "No mapping knows any of the %d columns 没有一列认识. Line %d was taken for the header: is it one, and is the delimiter right? Else add the names to fields.….from in sources/%s/%s.yaml."
                                                .formatted(
                                                        columns,
                                                        table.headerLine(),
                                                        mapping.sourceName(),
                                                        mapping.datasetName()));
                            }
                        });
    }
}
