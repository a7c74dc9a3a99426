package org.zhifaku.connectors.pull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.source.SourceDefinition.Dataset;
import org.zhifaku.connectors.source.SourceSystem.DriftPolicy;
import org.zhifaku.connectors.tabular.Table;
import org.zhifaku.connectors.tabular.TabularEnd;
import org.zhifaku.connectors.tabular.TabularEnd.Content;
import org.zhifaku.connectors.tabular.TabularFormat;
import org.zhifaku.connectors.tabular.TabularReader;
import org.zhifaku.schemas.landing.Manifest;
import org.zhifaku.schemas.landing.PullDraft;

/** Lands the rows of fetched files, file by file, and checks what was declared of them. */
final class Landing {

    private static final int MOST_COLUMNS_NAMED = 5;

    private final Dataset dataset;
    private final PullRequest request;
    private final PullDraft draft;
    private final Holds holds;
    private final ProgressListener progress;

    private final ColumnFills fills;
    private final List<Manifest.Original> originals = new ArrayList<>();
    private final List<Manifest.Drift> drifts = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private long rows;
    private long faults;
    private @Nullable Long declaredRows = 0L;
    private boolean fed;

    Landing(Dataset dataset, PullRequest request, PullDraft draft, Holds holds, ProgressListener progress) {
        this.dataset = dataset;
        this.request = request;
        this.draft = draft;
        this.holds = holds;
        this.progress = progress;
        this.fills = new ColumnFills(request.knownColumns());
    }

    void land(FetchedFile file) throws IOException {
        PartSink sink = new PartSink(draft, file.name(), fills);
        long before = rows;
        TabularEnd end;
        try (TabularReader reader = TabularReader.open(file.copy(), format(file))) {
            end = ReadAhead.transfer(reader::read, sink, landed -> progress.landed(before + landed));
            sink.closePart();
        }
        rows += end.rows();
        faults += end.faultRows();
        Long declared = file.marker().rows();
        declaredRows = declared == null || declaredRows == null ? null : Long.valueOf(declaredRows + declared);
        originals.add(new Manifest.Original(
                file.name(),
                file.fetched().sizeBytes(),
                file.fetched().sha256(),
                end.encoding() == null ? "" : end.encoding().charset().name(),
                file.pattern().operation(),
                end.rows(),
                end.faultRows(),
                declared,
                end.told()));
        check(file, end);
        sink.tables().forEach(table -> drift(file.name(), table));
    }

    /** Lands the rows of a feed while they are fetched. */
    FeedEnd land(Feed feed) throws IOException {
        PartSink sink = new PartSink(draft, dataset.dataset(), fills);
        Originals kept =
                new Originals(draft.originals(), dataset.system().thresholds().maxFileBytes());
        AtomicReference<@Nullable FeedEnd> ended = new AtomicReference<>();
        TabularEnd read = ReadAhead.transfer(
                into -> {
                    FeedEnd end = feed.transfer(into, kept, holds);
                    ended.set(end);
                    return end.read();
                },
                sink,
                progress::landed);
        sink.closePart();
        FeedEnd end = Objects.requireNonNull(ended.get(), "A feed that has been read to its end says how it ended.");
        rows += read.rows();
        faults += read.faultRows();
        declaredRows = end.declaredRows();
        fed = true;
        originals.addAll(kept.kept());
        told.addAll(read.told());
        if (declaredRows != null && declaredRows != read.rows() && holds.code().isEmpty()) {
            holds.add(
                    HoldCode.TOTAL_MISMATCH,
                    "来源 '%s'（%s）声明 %d 行，实际取到 %d 行。请重新采集；仍不一致时请对方核对。"
                            .formatted(
                                    dataset.system().source(),
                                    dataset.transport().place(),
                                    declaredRows,
                                    read.rows()));
        }
        read.whyUnreadable().ifPresent(why -> holds.add(HoldCode.UNREADABLE, why.message()));
        List<Table> tables = sink.tables();
        if (!tables.isEmpty()) {
            // A feed's columns only grow: its last table has all of them.
            drift(dataset.dataset(), tables.get(tables.size() - 1));
        }
        return end;
    }

    private TabularFormat format(FetchedFile file) {
        return file.pattern()
                .tabular(request.knownColumns(), dataset.system().thresholds().limits());
    }

