package org.zhifaku.library.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.pipeline.normalise.RuleTally;
import org.zhifaku.pipeline.quality.RulePlan;
import org.zhifaku.pipeline.quality.RuleState;
import org.zhifaku.schemas.landing.PullKey;

/** Which rules each pull declared, which of them ran, and how often each fired. */
public final class RuleLedger {

    private final JdbcClient jdbc;

    /** The rules in the ledger of this warehouse. */
    public RuleLedger(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Records a part's rules, inside the transaction that writes its rows. */
    public static void record(
            Connection connection, RunContext run, PullKey pull, int part, RulePlan plan, RuleTally tally)
            throws SQLException {
        String sql = """
                insert into control.rule_run (run_id, pull_id, part, rule, severity, runs, reason, fired)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (RuleState state : plan.states()) {
                insert.setLong(1, run.runId());
                insert.setLong(2, pull.pullId());
                insert.setInt(3, part);
                insert.setString(4, state.rule().id());
                insert.setString(5, state.rule().severity().name());
                insert.setBoolean(6, state.runs());
                insert.setString(7, state.runs() ? null : state.reason());
                insert.setLong(8, tally.fired(state.rule().id()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * The rules of each pull of a run whose rows were judged, by source, dataset and pull. A rule ran where it ran on any part. The rules
     * that need other records stand with the dataset's last pull; where the run judged no pull of it but looked at its records again, for
     * what they refer to has changed, they stand alone, with 0 for the pull.
     */
    public List<PullRules> of(long runId) {
        return jdbc.sql("""
                        with judged as (
                            select p.source, p.dataset, p.pull_id, r.rule, bool_or(r.runs) as runs, min(r.reason) as reason,
                                sum(r.fired) as fired
                            from control.rule_run r join control.pull p using (pull_id)
                            where r.run_id = :run
                            group by p.source, p.dataset, p.pull_id, r.rule
                        ), last as (
                            select source, dataset, max(pull_id) as pull_id from judged group by source, dataset
                        )
                        select * from judged
                        union all
                        select r.source, r.dataset, coalesce(l.pull_id, 0), r.rule, r.runs, r.reason, r.fired
                        from control.reference_run r left join last l using (source, dataset)
                        where r.run_id = :run and (l.pull_id is not null or r.looked > 0)
                        order by source, dataset, pull_id, rule
                        """).param("run", runId).query((ResultSetExtractor<List<PullRules>>) RuleLedger::pulls);
    }

    private static List<PullRules> pulls(ResultSet rows) throws SQLException {
        Map<Long, PullRules> pulls = new LinkedHashMap<>();
        while (rows.next()) {
            PullRules.Line line = new PullRules.Line(
                    rows.getString("rule"),
                    rows.getBoolean("runs"),
                    rows.getBoolean("runs") ? "" : rows.getString("reason"),
                    rows.getLong("fired"));
            PullRules one = new PullRules(
                    rows.getString("source"), rows.getString("dataset"), rows.getLong("pull_id"), List.of(line));
            pulls.merge(one.pull(), one, PullRules::plus);
        }
        return List.copyOf(pulls.values());
    }
}
