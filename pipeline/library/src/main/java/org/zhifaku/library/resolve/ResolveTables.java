package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The temporary tables of a resolver's connection; each batch finds them empty. */
final class ResolveTables {

    private static final List<String> PLAIN = List.of(
            // What the batch touches: keys, and the records that changed. Not queued: added because an id changed.
            "resolve_act (kind text, act_key uuid, record_id uuid, queued boolean not null default false)",
            // The keys of each thing of the type at work.
            "resolve_key (id uuid, key uuid)",
            // Each thing of the type at work as its records tell it; reason: why it is withdrawn.
            """
            resolve_state (
                id uuid, ordinal bigint, record_id uuid, party_id uuid, organ_id uuid, business_date date, pull_id bigint, part integer,
                sequence bigint, withdrawn_at timestamptz, records uuid[], reason text)""",
            // Parties and organs of which this record told so far; all of their own records gone where it is null.
            "resolve_left (kind text, id uuid, record_id uuid)",
            "resolve_forgotten (id uuid)");

    private ResolveTables() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : PLAIN) {
                create(statement, table + " on commit delete rows");
            }
        }
    }

    /** The table that survivorship fills; made where it is needed, for few batches need it. */
    static void createMerged(Statement statement, TopicTable topic) throws SQLException {
        create(statement, """
                %s on commit delete rows as
                select %s as id, %s, content_hash, field_sources, conflicts from %s with no data
                """.formatted(
                        topic.merged(), topic.key(), String.join(", ", topic.elements()), topic.name()));
    }

    private static void create(Statement statement, String table) throws SQLException {
        statement.execute("set client_min_messages = warning");
        statement.execute("create temp table if not exists " + table);
        statement.execute("reset client_min_messages");
    }
}