    private void check(FetchedFile file, TabularEnd end) {
        String sha256 = file.marker().sha256();
        if (sha256 != null && !sha256.equals(file.fetched().sha256())) {
            holds.add(
                    HoldCode.CHECKSUM,
                    "文件 '%s' 的 SHA-256 是 %s，标记声明的是 %s：内容在途中变了或没有传完。请对方重新上传文件和标记。"
                            .formatted(file.name(), file.fetched().sha256(), sha256));
        }
        Long declared = file.marker().rows();
        if (declared != null && declared != end.rows()) {
            holds.add(
                    HoldCode.SHORT_FILE,
                    "文件 '%s' 读到 %d 行，标记声明 %d 行，%s %d 行。请对方核对导出并重新上传文件和标记。"
                            .formatted(
                                    file.name(),
                                    end.rows(),
                                    declared,
                                    end.rows() < declared ? "少" : "多",
                                    Math.abs(declared - end.rows())));
        }
        end.truncatedAt()
                .ifPresent(line -> holds.add(
                        HoldCode.TRUNCATED,
                        "文件 '%s' 在第 %d 行中间结束，没有传完；之前的 %d 行已落地。请对方重新上传完整的文件。"
                                .formatted(file.name(), line, end.rows() - 1)));
        end.whyUnreadable().ifPresent(why -> holds.add(HoldCode.UNREADABLE, why.message()));
        boolean declaredEmpty = declared != null && declared == 0;
        if (end.content() == Content.NOTHING && end.unreadable() == null && !declaredEmpty) {
            holds.add(
                    HoldCode.EMPTY_FILE,
                    "文件 '%s' 是空的（%d 字节，没有表头）。当天确无数据时请只留表头，或在标记里写 rows=0；否则请重新上传。"
                            .formatted(file.name(), file.fetched().sizeBytes()));
        }
    }

    private void drift(String original, Table table) {
        PullRequest.Drift drift = request.drift().apply(table.columns());
        if (drift.isEmpty()) {
            return;
        }
        drifts.add(new Manifest.Drift(original, drift.unmapped(), drift.vanished()));
        if (dataset.system().drift() == DriftPolicy.HOLD) {
            holds.add(
                    HoldCode.DRIFT,
                    "'%s' 的列与映射不符：没有映射的列 %s，缺少的列 %s。请在 mappings/sources/%s/%s.yaml 补上映射或写进 ignore，再放行。"
                            .formatted(
                                    original,
                                    drift.unmapped(),
                                    drift.vanished(),
                                    dataset.system().source(),
                                    dataset.dataset()));
        }
    }

    /**
     * The gates that compare with the pulls before.
     *
     * @param full whether this pull has all rows of the source
     * @param alike whether all pulls of the dataset are of one kind
     */
    void compareWithBefore(boolean full, boolean alike) {
        PullRequest.Before before = full ? request.beforeFull() : request.before();
        if (before == null || before.rows() == 0) {
            return;
        }
        var thresholds = dataset.system().thresholds();
        double most = full || alike ? thresholds.maxShrink() : thresholds.maxShrinkChanges();
        if (rows < before.rows() * (1 - most)) {
            holds.add(
                    HoldCode.SHRUNK,
                    "本次 %d 行，%s %d 行，减少超过 %.0f%%（source.yaml 的 thresholds.%s）。请向对方核实；属实则由管理员说明理由后放行。"
                            .formatted(
                                    rows,
                                    usual(before),
                                    before.rows(),
                                    most * 100,
                                    full || alike ? "max_shrink" : "max_shrink_changes"));
        }
        List<ColumnFills.Collapse> collapsed = fills.collapsed(before.columns(), thresholds.minFillRatio());
        if (!collapsed.isEmpty()) {
            holds.add(
                    HoldCode.FILL_COLLAPSED,
                    "%s。不足%s的 %.0f%%（source.yaml 的 thresholds.min_fill_ratio）。请向对方核实是否漏导了内容，补全后重新推送；确属正常时由管理员说明理由后放行，或调低该阈值。"
                            .formatted(emptied(collapsed, before), usual(before), thresholds.minFillRatio() * 100));
        }
    }

    private static String usual(PullRequest.Before before) {
        return before.pulls() == 1 ? "上次" : "最近 " + before.pulls() + " 次的中位数";
    }

    private static String emptied(List<ColumnFills.Collapse> collapsed, PullRequest.Before before) {
        String named = collapsed.stream()
                .limit(MOST_COLUMNS_NAMED)
                .map(column -> "列 '%s' 本次 %.1f%% 的行有值（%d 行中 %d 行），%s %.1f%%"
                        .formatted(
                                column.now().column(),
                                column.now().share() * 100,
                                column.now().rows(),
                                column.now().filled(),
                                usual(before),
                                column.before().share() * 100))
                .collect(Collectors.joining("；"));
        int more = collapsed.size() - MOST_COLUMNS_NAMED;
        return more > 0 ? named + "；另有 " + more + " 列也是如此" : named;
    }

    List<Manifest.Original> originals() {
        return originals;
    }

    List<Manifest.Drift> drifts() {
        return drifts;
    }

    /** What a steward should know of the feed as a whole; what is to be told of a file stands beside it. */
    List<String> told() {
        return told;
    }

    Manifest.Totals totals() {
        return new Manifest.Totals(rows, faults, originals.isEmpty() && !fed ? null : declaredRows, fills.toList());
    }
}
