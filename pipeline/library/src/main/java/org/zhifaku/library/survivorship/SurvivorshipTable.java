package org.zhifaku.library.survivorship;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.zhifaku.library.warehouse.WarehouseException;
import org.zhifaku.pipeline.survivorship.FieldGroup;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.pipeline.survivorship.TypeSurvivorship;
import org.zhifaku.schemas.Element;
import org.zhifaku.schemas.RecordType;

/** Keeps the rules in force, and who owns which source, in {@code control}, so that SQL can join them. Thread-safe. */
public final class SurvivorshipTable {

    private static final String INSERT = """
            insert into control.survivorship
                (kind, element, ordinal, zh, class, column_name, led_by, rule, orders, override, why, comparison, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    /** The tables of this warehouse. */
    public SurvivorshipTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes the rules and the owners, in one transaction. Where the rules of a record type are others than those kept, all its things that
     * several records tell of are queued to be resolved again; no ledger counts them.
     *
     * @return things queued
     * @throws WarehouseException where the warehouse refuses; nothing was changed then
     */
    public long keep(Survivorship rules, List<SourceOwner> owners) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                long queued = keep(connection, rules, owners);
                connection.commit();
                committed = true;
                return queued;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new WarehouseException(
                    "Cannot keep the rules of survivorship: %s. Nothing was changed; run the same again."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static long keep(Connection connection, Survivorship rules, List<SourceOwner> owners) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('survivorship', 0))");
            Map<String, String> known = versions(statement);
            statement.executeUpdate("delete from control.survivorship");
            long queued = 0;
            for (TypeSurvivorship type : rules.all()) {
                insert(connection, type);
                if (!type.version().equals(known.get(type.type().name()))) {
                    queued += statement.executeLargeUpdate(requeue(type.type()));
                }
            }
            statement.executeUpdate("delete from control.source_owner");
            insert(connection, owners);
            return queued;
        }
    }

    private static Map<String, String> versions(Statement statement) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("select distinct kind, version from control.survivorship")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getString(2));
            }
        }
        return versions;
    }

    /** One item per thing that several records tell of, by its id, which is one of its keys; run 0 stands in no ledger. */
    private static String requeue(RecordType type) {
        return """
                insert into control.unresolved (run_id, source, dataset, kind, record_id, act_key)
                select 0, s.source, s.dataset, '%1$s', s.record_id, t.%2$s
                from topic.%1$s t join source.%1$s s on s.record_id = t.source_records[1]
                where cardinality(t.source_records) > 1
                """.formatted(type.name(), type.topicKey());
    }

    private static void insert(Connection connection, TypeSurvivorship type) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Element element : type.type().elements()) {
                FieldGroup group = type.group(element.name());
                Array orders = connection.createArrayOf(
                        "text", group.preference().order().toArray());
                int at = 1;
                insert.setString(at++, type.type().name());
                insert.setString(at++, element.name());
                insert.setInt(at++, element.position());
                insert.setString(at++, element.zh());
                insert.setString(at++, element.dataClass().name());
                insert.setString(at++, element.name() + (element.isRestricted() ? "_masked" : ""));
                insert.setString(at++, group.lead().get(0).name());
                insert.setString(at++, group.preference().name());
                insert.setArray(at++, orders);
                insert.setBoolean(at++, group.override());
                insert.setString(at++, group.why());
                insert.setString(at++, type.comparison(element).name());
                insert.setString(at, type.version());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insert(Connection connection, List<SourceOwner> owners) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into control.source_owner (source, name_zh, owner) values (?, ?, ?)")) {
            for (SourceOwner owner : owners) {
                insert.setString(1, owner.source());
                insert.setString(2, owner.nameZh());
                insert.setString(3, owner.owner());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
