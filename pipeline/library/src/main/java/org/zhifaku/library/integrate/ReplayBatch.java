package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.ledger.PartCounts;
import org.zhifaku.library.ledger.PartLedger;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.quarantine.Corrections.RowCorrection;
import org.zhifaku.library.quarantine.FindingRows;
import org.zhifaku.library.quarantine.QuarantinedRow;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.Operation;
import org.zhifaku.schemas.landing.PullKey;

/**
 * The rows that one transaction replays. Each row's fate is written down first, then carried out set-based:
 *
 * <pre>
 * A accepted: the library changed          D overtaken by a later row of its record in the batch
 * U accepted: the library stays as it was  O the library holds a newer version
 * R still rejected; stays open
 * </pre>
 */
final class ReplayBatch {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final String NO_DIGEST = "replay";
    private static final String VERSION = "(%1$s.business_date, %1$s.pull_id, %1$s.part, %1$s.sequence)";
    private static final List<String> COLUMNS = List.of(
            "ordinal",
            "quarantine_id",
            "record_id",
            "business_date",
            "pull_id",
            "part",
            "sequence",
            "corrected_to",
            "rejected");

    private final Connection connection;
    private final DatasetMapping mapping;
    private final Corrections corrections;
    private final RunContext run;
    private final CopyLoader loader;
    private final CopyLoader.Target rows;
    private final FindingRows findings;
    private final RowStage stage;
    private final Map<List<String>, BoundMapping> bindings = new HashMap<>();
    private final Map<PartLedger.Part, PartPlace> places = new LinkedHashMap<>();
    private @Nullable PartPlace place;

    ReplayBatch(Connection connection, DatasetMapping mapping, Corrections corrections, RunContext run)
            throws SQLException {
        this.connection = connection;
        this.mapping = mapping;
        this.corrections = corrections;
        this.run = run;
        this.loader = new CopyLoader(connection);
        this.rows = loader.target("replay_row", COLUMNS, BUFFER_BYTES);
        this.findings = new FindingRows(loader);
        this.stage = new RowStage(mapping.recordType(), new SourceRowWriter(mapping), loader);
    }

