package org.zhifaku.library.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.mapping.DatasetMapping;
import org.zhifaku.pipeline.mapping.DefinitionSet;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.landing.LandingZone;

/**
 * Compares neighbouring stages and writes each comparison to {@code control.reconciliation}. Reads only, and changes nothing else.
 *
 * <p>Landing ↔ source: per dataset, the latest row of each record in its trusted pulls against {@code source.*} and open quarantine, by
 * raw hash. Source ↔ topic: per record type, by records and content hash. Topic ↔ index: per kind of act, by content hash. Cost grows with what is stored.
 */
public final class Reconciler {

    private static final String EVERY_SOURCE = "*";

    private final DataSource dataSource;
    private final LandingZone landing;
    private final DefinitionSet definitions;
    private final RecordTypes types;
    private final @Nullable IndexChecksums index;

    /** A reconciler; without {@code index} the last comparison is left out. */
    public Reconciler(
            DataSource dataSource,
            LandingZone landing,
            DefinitionSet definitions,
            RecordTypes types,
            @Nullable IndexChecksums index) {
        this.dataSource = dataSource;
        this.landing = landing;
        this.definitions = definitions;
        this.types = types;
        this.index = index;
    }

    /**
     * Compares all stages.
     *
     * @param source compare landing and source layer of this one only; the other comparisons are of all sources anyway
     * @return what disagrees, empty where all is well
     * @throws UncheckedIOException where landing cannot be read
     * @throws WarehouseException where the warehouse refuses
     */
    public List<Difference> reconcile(RunContext run, @Nullable String source) {
        List<Difference> differences = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (DatasetMapping mapping : definitions.datasets()) {
                if (source == null || source.equals(mapping.sourceName())) {
                    LandingChecksum landed = new LandingChecksum(connection, landing, mapping);
                    compare(connection, run, landed.compare(), differences);
                }
            }
            Map<String, Checksum> indexed = index == null ? Map.of() : index.byKind();
            for (RecordType type : types.reaching(Layer.TOPIC)) {
                compare(connection, run, sourceToTopic(connection, type), differences);
                if (index != null && type.reaches(Layer.INDEX)) {
                    Checksum documents = indexed.getOrDefault(type.name(), Checksum.NONE);
                    compare(connection, run, topicToIndex(connection, type, documents), differences);
                }
            }
            connection.commit();
            return differences;
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot reconcile in run %d: %s. Nothing was changed; run the same again."
                            .formatted(run.runId(), e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read landing '%s' to reconcile".formatted(landing.root()), e);
        }
    }

    /** What tells alone of a thing is compared by its content; of what tells together, which records it is. */
    private static Difference sourceToTopic(Connection connection, RecordType type) throws SQLException {
        String records = """
                select case when count(*) over (partition by id) = 1 then content_hash else record_id end as hash
                from (select coalesce(i.id, p.key, s.act_key) as id, s.record_id, s.content_hash
                      from source.%1$s s left join control.identity_split p on p.kind = '%1$s' and p.record_id = s.record_id
                      left join control.identity i on i.kind = '%1$s' and i.key = coalesce(p.key, s.act_key)
                      where s.withdrawn_at is null) told
                """.formatted(type.name());
        String registered = type.fromActs().isEmpty() ? "" : " and origin = 2";
        String topic = """
                select case when cardinality(source_records) = 1 then content_hash else record end as hash
                from topic.%s, unnest(source_records) record where withdrawn_at is null%s
                """.formatted(type.name(), registered);
        return new Difference(
                EVERY_SOURCE,
                type.name(),
                "source",
                "topic",
                sum(connection, records, "hash"),
                sum(connection, topic, "hash"),
                "主题库与来源层不一致：请先运行 integrate 处理待归并队列；仍不一致时重建主题库（topic rebuild），topic.%s_history 留有改动前的内容。"
                        .formatted(type.name()));
    }

    private static Difference topicToIndex(Connection connection, RecordType type, Checksum documents)
            throws SQLException {
        String acts = """
                select content_hash from topic.%1$s t where status = 'CURRENT'
                    and not exists (select from control.not_public n where n.kind = '%1$s' and n.act_id = t.act_id)
                """.formatted(type.name());
        return new Difference(
                EVERY_SOURCE,
                type.name(),
                "topic",
                "index",
                sum(connection, acts, "content_hash"),
                documents,
                "检索库与主题库不一致：请先运行 publish 处理待发布队列；仍不一致时重建索引（index rebuild）。");
    }

    /** Rows and sums of a hash over a query. */
    static Checksum sum(Connection connection, String query, String hash) throws SQLException {
        String sql = """
                select count(*), coalesce(sum(control.checksum_high(%1$s)), 0), coalesce(sum(control.checksum_low(%1$s)), 0)
                from (%2$s) compared
                """.formatted(hash, query);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Checksum(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private static void compare(
            Connection connection, RunContext run, Difference compared, List<Difference> differences)
            throws SQLException {
        boolean agrees = compared.from().equals(compared.to());
        String sql = """
                insert into control.reconciliation
                    (run_id, source, dataset, stage_from, stage_to, rows_from, rows_to, checksum_from, checksum_to, agrees)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, run.runId());
            insert.setString(2, compared.source());
            insert.setString(3, compared.dataset());
            insert.setString(4, compared.stageFrom());
            insert.setString(5, compared.stageTo());
            insert.setLong(6, compared.from().rows());
            insert.setLong(7, compared.to().rows());
            insert.setString(8, compared.from().sums());
            insert.setString(9, compared.to().sums());
            insert.setBoolean(10, agrees);
            insert.executeUpdate();
        }
        if (!agrees) {
            differences.add(compared);
        }
    }
}
