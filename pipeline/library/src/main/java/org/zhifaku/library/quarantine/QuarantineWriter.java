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
import org.zhifaku.pipeline.quality.Finding;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.PartHeader;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Puts a part's rejected rows into quarantine, set-based, inside the part's transaction. A row whose raw hash is in quarantine already
 * is not doubled; a row older than another open one of its record is not added. Not thread-safe; one per part.
 */
public final class QuarantineWriter {

    private static final int BUFFER_BYTES = 4 << 20;
    private static final List<String> ROW =
            List.of("ordinal", "record_id", "raw_hash", "sequence", "original", "columns", "cells");
    private static final List<String> FINDING = List.of("ordinal", "place", "severity", "rule", "field", "message");

    private final Connection connection;
    private final PullKey pull;
    private final int part;
    private final PartHeader header;
    private final CopyLoader.Target rows;
    private final CopyLoader.Target findings;

    /** A writer for one part; its rows travel with {@code loader}. */
    public QuarantineWriter(Connection connection, CopyLoader loader, PullKey pull, int part, PartHeader header) {
        this.connection = connection;
        this.pull = pull;
        this.part = part;
        this.header = header;
        this.rows = loader.target("integrate_reject", ROW, BUFFER_BYTES);
        this.findings = loader.target("integrate_finding", FINDING, BUFFER_BYTES);
    }

    /** Makes the temporary tables of this connection. */
    public static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temp table if not exists integrate_reject (
                        ordinal int, record_id uuid, raw_hash uuid, sequence bigint, original text, columns text[], cells text[])
                    on commit delete rows
                    """);
            statement.execute("""
                    create temp table if not exists integrate_finding (
                        ordinal int, place int, severity text, rule text, field text, message text)
                    on commit delete rows
                    """);
        }
    }

    /** Adds a rejected row; {@code ordinal} is its place in the part, from 0. */
    public void add(int ordinal, LandingRow row, Outcome.Rejected rejected) throws SQLException {
        BinaryRows fields = rows.row();
        fields.integer(ordinal);
        fields.uuid(rejected.id().recordId());
        fields.uuid(rejected.id().rawHash());
        fields.bigint(row.sequence());
        fields.text(header.original());
        fields.texts(header.columns());
        fields.texts(Arrays.asList(row.values()));
        int place = 0;
        for (Finding violation : rejected.violations()) {
            add(ordinal, place++, "ERROR", violation);
        }
        for (Finding warning : rejected.warnings()) {
            add(ordinal, place++, "WARNING", warning);
        }
    }

    private void add(int ordinal, int place, String severity, Finding finding) throws SQLException {
        BinaryRows fields = findings.row();
        fields.integer(ordinal);
        fields.integer(place);
        fields.text(severity);
        fields.text(finding.rule());
        fields.text(finding.field());
        fields.text(finding.message());
    }

    /** Rows added so far. */
    public long count() {
        return rows.count();
    }

    /**
     * Closes open rows of records of which this part holds a version that is no older, and opens the rows added. Call it after the
     * loader has finished; {@code integrate_key} holds the part's records.
     */
    public void settle(RunContext run, String mappingVersion) throws SQLException {
        if (hasOpenRows()) {
            supersede();
        }
        if (count() > 0) {
            open(run, mappingVersion);
        }
    }

    private boolean hasOpenRows() throws SQLException {
        String sql = """
                select exists (
                    select from control.quarantine where status = 'OPEN' and source = ? and dataset = ? and record_id is not null)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, pull.source());
            select.setString(2, pull.dataset());
            try (ResultSet answer = select.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private void supersede() throws SQLException {
        String sql = """
                update control.quarantine q set status = 'SUPERSEDED', closed_at = now()
                from integrate_key k
                where q.status = 'OPEN' and q.source = ? and q.dataset = ? and q.record_id = k.record_id
                    and (q.business_date, q.pull_id, q.part, q.sequence) <= (?, ?, ?, k.sequence)
                    and not exists (
                        select from integrate_reject r where r.raw_hash = q.raw_hash and r.record_id = q.record_id)
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, pull.source());
            update.setString(2, pull.dataset());
            setVersion(update, 3);
            update.executeUpdate();
        }
    }

    private void open(RunContext run, String mappingVersion) throws SQLException {
        String sql = """
                with one as (
                    select distinct on (raw_hash) * from integrate_reject order by raw_hash, ordinal desc
                ), opened as (
                    insert into control.quarantine
                        (source, dataset, record_id, raw_hash, business_date, pull_id, part, sequence, original, run_id,
                         mapping_version)
                    select ?, ?, record_id, raw_hash, v.business_date, v.pull_id, v.part, sequence, original, ?, ?
                    from one cross join (values (?::date, ?::bigint, ?::int)) as v (business_date, pull_id, part)
                    where not exists (
                        select from control.quarantine q
                        where q.status = 'OPEN' and q.record_id = one.record_id
                            and (q.business_date, q.pull_id, q.part, q.sequence) > (v.business_date, v.pull_id, v.part, one.sequence))
                    on conflict (source, dataset, raw_hash) where status = 'OPEN' do nothing
                    returning quarantine_id, raw_hash
                ), kept as (
                    insert into restricted.quarantine_row (quarantine_id, columns, cells)
                    select o.quarantine_id, one.columns, one.cells from opened o join one using (raw_hash)
                )
                insert into control.quarantine_finding (quarantine_id, ordinal, severity, rule, field, message)
                select o.quarantine_id, f.place, f.severity, f.rule, f.field, f.message
                from opened o join one using (raw_hash) join integrate_finding f using (ordinal)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, pull.source());
            insert.setString(2, pull.dataset());
            insert.setLong(3, run.runId());
            insert.setString(4, mappingVersion);
            setVersion(insert, 5);
            insert.executeUpdate();
        }
    }

    private void setVersion(PreparedStatement statement, int from) throws SQLException {
        statement.setDate(from, Date.valueOf(pull.businessDate()));
        statement.setLong(from + 1, pull.pullId());
        statement.setInt(from + 2, part);
    }
}
