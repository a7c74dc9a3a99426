package org.zhifaku.library.survivorship;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.zhifaku.library.resolve.Survivorship;
import org.zhifaku.library.warehouse.ActColumns;
import org.zhifaku.schemas.RecordType;

/** What {@code survivorship.yaml} declares, for the resolver: which values stand, and which record is the preferred one. */
public final class DeclaredSurvivorship implements Survivorship {

    private static final String SEVERAL =
            "(select id, unnest(records) as record_id from resolve_state where cardinality(records) > 1 and withdrawn_at is null)";

    private final org.zhifaku.pipeline.survivorship.Survivorship rules;

    /** Survivorship by these rules. */
    public DeclaredSurvivorship(org.zhifaku.pipeline.survivorship.Survivorship rules) {
        this.rules = rules;
    }

    @Override
    public long merge(Connection connection, RecordType type) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int merged = new FieldMerge(rules.of(type.name())).run(statement, SEVERAL);
            if (merged > 0) {
                statement.executeUpdate(reorder(type));
            }
            return merged;
        }
    }

    /** Party and organ are those of the record that is preferred now, and so is the version from which they hear of the thing. */
    private static String reorder(RecordType type) {
        return """
                update resolve_state a set records = o.records, record_id = s.record_id,
                    party_id = coalesce(pi.id, ps.key, s.party_key), organ_id = coalesce(oi.id, os.key, s.organ_key), (%1$s) = row(%2$s)
                from %3$s o
                join source.%4$s s on s.record_id = o.records[1]
                left join control.identity_split ps on ps.kind = 'party' and ps.record_id = s.record_id
                left join control.identity_split os on os.kind = 'organ' and os.record_id = s.record_id
                left join control.identity pi on pi.kind = 'party' and pi.key = coalesce(ps.key, s.party_key)
                left join control.identity oi on oi.kind = 'organ' and oi.key = coalesce(os.key, s.organ_key)
                where a.id = o.id
                """.formatted(
                        String.join(", ", ActColumns.VERSION),
                        ActColumns.list("s.", ActColumns.VERSION),
                        FieldMerge.ORDER,
                        type.name());
    }
}
