package org.zhifaku.library.integrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;

/** The temporary tables of a connection that integrates; they are empty at the start of each transaction and write no WAL. */
final class StageTables {

    private StageTables() {}

    /** The stage of rows of known or repeated records. */
    static String rows(RecordType type) {
        return "integrate_" + type.name();
    }

    static void create(Connection connection, RecordType type) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            temporary(
                    statement,
                    "integrate_key",
                    "ordinal int, record_id uuid, raw_hash uuid, sequence bigint, pending boolean");
            temporary(statement, "integrate_person", "ordinal int, record_id uuid, element text, value text");
            temporary(
                    statement,
                    "integrate_verdict",
                    "ordinal int, record_id uuid, verdict \"char\", act_key uuid, former_act_key uuid");
            statement.execute("""
                    create temp table if not exists %s on commit delete rows as
                    select 0 as ordinal, false as deletes, %s from source.%s with no data
                    """.formatted(rows(type), String.join(", ", ActColumns.sourceRow(type)), type.name()));
            statement.execute("reset client_min_messages");
        }
    }

    private static void temporary(Statement statement, String table, String columns) throws SQLException {
        statement.execute("create temp table if not exists %s (%s) on commit delete rows".formatted(table, columns));
    }
}
