package org.zhifaku.library.quarantine;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.normalise.Outcome;
import org.zhifaku.schemas.landing.Fault;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Puts a part's rejected rows into quarantine, set-based, inside the part's transaction. A row whose raw hash is in quarantine already
 * is not doubled; a row older than another open one of its record is not added. Not thread-safe; one per part.
 */
public final class QuarantineWriter {

    private static final int BUFFER_BYTES = 4 << 20;
    private static final List<String> ROW = List.of(
            "ordinal",
            "record_id",
            "raw_hash",
            "sequence",
            "operation",
            "corrected_to",
            "fault_code",
            "fault_message",
            "cells");

    private final Connection connection;
    private final PullKey pull;
    private final int part;
    private final PartHeader header;
    private final CopyLoader.Target rows;
    private final FindingRows findings;

    /** A writer for one part; its rows travel with {@code loader}. */
    public QuarantineWriter(Connection connection, CopyLoader loader, PullKey pull, int part, PartHeader header) {
        this.connection = connection;
        this.pull = pull;
        this.part = part;
        this.header = header;
        this.rows = loader.target("integrate_reject", ROW, BUFFER_BYTES);
        this.findings = new FindingRows(loader);
    }

    /** Makes the temporary tables of this connection. */
    public static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temp table if not exists integrate_reject (
                        ordinal int, record_id uuid, raw_hash uuid, sequence bigint, operation text, corrected_to bigint,
                        fault_code text, fault_message text, cells text[])
                    on commit delete rows
                    """);
        }
        FindingRows.createTables(connection);
    }

    /**
     * Adds a rejected row.
     *
     * @param ordinal its place in the part, from 0
     * @param row as it landed
     * @param correctedTo the latest correction it was judged with, 0 for none
     */
    public void add(int ordinal, LandingRow row, long correctedTo, Outcome.Rejected rejected) throws SQLException {
        Fault fault = row.fault();
        BinaryRows fields = rows.row();
        fields.integer(ordinal);
        fields.uuid(rejected.id().recordId());
        fields.uuid(rejected.id().rawHash());
        fields.bigint(row.sequence());
        fields.text(row.operation().name());
        fields.bigint(correctedTo);
        fields.text(fault == null ? null : fault.code());
        fields.text(fault == null ? null : fault.message());
        fields.texts(Arrays.asList(row.values()));
        findings.add(ordinal, rejected);
    }

    /** Rows added so far. */
    public long count() {
        return rows.count();
    }

    /**
     * Closes open rows that this part accepts, or of whose record it holds a version that is no older, and opens the rows added; a row
     * that is open already is judged anew where the mapping or its corrections changed. Call it after the loader has finished;
     * {@code integrate_key} holds the part's records.
     */
    public void settle(RunContext run, String mappingVersion) throws SQLException {
        if (hasOpenRows()) {
            close(run);
        }
        if (count() > 0) {
            open(run, mappingVersion);
            FindingRows.replace(connection, pull.source(), pull.dataset());
        }
    }

    private boolean hasOpenRows() throws SQLException {
        String sql =
                "select exists (select from control.quarantine where status = 'OPEN' and source = ? and dataset = ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, pull.source());
            select.setString(2, pull.dataset());
            try (ResultSet answer = select.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** First where the very row was accepted this time, then where a version of its record that is no older came. */
    private void close(RunContext run) throws SQLException {
        String sql = """
                update control.quarantine q set closed_at = now(), closed_run = ?, closed_how = 'DELIVERY', status = '%s'
                from integrate_key k
                where q.status = 'OPEN' and q.source = ? and q.dataset = ? and %s
                    and not exists (select from integrate_reject r where r.raw_hash = q.raw_hash)
                """;
        try (PreparedStatement accepted =
                connection.prepareStatement(sql.formatted("ACCEPTED", "q.raw_hash = k.raw_hash"))) {
            setDataset(accepted, run);
            accepted.executeUpdate();
        }
        try (PreparedStatement superseded = connection.prepareStatement(
                sql.formatted(
                        "SUPERSEDED",
                        "q.record_id = k.record_id and (q.business_date, q.pull_id, q.part, q.sequence) <= (?, ?, ?, k.sequence)"))) {
            setDataset(superseded, run);
            setVersion(superseded, 4);
            superseded.executeUpdate();
        }
    }

    private void setDataset(PreparedStatement statement, RunContext run) throws SQLException {
        statement.setLong(1, run.runId());
        statement.setString(2, pull.source());
        statement.setString(3, pull.dataset());
    }

    private void open(RunContext run, String mappingVersion) throws SQLException {
        String sql = """
                with one as (
                    select distinct on (raw_hash) * from integrate_reject order by raw_hash, ordinal desc
                ), written as (
                    insert into control.quarantine as known
                        (source, dataset, record_id, raw_hash, business_date, pull_id, part, sequence, original, operation,
                         corrected_to, run_id, mapping_version)
                    select ?, ?, record_id, raw_hash, v.business_date, v.pull_id, v.part, sequence, v.original, operation,
                        corrected_to, ?, ?
                    from one cross join (values (?::date, ?::bigint, ?::int, ?)) as v (business_date, pull_id, part, original)
                    where not exists (
                        select from control.quarantine q
                        where q.status = 'OPEN' and q.record_id = one.record_id
                            and (q.business_date, q.pull_id, q.part, q.sequence) > (v.business_date, v.pull_id, v.part, one.sequence))
                    on conflict (source, dataset, raw_hash) where status = 'OPEN' do update
                        set record_id = excluded.record_id, mapping_version = excluded.mapping_version,
                            corrected_to = excluded.corrected_to
                        where known.mapping_version <> excluded.mapping_version or known.corrected_to <> excluded.corrected_to
                    returning quarantine_id, raw_hash
                ), judged as (
                    insert into integrate_judged (ordinal, quarantine_id)
                    select one.ordinal, w.quarantine_id from written w join one using (raw_hash)
                )
                insert into restricted.quarantine_row (quarantine_id, columns, cells, fault_code, fault_message)
                select w.quarantine_id, ?, one.cells, one.fault_code, one.fault_message
                from written w join one using (raw_hash)
                on conflict (quarantine_id) do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, pull.source());
            insert.setString(2, pull.dataset());
            insert.setLong(3, run.runId());
            insert.setString(4, mappingVersion);
            setVersion(insert, 5);
            insert.setString(8, header.original());
            insert.setArray(9, connection.createArrayOf("text", header.columns().toArray()));
            insert.executeUpdate();
        }
    }

    private void setVersion(PreparedStatement statement, int from) throws SQLException {
        statement.setDate(from, Date.valueOf(pull.businessDate()));
        statement.setLong(from + 1, pull.pullId());
        statement.setInt(from + 2, part);
    }
}
