package org.zhifaku.library.resolve;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhifaku.library.ledger.RunContext;
import org.zhifaku.schemas.Layer;
import org.zhifaku.schemas.RecordType;
import org.zhifaku.schemas.RecordTypes;

/** Makes the rows of {@code topic.*} that {@code resolve_act} names, in the caller's transaction. */
final class TopicMaker {

    private final List<RecordType> types;
    private final List<Told> told;
    private final Survivorship survivorship;

    TopicMaker(RecordTypes types, Survivorship survivorship) {
        this.types = types.reaching(Layer.TOPIC);
        this.told = types.toldByActs().stream()
                .map(entity -> new Told(entity, this.types))
                .toList();
        this.survivorship = survivorship;
    }

    /** What is touched is looked up by key rather than found by scanning all that is stored, as long as it is a small part of it. */
    static void tune(Statement statement) throws SQLException {
        statement.execute("set local work_mem = '64MB'");
        statement.execute("set local random_page_cost = 1.1");
    }

    void make(Connection connection, Statement statement, RunContext run) throws SQLException {
        statement.execute("analyze resolve_act");
        Set<String> touched = kinds(statement);
        for (RecordType type : types) {
            if (touched.contains(type.name())) {
                new Resolution(type).run(connection, survivorship, run);
                for (Told entity : told) {
                    if (entity.hears(type)) {
                        entity.hear(statement, type);
                    }
                }
            }
        }
        for (Told entity : told) {
            entity.forget(statement, run);
        }
    }

    private static Set<String> kinds(Statement statement) throws SQLException {
        Set<String> kinds = new HashSet<>();
        try (ResultSet row = statement.executeQuery("select distinct kind from resolve_act")) {
            while (row.next()) {
                kinds.add(row.getString(1));
            }
        }
        return kinds;
    }
}
