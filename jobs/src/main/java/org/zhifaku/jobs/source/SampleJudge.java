package org.zhifaku.jobs.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.jobs.source.SourceTrial.Cause;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.landing.LandingRow;

/** Judges the first rows of a source by its mapping, so that a wrong line of it is seen before the first night. Keeps counts only. */
final class SampleJudge implements TableSink {
    private static final int MOST_CAUSES = 8;

    private final DatasetMapping mapping;
    private final LocalDate businessDate;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private @Nullable BoundMapping bound;
    private long accepted;
    private long rejected;

    SampleJudge(DatasetMapping mapping, LocalDate businessDate) {
        this.mapping = mapping;
        this.businessDate = businessDate;
    }

    @Override
    public void table(Table table) {
        bound = mapping.bind(table.columns());
    }

    @Override
    public void row(LandingRow row) {
        BoundMapping columns = bound;
        if (columns == null) {
            throw new IllegalStateException("A row came before the columns of its table.");
        }
        Outcome outcome = columns.normalise(row, businessDate);
        outcome.fold(taken -> accepted++, refused -> {
            Set<String> met = new LinkedHashSet<>();
            refused.violations().stream()
                    .filter(finding -> met.add(key(finding)))
                    .forEach(this::count);
            return rejected++;
        });
    }

    private void count(Finding finding) {
        causes.merge(
                key(finding),
                new Cause(finding.rule(), finding.field(), 1, finding.message()),
                (before, one) -> new Cause(before.rule(), before.field(), before.rows() + 1, before.example()));
    }

    /** Of a mapping that does not fit the columns each problem is a cause of its own. */
    private static String key(Finding finding) {
        return finding.rule() + "|" + finding.field()
                + (finding.rule().equals(BoundMapping.UNUSABLE) ? finding.message() : "");
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    /** The causes, most rows first. */
    List<Cause> causes() {
        List<Cause> all = new ArrayList<>(causes.values());
        all.sort((one, other) -> Long.compare(other.rows(), one.rows()));
        return List.copyOf(all.subList(0, Math.min(MOST_CAUSES, all.size())));
    }
}
