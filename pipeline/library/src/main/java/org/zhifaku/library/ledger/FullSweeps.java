package org.zhifaku.library.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhifaku.schemas.landing.PullKey;

/** Which full pulls are still to be compared with the library, and how the comparisons went. Thread-safe. */
public final class FullSweeps {

    private final JdbcClient jdbc;

    /** The comparisons of this warehouse. */
    public FullSweeps(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A full pull whose rows are all integrated, to be compared.
     *
     * @param released whether a steward has decided that what is gone in it is gone
     */
    public record Pending(PullKey pull, boolean released) {}

    /**
     * The full pulls to compare, oldest first: those never compared, those that a steward released, and those after which an older pull
     * brought something.
     */
    public List<Pending> pending(@Nullable String source, @Nullable String dataset) {
        return jdbc.sql("""
                        select p.source, p.dataset, p.business_date, p.pull_id, coalesce(s.state = 'RELEASED', false) as released
                        from control.pull p left join control.full_sweep s using (pull_id)
                        where p.is_full and p.status = 'LANDED'
                          and (:source::text is null or p.source = :source)
                          and (:dataset::text is null or p.dataset = :dataset)
                          and (p.row_count = 0 or exists (
                              select from control.part t where t.pull_id = p.pull_id
                              group by t.run_id having sum(t.read) >= p.row_count))
                          and (s.pull_id is null or s.state = 'RELEASED' or s.state = 'APPLIED' and exists (
                              select from control.part t join control.pull older using (pull_id)
                              where older.source = p.source and older.dataset = p.dataset
                                and (older.business_date, older.pull_id) < (p.business_date, p.pull_id)
                                and t.integrated_at > s.compared_at and t.accepted + t.rejected > 0))
                        order by p.business_date, p.pull_id
                        """)
                .param("source", source)
                .param("dataset", dataset)
                .query((row, index) -> new Pending(
                        new PullKey(
                                row.getString("source"),
                                row.getString("dataset"),
                                row.getObject("business_date", LocalDate.class),
                                row.getLong("pull_id")),
                        row.getBoolean("released")))
                .list();
    }

    /** Records a comparison, inside the transaction that makes it. */
    public static void record(
            Connection connection,
            RunContext run,
            PullKey pull,
            boolean held,
            long present,
            long gone,
            @Nullable String reason)
            throws SQLException {
        String upsert = """
                insert into control.full_sweep as s (pull_id, run_id, state, present, gone, reason, compared_at)
                values (?, ?, ?, ?, ?, ?, clock_timestamp())
                on conflict (pull_id) do update set run_id = excluded.run_id, state = excluded.state, present = excluded.present,
                    gone = case when s.state = 'APPLIED' and excluded.state = 'APPLIED' then s.gone else 0 end + excluded.gone,
                    reason = excluded.reason, compared_at = excluded.compared_at
                """;
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            List<?> values =
                    Arrays.asList(pull.pullId(), run.runId(), held ? "HELD" : "APPLIED", present, gone, reason);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
