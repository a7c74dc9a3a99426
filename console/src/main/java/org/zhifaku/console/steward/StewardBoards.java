package org.zhifaku.console.steward;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.console.ConsoleDatabase;
import org.zhifaku.library.ledger.Ledger;
import org.zhifaku.library.ledger.RunLedger;
import org.zhifaku.library.ledger.RunRegistry;
import org.zhifaku.library.ledger.RunSummary;

/**
 * Reads what the steward's pages show from schema {@code control}. Thread-safe. The board read last is kept for one second,
 * so that many open pages cost the database no more than one.
 */
public final class StewardBoards {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final RunRegistry runs;
    private final Ledger ledger;
    private @Nullable Kept kept;

    StewardBoards(ConsoleDatabase database) {
        this.database = database.client();
        this.runs = new RunRegistry(database.dataSource());
        this.ledger = new Ledger(database.dataSource());
    }

    /** The newest runs first, at most {@code limit}. */
    public List<RunSummary> recent(int limit) {
        return runs.recent(limit);
    }

    /** The newest run that moves rows; a reconciliation is the newest only where nothing else ever ran. */
    public Optional<RunSummary> latest() {
        return database.sql("select run_id from control.run order by (job <> 'reconcile') desc, run_id desc limit 1")
                .query(Long.class)
                .optional()
                .flatMap(runs::find);
    }

    /** The run with this number. */
    public Optional<RunSummary> find(long run) {
        return runs.find(run);
    }

    /** The ledger of a run. */
    public Optional<RunLedger> ledger(long run) {
        return ledger.find(run);
    }

    /** The whole board of a run, at most a second old. */
    public synchronized Optional<RunBoard> board(long run) {
        var now = System.nanoTime();
        if (kept != null && kept.board.run().runId() == run && now - kept.readAt < FRESH.toNanos()) {
            return Optional.of(kept.board);
        }
        // the run is read first: a run that then looks ended cannot have numbers from before its end
        var board = find(run).map(this::read);
        kept = board.map(fresh -> new Kept(fresh, now)).orElse(null);
        return board;
    }

    /**
     * Why rows of a dataset were rejected, most frequent in the run first, at most 50. Rows rejected again in this run stand in
     * the quarantine under the run that met them first: they count as open.
     */
    public List<Cause> causes(long run, String source, String dataset) {
        return database.sql("""
                        select f.rule, f.field,
                               count(distinct q.quarantine_id) filter (where q.run_id = :run) as in_run,
                               count(distinct q.quarantine_id) filter (where q.status = 'OPEN') as open,
                               min(f.message) as example
                        from control.quarantine q join control.quarantine_finding f using (quarantine_id)
                        where q.source = :source and q.dataset = :dataset and f.severity = 'ERROR'
                          and (q.run_id = :run or q.status = 'OPEN')
                        group by f.rule, f.field
                        order by in_run desc, open desc, f.rule, f.field
                        limit 50""")
                .param("run", run)
                .param("source", source)
                .param("dataset", dataset)
                .query((row, number) ->
                        new Cause(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)))
                .list();
    }

    private RunBoard read(RunSummary run) {
        var lines = ledger.of(run.runId()).rows().stream().map(LedgerLine::of).toList();
        var total = LedgerLine.total(lines);
        var pulls = pulls(run.runId());
        return new RunBoard(run, lines, total, pulls, stages(run.runId(), total, pulls));
    }

    private List<PullLine> pulls(long run) {
        return database.sql("""
                        select pull_id, source, dataset, status, row_count, expected_rows, code, reason, started_at, ended_at, told
                        from control.pull where run_id = :run order by source, dataset, pull_id""")
                .param("run", run)
                .query((row, number) -> new PullLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        (Long) row.getObject(6),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant(),
                        instant(row.getTimestamp(10)),
                        List.of((String[]) row.getArray(11).getArray())))
                .list();
    }

    private List<Stage> stages(long run, LedgerLine total, List<PullLine> pulls) {
        var finished =
                pulls.stream().filter(pull -> !pull.status().equals("RUNNING")).count();
        var stopped = pulls.stream()
                .filter(pull -> pull.status().equals("HELD") || pull.status().equals("FAILED"))
                .count();
        var landed = pulls.stream()
                .filter(pull -> pull.status().equals("LANDED"))
                .mapToLong(PullLine::rows)
                .sum();
        var integrated = total.read() - total.held();
        var waiting = database.sql("select count(*) from control.unresolved where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
        return List.of(
                new Stage("collect", finished, pulls.size(), stopped),
                new Stage("integrate", integrated, Math.max(landed, integrated), total.rejected()),
                new Stage("resolve", Math.max(0, total.accepted() - waiting), total.accepted(), 0),
                new Stage("publish", total.published() + total.notPublic(), total.accepted(), 0),
                reconciled(run));
    }

    private Stage reconciled(long run) {
        return database.sql("""
                        select count(*), count(*) filter (where not agrees)
                        from control.reconciliation where run_id = :run""")
                .param("run", run)
                .query((row, number) -> new Stage("reconcile", row.getLong(1), row.getLong(1), row.getLong(2)))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Kept(RunBoard board, long readAt) {}
}
