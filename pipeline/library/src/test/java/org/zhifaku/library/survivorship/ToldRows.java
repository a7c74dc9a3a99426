package org.zhifaku.library.survivorship;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhifaku.pipeline.survivorship.Survivorship;
import org.zhifaku.schemas.Hashes;
import org.zhifaku.schemas.RecordTypes;
import org.zhifaku.schemas.definition.Problems;
import org.zhifaku.schemas.definition.YamlFile;

/** Records of one penalty, as several sources tell of it, in a transaction that is rolled back. */
final class ToldRows implements AutoCloseable {

    static final UUID ACT = Hashes.key("penalty", "one");

    private final Connection connection;
    private final FieldMerge merge;
    private final List<UUID> records = new ArrayList<>();
    private long pull;

    ToldRows(Connection connection, String rules) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.merge = new FieldMerge(rules(rules).of("penalty"));
        try (Statement statement = connection.createStatement()) {
            createMerged(statement, merge.table());
            statement.execute("create temp table if not exists told_member (id uuid, record_id uuid) on commit drop");
        }
    }

    /** As the resolver does. */
    static void createMerged(Statement statement, String table) throws SQLException {
        String topic = "topic." + table.substring("resolve_merged_".length());
        statement.execute("create temp table if not exists %s (like %s) on commit drop".formatted(table, topic));
        statement.execute("alter table %s add column id uuid".formatted(table));
        try (ResultSet required = statement.executeQuery(
                "select string_agg('alter column ' || attname || ' drop not null', ', ') from pg_attribute where attrelid = '%s'::regclass and attnotnull and attnum > 0"
                        .formatted(table))) {
            required.next();
            statement.execute("alter table %s %s".formatted(table, required.getString(1)));
        }
    }

    static Survivorship rules(String text) {
        Problems problems = new Problems();
        Survivorship rules = Survivorship.read(
                YamlFile.parse(Survivorship.FILE, text, problems).orElseThrow(),
                RecordTypes.standard(),
                java.util.Set.of(),
                set -> java.util.Set.of());
        problems.throwIfAny();
        return rules;
    }

    /** A record of a source: cells are {@code column=value}, list items separated by {@code ,}. */
    ToldRows tell(String source, String... cells) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("business_date", "2026-11-01");
        for (String cell : cells) {
            int equals = cell.indexOf('=');
            values.put(cell.substring(0, equals), cell.substring(equals + 1));
        }
        UUID record = Hashes.recordId(source, "penalty", List.of(source));
        records.add(record);
        pull++;
        StringBuilder columns = new StringBuilder();
        StringBuilder places = new StringBuilder();
        values.forEach((column, value) -> {
            columns.append(", ").append(column);
            boolean list = column.equals("penalty_kinds");
            places.append(list ? ", string_to_array(?, ',')" : ", cast(? as " + sqlType(column) + ")");
        });
        String sql = """
                insert into source.penalty (record_id, act_key, content_hash, raw_hash, pull_id, sequence, part, source, dataset,
                    mapping_version, flags%s)
                values (?, ?, ?, ?, ?, 1, 0, ?, 'penalty', 'v', '{}'%s)
                """.formatted(columns, places);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, record);
            insert.setObject(2, ACT);
            insert.setObject(3, record);
            insert.setObject(4, record);
            insert.setLong(5, pull);
            insert.setString(6, source);
            int at = 7;
            for (String value : values.values()) {
                insert.setString(at++, value.isEmpty() ? null : value);
            }
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into told_member values (?, ?)")) {
            insert.setObject(1, ACT);
            insert.setObject(2, record);
            insert.executeUpdate();
        }
        return this;
    }

    private static String sqlType(String column) {
        return switch (column) {
            case "fine_amount", "confiscate_amount" -> "numeric(18, 6)";
            case "action_date", "business_date", "valid_to", "publish_end" -> "date";
            case "src_updated_at" -> "timestamptz";
            case "party_id_no_hash" -> "uuid";
            case "long_term" -> "boolean";
            default -> "text";
        };
    }

    /** The merged row: an SQL expression over it, as text; {@code null} as the word. */
    String merged(String expression) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            merge.run(statement, "told_member");
            try (ResultSet rows =
                    statement.executeQuery("select coalesce((%s)::text, 'null') from %s join resolve_order using (id)"
                            .formatted(expression, merge.table()))) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** The records in the order in which they were told. */
    List<UUID> records() {
        return records;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