    static void createTables(Connection connection) throws SQLException {
        FindingRows.createTables(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temp table if not exists replay_row (
                        ordinal int, quarantine_id bigint, record_id uuid, business_date date, pull_id bigint, part int,
                        sequence bigint, corrected_to bigint, rejected boolean)
                    on commit delete rows
                    """);
            statement.execute("""
                    create temp table if not exists replay_fate (quarantine_id bigint, pull_id bigint, part int, fate "char")
                    on commit delete rows
                    """);
        }
    }

    /** Rows added so far. */
    long size() {
        return rows.count();
    }

    /** Judges a row; rows come in the order of their versions. */
    void add(QuarantinedRow row) throws SQLException {
        int ordinal = (int) size();
        PartPlace at = enter(row.place());
        RowCorrection correction = corrections.of(row.rawHash());
        LandingRow read = correction == null ? row.row() : correction.apply(row.row());
        Outcome outcome = bindings.computeIfAbsent(row.columns(), mapping::bind)
                .normalise(
                        read,
                        new RowIdentity(null, row.rawHash()),
                        row.place().pull().businessDate());
        boolean rejected = outcome instanceof Outcome.Rejected;
        if (outcome instanceof Outcome.Rejected refused) {
            findings.add(ordinal, refused);
        } else if (outcome instanceof Outcome.Accepted accepted) {
            stage.add(ordinal, at.at(read.sequence()), accepted);
            if (accepted.operation() == Operation.DELETE) {
                // read only where the merge finds that there is no such record
                findings.add(ordinal, RowLoader.unknownRecord(accepted));
            }
        }
        BinaryRows fields = rows.row();
        fields.integer(ordinal);
        fields.bigint(row.quarantineId());
        fields.uuid(outcome.id().recordId());
        fields.date(row.place().pull().businessDate());
        fields.bigint(row.place().pull().pullId());
        fields.integer(row.place().part());
        fields.bigint(read.sequence());
        fields.bigint(correction == null ? 0 : correction.latest());
        fields.bool(rejected);
    }

    private PartPlace enter(QuarantinedRow.Place next) throws SQLException {
        PartPlace here = place;
        if (here == null) {
            begin(next.pull());
        }
        if (here == null || here.part() != next.part() || !here.pull().equals(next.pull())) {
            here = new PartPlace(run, next.pull(), next.part(), mapping.recordType(), mapping.version());
            places.put(new PartLedger.Part(next.pull().pullId(), next.part()), here);
            place = here;
        }
        return here;
    }

    private void begin(PullKey key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '64MB'");
        }
        DatasetLock.inTransaction(connection, key);
    }

    /** Carries out what was judged; the caller commits. */
    PartCounts finish() throws SQLException {
        PartPlace any = place;
        if (any == null) {
            return PartCounts.NONE;
        }
        loader.finish();
        if (stage.count() > 0) {
            Merge.run(connection, any);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze replay_row");
            statement.executeUpdate(fates());
            statement.execute("analyze replay_fate");
            statement.executeUpdate(close());
            statement.executeUpdate(judgeAnew());
            statement.executeUpdate(supersede());
            FindingRows.replace(connection, mapping.sourceName(), mapping.datasetName());
        }
        return record();
    }

    private String fates() {
        return """
                insert into replay_fate (quarantine_id, pull_id, part, fate)
                select r.quarantine_id, r.pull_id, r.part,
                    case when r.rejected and s.record_id is not null then 'O'
                         when r.rejected or f.record_id is null then 'R'
                         when f.ordinal <> r.ordinal then 'D'
                         when f.verdict in ('N', 'C', 'W') then 'A'
                         when f.verdict = 'O' then 'O'
                         else 'U' end
                from replay_row r
                left join %s on f.record_id = r.record_id
                left join source.%s s on s.record_id = r.record_id and %s > %s
                """.formatted(Merge.FINAL, mapping.recordType().name(), VERSION.formatted("s"), VERSION.formatted("r"));
    }

    private String close() {
        return """
                update control.quarantine q set closed_at = now(), closed_run = %d,
                    status = case when f.fate in ('A', 'U') then 'ACCEPTED' else 'SUPERSEDED' end,
                    closed_how = case when r.corrected_to > 0 then 'CORRECTION' else 'REPLAY' end,
                    record_id = r.record_id, mapping_version = %s, corrected_to = r.corrected_to
                from replay_fate f join replay_row r using (quarantine_id)
                where f.fate <> 'R' and q.quarantine_id = f.quarantine_id and q.status = 'OPEN'
                """.formatted(run.runId(), PartPlace.quoted(mapping.version()));
    }

    /** Still rejected, but under another mapping or with other corrections: its findings are those of now. */
    private String judgeAnew() {
        return """
                with judged as (
                    update control.quarantine q
                    set record_id = r.record_id, mapping_version = %1$s, corrected_to = r.corrected_to
                    from replay_fate f join replay_row r using (quarantine_id)
                    where f.fate = 'R' and q.quarantine_id = f.quarantine_id and q.status = 'OPEN'
                        and (q.mapping_version <> %1$s or q.corrected_to <> r.corrected_to)
                    returning r.ordinal, r.quarantine_id
                )
                insert into integrate_judged (ordinal, quarantine_id) select ordinal, quarantine_id from judged
                """.formatted(PartPlace.quoted(mapping.version()));
    }

    /** Other open rows of records of which the library now holds a version that is newer. */
    private String supersede() {
        return """
                update control.quarantine q
                set status = 'SUPERSEDED', closed_at = now(), closed_run = %d, closed_how = 'REPLAY'
                from replay_row r join source.%s s using (record_id)
                where q.status = 'OPEN' and q.record_id = r.record_id and q.source = %s and q.dataset = %s and %s < %s
                """.formatted(
                        run.runId(),
                        mapping.recordType().name(),
                        PartPlace.quoted(mapping.sourceName()),
                        PartPlace.quoted(mapping.datasetName()),
                        VERSION.formatted("q"),
                        VERSION.formatted("s"));
    }

    /** A line of {@code control.part} per part: it ends the repetition of decision 0006, and tells a restart what is done. */
    private PartCounts record() throws SQLException {
        String sql = """
                select pull_id, part, count(*), count(*) filter (where fate = 'A'), count(*) filter (where fate in ('U', 'O')),
                    count(*) filter (where fate = 'R'), count(*) filter (where fate = 'D')
                from replay_fate group by pull_id, part
                """;
        Map<PartLedger.Part, PartCounts> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet answer = select.executeQuery()) {
            while (answer.next()) {
                counts.put(
                        new PartLedger.Part(answer.getLong(1), answer.getInt(2)),
                        new PartCounts(
                                answer.getLong(3),
                                answer.getLong(4),
                                answer.getLong(5),
                                answer.getLong(6),
                                answer.getLong(7)));
            }
        }
        PartCounts total = PartCounts.NONE;
        for (Map.Entry<PartLedger.Part, PartPlace> one : places.entrySet()) {
            PartCounts part = counts.get(one.getKey());
            PartPlace at = one.getValue();
            PartLedger.record(connection, run, at.pull(), at.part(), at.mappingVersion(), NO_DIGEST, part);
            total = total.plus(part);
        }
        return total;
    }
}
