package org.zhifaku.library.reconcile;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhifaku.library.quarantine.Corrections;
import org.zhifaku.library.warehouse.BinaryRows;
import org.zhifaku.library.warehouse.CopyLoader;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.normalise.BoundMapping;
import org.zhifaku.pipeline.normalise.RowIdentity;
import org.zhifaku.schemas.landing.LandedPull;
import org.zhifaku.schemas.landing.LandingRow;
import org.zhifaku.schemas.landing.LandingZone;
import org.zhifaku.schemas.landing.PartReader;
import org.zhifaku.schemas.landing.PullKey;

/**
 * Compares the trusted pulls of a dataset with what the source layer and the open quarantine say of it. The latest row of each record
 * counts, on both sides; a row without key counts by itself, once per content. Corrections of stewards are applied to what landed, as the
 * integration does, for they may give a row its key; the raw hash compared stays that of the landed row.
 */
final class LandingChecksum {

    private static final int BUFFER_BYTES = 1 << 18;
    private static final List<String> COLUMNS =
            List.of("record_id", "raw_hash", "business_date", "pull_id", "part", "sequence");
    private static final String RERUN = "来源层与落地数据不一致：请对相应业务日重跑 integrate（rerun --from … --to …），已入库而未变的行不受影响。";
    private static final String LATEST = """
            select raw_hash from (
                select distinct on (coalesce(record_id, raw_hash)) raw_hash, business_date, pull_id from (%s) said
                order by coalesce(record_id, raw_hash), business_date desc, pull_id desc, part desc, sequence desc) latest
            """;
    /** What a full pull did not have any more is gone: it was withdrawn, whatever pulls before said of it. */
    private static final String STANDING = """
            where not exists (
                select from control.full_sweep s join control.pull p using (pull_id)
                where s.state = 'APPLIED' and p.source = '%s' and p.dataset = '%s'
                    and (latest.business_date, latest.pull_id) < (p.business_date, p.pull_id))
            """;

    private final Connection connection;
    private final LandingZone landing;
    private final DatasetMapping mapping;

    LandingChecksum(Connection connection, LandingZone landing, DatasetMapping mapping) {
        this.connection = connection;
        this.landing = landing;
        this.mapping = mapping;
    }

    Difference compare() throws SQLException, IOException {
        List<PullKey> missing = readLanding();
        String held = """
                select record_id, raw_hash, business_date, pull_id, part, sequence from source.%1$s
                where source = '%2$s' and dataset = '%3$s' and part >= 0
                union all
                select record_id, raw_hash, business_date, pull_id, part, sequence from control.quarantine
                where source = '%2$s' and dataset = '%3$s' and status = 'OPEN'
                """.formatted(mapping.recordType().name(), mapping.sourceName(), mapping.datasetName());
        return new Difference(
                mapping.sourceName(),
                mapping.datasetName(),
                "landing",
                "source",
                Reconciler.sum(
                        connection,
                        LATEST.formatted("select * from reconcile_row")
                                + STANDING.formatted(mapping.sourceName(), mapping.datasetName()),
                        "raw_hash"),
                Reconciler.sum(connection, LATEST.formatted(held), "raw_hash"),
                advice(missing));
    }

    /** Fills {@code reconcile_row} and gives the pulls whose folders are gone. */
    private List<PullKey> readLanding() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local client_min_messages = warning");
            statement.execute("set local work_mem = '64MB'");
            statement.execute("""
                    create temp table if not exists reconcile_row (
                        record_id uuid, raw_hash uuid, business_date date, pull_id bigint, part int, sequence bigint)
                    on commit delete rows
                    """);
            statement.execute("truncate reconcile_row");
        }
        Corrections corrections = Corrections.of(connection, mapping.sourceName(), mapping.datasetName());
        CopyLoader loader = new CopyLoader(connection);
        CopyLoader.Target rows = loader.target("reconcile_row", COLUMNS, BUFFER_BYTES);
        List<PullKey> missing = new ArrayList<>();
        for (PullKey key : trustedPulls()) {
            Optional<LandedPull> pull = landing.find(key);
            if (pull.isEmpty()) {
                missing.add(key);
            } else {
                read(pull.get(), mapping, corrections, rows);
            }
        }
        loader.finish();
        return missing;
    }

    private static void read(LandedPull pull, DatasetMapping mapping, Corrections corrections, CopyLoader.Target rows)
            throws SQLException, IOException {
        for (int part = 0; part < pull.parts(); part++) {
            read(pull, part, mapping, corrections, rows);
        }
    }

    private static String advice(List<PullKey> missing) {
        return missing.isEmpty()
                ? RERUN
                : "落地目录缺少 %d 次采集（如 %s），无法核对其内容：请从备份恢复该目录。"
                                .formatted(missing.size(), missing.get(0).folder())
                        + RERUN;
    }

    private static void read(
            LandedPull pull, int part, DatasetMapping mapping, Corrections corrections, CopyLoader.Target rows)
            throws SQLException, IOException {
        try (PartReader reader = pull.openPart(part)) {
            BoundMapping bound = mapping.bind(reader.header().columns());
            while (reader.hasNext()) {
                LandingRow row = reader.next();
                RowIdentity identity = corrections.identify(bound, row);
                BinaryRows fields = rows.row();
                fields.uuid(identity.recordId());
                fields.uuid(identity.rawHash());
                fields.date(pull.manifest().key().businessDate());
                fields.bigint(pull.manifest().key().pullId());
                fields.integer(part);
                fields.bigint(row.sequence());
            }
        }
    }

    private List<PullKey> trustedPulls() throws SQLException {
        String sql = """
                select pull_id, business_date from control.pull
                where source = ? and dataset = ? and status = 'LANDED' order by business_date, pull_id
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, mapping.sourceName());
            select.setString(2, mapping.datasetName());
            List<PullKey> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new PullKey(
                            mapping.sourceName(),
                            mapping.datasetName(),
                            rows.getObject(2, LocalDate.class),
                            rows.getLong(1)));
                }
            }
            return keys;
        }
    }
}
