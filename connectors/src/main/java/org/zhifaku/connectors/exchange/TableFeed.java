package org.zhifaku.connectors.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhifaku.connectors.exchange.Request.Survey;
import org.zhifaku.connectors.feed.Feed;
import org.zhifaku.connectors.feed.FeedEnd;
import org.zhifaku.connectors.feed.FeedRequest;
import org.zhifaku.connectors.feed.HoldCode;
import org.zhifaku.connectors.feed.Holds;
import org.zhifaku.connectors.feed.Originals;
import org.zhifaku.connectors.feed.Sample;
import org.zhifaku.connectors.reach.SourceException;
import org.zhifaku.connectors.reach.SourceRoute;
import org.zhifaku.connectors.source.DatabaseTransport;
import org.zhifaku.connectors.source.Deletion;
import org.zhifaku.connectors.source.TablePlan;
import org.zhifaku.connectors.tabular.ColumnTable;
import org.zhifaku.connectors.tabular.TableSink;
import org.zhifaku.schemas.landing.Operation;

/** The rows of a table. A database sends no bytes of its own, so there are no originals: the landed rows are all there is. */
final class TableFeed implements Feed {

    private static final int SAMPLE_ROWS = 100;

    private final SourceRoute route;
    private final DatabaseAccess access;
    private final FeedRequest request;
    private final TablePlan plan;
    private final DatabaseTransport transport;

    TableFeed(
            SourceRoute route,
            DatabaseAccess access,
            FeedRequest request,
            TablePlan plan,
            DatabaseTransport transport) {
        this.route = route;
        this.access = access;
        this.request = request;
        this.plan = plan;
        this.transport = transport;
    }

    @Override
    public FeedEnd transfer(TableSink sink, Originals originals, Holds holds) throws IOException {
        Position before = goesOn() ? Position.parse(request.position()).orElse(null) : null;
        String from = before == null ? null : before.lookedBack(plan.lookBack());
        Survey survey = route.ask(new Request.Look(from, plan.reading().counted()), Survey.class);
        ColumnTable table = new ColumnTable(
                sink,
                plan.table(),
                request.limits(),
                survey.columns().stream().map(Column::name).toList());
        Reading reading = new Reading(plan, survey, table, request.businessDate());
        boolean whole = read(reading, holds);
        Exception stopped = reading.stopped();
        if (stopped != null) {
            throw rethrown(stopped);
        }
        whole &= hasNotShrunk(before, survey, holds);
        tell(reading, table);
        return new FeedEnd(
                table.end(),
                whole ? declaredRows(reading, table) : null,
                whole ? position(reading, before) : null,
                before == null && whole);
    }

    private boolean goesOn() {
        return !request.full() && !plan.order().time().isEmpty();
    }

    /** Reads to the end; what breaks on the way for good holds the pull. */
    private boolean read(Reading reading, Holds holds) throws SourceException {
        try {
            while (!reading.isDone() && reading.stopped() == null) {
                route.ask(new Request.Page(reading), Reading.class);
                if (reading.isStuck()) {
                    holds.add(
                            HoldCode.INCOMPLETE,
                            "表 '%s'（%s）的 '%s' 不能作键：同一位置 %s 的行超过 1000 条，无法逐页续读。请在 mappings/sources/%s/%s.yaml 的 pull.table.key 写一个不重复的列。"
                                    .formatted(
                                            plan.table(),
                                            transport.place(),
                                            plan.order().key(),
                                            reading.place(),
                                            request.dataset().system().source(),
                                            request.dataset().dataset()));
                    return false;
                }
            }
            return true;
        } catch (SourceException e) {
            if (reading.rows() == 0) {
                throw e;
            }
            holds.add(HoldCode.INCOMPLETE, "%s已取到的 %d 行已落地，但不完整；原因排除后请重新采集。".formatted(e.reasonZh(), reading.rows()));
            return false;
        }
    }

    private static IOException rethrown(Exception stopped) {
        if (stopped instanceof RuntimeException thrown) {
            throw thrown;
        }
        return stopped instanceof IOException thrown ? thrown : new IOException(stopped);
    }

    /** An increment is small on any day: whether rows vanished is seen by the rows of the whole table. */
    private boolean hasNotShrunk(@Nullable Position before, Survey survey, Holds holds) {
        Long now = survey.tableRows();
        Long then = before == null ? null : before.tableRows();
        double mostShrink = request.dataset().system().thresholds().maxShrink();
        if (now == null || then == null || now >= then * (1 - mostShrink)) {
            return true;
        }
        holds.add(
                HoldCode.SHRUNK,
                "表 '%s'（%s）现有 %d 行，上次采集时有 %d 行，减少超过 %.0f%%（source.yaml 的 thresholds.max_shrink）。请向对方核实；属实则由管理员说明理由后放行。"
                        .formatted(plan.table(), transport.place(), now, then, mostShrink * 100));
        return false;
    }

    private void tell(Reading reading, ColumnTable table) {
        Marks marks = reading.marks();
        if (marks.future() > 0) {
            table.remark("'%s' 晚于业务日期 %s 的有 %d 行（最晚 %s）：照收，但下次仍从业务日期起接着取。请对方核对时钟或时间列。"
                    .formatted(plan.order().time(), request.businessDate(), marks.future(), marks.latest()));
        }
        String odd = marks.odd();
        if (odd != null) {
            table.remark("'%s' 的值 '%s' 不是能续取的时间（须形如 2026-01-31 08:00:00 或 20260131080000）：这样的行不推进采集位置，一行能续取的都没有时每次全量采集。"
                    .formatted(plan.order().time(), odd));
        }
        Long declared = reading.declaredRows();
        if (declared != null && reading.rows() > declared) {
            table.remark("读取期间对方写入了 %d 行（该表不支持快照），已一并收取。".formatted(reading.rows() - declared));
        }
    }

    /** More rows than were counted came in while they were read, from a table without snapshots; that is no loss. */
    private static @Nullable Long declaredRows(Reading reading, ColumnTable table) {
        Long declared = reading.declaredRows();
        return declared == null ? null : Long.valueOf(Math.max(declared, table.rows()));
    }

    private static @Nullable String position(Reading reading, @Nullable Position before) {
        Long tableRows = reading.survey().tableRows();
        Position reached = reading.marks().position(tableRows);
        if (reached != null && reached.isAfter(before)) {
            return reached.toString();
        }
        return before == null ? null : new Position(before.time(), before.key(), tableRows).toString();
    }

    @Override
    public Sample sample(TableSink sink) throws IOException {
        Survey survey = route.ask(new Request.Look(null, plan.reading().counted()), Survey.class);
        List<byte[] @Nullable []> rows = route.ask(new Request.Few(survey, SAMPLE_ROWS), Request.Rows.class)
                .values();
        ColumnTable table = new ColumnTable(
                sink,
                plan.table(),
                request.limits(),
                survey.columns().stream().map(Column::name).toList());
        Deletion deletion = plan.operation();
        int operation = deletion == null ? -1 : TableSql.indexOf(survey.columns(), deletion.column());
        for (int row = 0; row < rows.size(); row++) {
            byte[] @Nullable [] values = rows.get(row);
            table.row(
                    row + 1L,
                    deletion == null ? Operation.UPSERT : deletion.operation(Reading.text(values[operation])),
                    values);
        }
        table.end();
        return new Sample(
                transport.place() + " " + plan.table(),
                survey.columns().stream().map(Column::name).toList(),
                rows.size(),
                survey.tableRows());
    }

    @Override
    public void close() {
        access.close();
        route.close();
    }
}
